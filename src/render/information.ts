import { renderAbout } from "./about.ts";
import { mailTo } from "./addresses.ts";
import { escape } from "./escape.ts";
import { renderGlossary } from "./glossary.ts";
import { renderReferences } from "./references.ts";
import type { Book } from "./scope.ts";

/** A page behind the module's sections that tells about it. */
export interface Information {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** The script fills it: without one it is not there. */
  readonly needsScript: boolean;
}

/** Only the pages that have something to say. The sections are rendered by now: who uses which term is known. */
export function informationOf(book: Book): Information[] {
  const glossary = renderGlossary(book);
  // A definition can cite too, so references come after the glossary was made.
  const references = renderReferences(book);
  const pages: readonly (readonly [string, string | undefined])[] = [
    ["notebook", book.activities.size > 0 ? filledByScript("notebook", book) : undefined],
    ["certificate", book.module.settings.certificate && filledByScript("certificate", book)],
    ["about", renderAbout(book)],
    ["references", references],
    ["glossary", glossary],
    ["comments", renderComments(book)],
  ];
  return pages.flatMap(([id, body]) => {
    if (body === undefined) return [];
    const title = book.t(id);
    const needsScript = id === "notebook" || id === "certificate";
    const classes = needsScript ? "information needs-script" : "information";
    const html =
      `<lectern-section id="${id}" class="${classes}" data-title="${escape(title)}">\n` +
      `<p class="kicker">${escape(book.t("further"))}</p>\n<h1 tabindex="-1">${escape(title)}</h1>\n${body}\n</lectern-section>`;
    return [{ id, title, html, needsScript }];
  });
}

/** What the learner did is known to the script alone. */
function filledByScript(name: string, book: Book): string {
  return `<div data-${name}><p>${escape(book.t("withScript"))}</p></div>`;
}

function renderComments(book: Book): string | undefined {
  const { feedback, title, id, version } = book.module.settings;
  if (feedback === undefined) return undefined;
  const subject = book.t("emailSubject", { title, id, version });
  // The script puts a field in its place, whose words go into the mail.
  return (
    `<p>${escape(book.t("commentsAsk"))}</p>\n<div data-comments>` +
    `<p><a class="button button-primary" href="${escape(mailTo(feedback.email, subject))}">${escape(book.t("email"))}</a></p></div>\n` +
    `<p class="small">${escape(book.t("emailTo", { email: feedback.email }))}</p>`
  );
}

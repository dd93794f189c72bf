import type { CourseModule, Footnote, Section } from "../model/course-module.ts";
import { plainText } from "../model/tree.ts";
import { anchorOf } from "./attributes.ts";
import { renderBlocks } from "./blocks.ts";
import { escape } from "./escape.ts";
import { renderInline } from "./inline.ts";
import type { Book, Scope } from "./scope.ts";

/** One page of the module: title, text, notes, the way on. */
export function renderSection(section: Section, book: Book): string {
  const { sections, settings } = book.module;
  const index = sections.indexOf(section);
  const scope: Scope = { book, section: section.id, isLive: true, isFirst: index === 0 };
  const title = plainText(section.title);
  const count = book.t("sectionOf", { n: index + 1, of: sections.length });
  const lead =
    index === 0 && settings.summary !== undefined
      ? `<p class="lead">${escape(settings.summary)}</p>\n`
      : "";
  return (
    `<lectern-section id="${escape(section.id)}"${index === 0 ? ' class="is-first"' : ""} data-title="${escape(title)}">\n` +
    (sections.length > 1 ? `<p class="kicker">${escape(count)}</p>\n` : "") +
    `<h1 tabindex="-1">${renderInline(section.title, scope)}</h1>\n${lead}${renderBody(section, scope, index === 0)}\n` +
    `${renderFootnotes(section, scope)}${renderTurn(section, book)}</lectern-section>`
  );
}

/** On the first page the objectives stand after the opening paragraphs. */
function renderBody(section: Section, scope: Scope, isFirst: boolean): string {
  const { children } = section;
  if (!isFirst || scope.book.module.settings.objectives.length === 0)
    return renderBlocks(children, scope);
  const end = children.findIndex((n) => n.type !== "paragraph");
  const at = end < 0 ? children.length : end;
  return [
    renderBlocks(children.slice(0, at), scope),
    `<section class="objectives" aria-labelledby="contents--objectives"><h2 id="contents--objectives">${escape(scope.book.t("objectives"))}</h2>${renderObjectives(scope.book.module)}</section>`,
    renderBlocks(children.slice(at), scope),
  ].join("\n");
}

export function renderObjectives({ settings }: CourseModule): string {
  return `<ul>${settings.objectives.map((o) => `<li>${escape(o.text)}</li>`).join("")}</ul>`;
}

function renderFootnotes(section: Section, scope: Scope): string {
  if (section.footnotes.length === 0) return "";
  const title = `${section.id}--notes`;
  const notes = section.footnotes.map((note) => renderFootnote(note, scope)).join("");
  return (
    `<section class="footnotes" aria-labelledby="${escape(title)}"><h2 id="${escape(title)}">${escape(scope.book.t("notes"))}</h2>` +
    `<ol>${notes}</ol></section>\n`
  );
}

function renderFootnote(note: Footnote, scope: Scope): string {
  const { book, section } = scope;
  const id = escape(anchorOf(section, `fn${note.number}`));
  const html = renderBlocks(note.children, scope);
  const marks = book.counts.get(anchorOf(section, `fnref${note.number}`)) ?? 0;
  const back = Array.from({ length: marks }, (_, i) => {
    const name = i === 0 ? `fnref${note.number}` : `fnref${note.number}-${i + 1}`;
    const label = `${book.t("backToText")} (${note.number}${marks > 1 ? `.${i + 1}` : ""})`;
    return ` <a class="back" href="#${escape(anchorOf(section, name))}" role="doc-backlink" aria-label="${escape(label)}">↩</a>`;
  }).join("");
  // The way back stands at the end of the last paragraph, not on a line of its own.
  const body = html.endsWith("</p>") ? `${html.slice(0, -4)}${back}</p>` : `${html}<p>${back}</p>`;
  return `<li id="${id}" value="${note.number}" tabindex="-1">${body}</li>`;
}

function renderTurn(section: Section, book: Book): string {
  const { sections } = book.module;
  const index = sections.indexOf(section);
  const way = (to: Section | undefined, name: "previous" | "next"): string =>
    to === undefined
      ? ""
      : `<a class="turn-${name}" href="#${escape(to.id)}" data-goto="${escape(to.id)}" rel="${name === "next" ? "next" : "prev"}">` +
        `<span class="turn-word">${escape(book.t(name))}</span> <span class="turn-title">${escape(plainText(to.title))}</span></a>`;
  const links = way(sections[index - 1], "previous") + way(sections[index + 1], "next");
  const label = book.t("turn", { title: plainText(section.title) });
  return links === "" ? "" : `<nav class="turn" aria-label="${escape(label)}">${links}</nav>\n`;
}

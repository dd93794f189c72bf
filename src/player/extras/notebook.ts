import "./notebook.css";
import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { download } from "../../ui/download.ts";
import type { ModuleActivity } from "../page-module.ts";
import type { Session } from "../session.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
import { copied } from "./copy.ts";
import { dayInWords } from "./day-in-words.ts";
import { startFilled } from "./filled.ts";
import {
  notebookHtml,
  notebookMarkdown,
  notebookOf,
  type NotebookEntry,
  type NotebookSection,
} from "./notebook-content.ts";

/** Fills `[data-notebook]`: everything that the learner wrote and chose. */
export function startNotebook(shell: Shell, navigation: Navigation): { refresh(): void } {
  let said = "";

  async function copy(text: string): Promise<void> {
    said = shell.t((await copied(text)) ? "notebook.copied" : "notebook.notCopied");
    shell.announce(said);
    filled.refresh();
  }

  function draw(place: HTMLElement, session: Session): void {
    const page = shell.page!;
    const { language, title, id } = page.module;
    const book = notebookOf(page, session.progress, session.notKept, questionOf);
    const name = `${title}: ${shell.t("notebook.title")}`;
    const markdown = (): string => notebookMarkdown(name, book, language);
    const button = (key: string, act: () => void): TemplateResult =>
      html`<button type="button" class="button" data-notebook-action=${key} @click=${act}>
        ${shell.t(`notebook.${key}`)}
      </button>`;
    const content = html`<p class="hint">${shell.t("notebook.intro")}</p>
      <p class="buttons">
        ${button("print", () => window.print())} ${button("copy", () => void copy(markdown()))}
        ${button("html", () => download(`${id}-notebook.html`, "text/html", notebookHtml(name, book, language, document.dir)))}
        ${button("markdown", () => download(`${id}-notebook.md`, "text/markdown", markdown()))}
      </p>
      <p class="hint">${said}</p>
      ${book.map((section) => renderSection(section, shell, language))}`;
    render(book.length === 0 ? html`<p>${shell.t("notebook.empty")}</p>` : content, place);
  }

  navigation.onMove(() => {
    said = "";
  });
  const filled = startFilled(shell, navigation, "notebook", draw);
  return filled;
}

function renderSection(section: NotebookSection, shell: Shell, language: string): TemplateResult {
  const entry = (e: NotebookEntry): TemplateResult =>
    html`<div class="notebook-entry">
      <p class="notebook-question"><a href="#${e.activity}">${e.question}</a></p>
      ${e.day === undefined ? nothing : html`<p class="hint">${dayInWords(e.day, language)}</p>`}
      <blockquote dir="auto">${e.lines.map((line) => html`<p>${line}</p>`)}</blockquote>
      ${e.isNotKept ? html`<p class="notice">${shell.t("notebook.notKept")}</p>` : nothing}
    </div>`;
  return html`<h2>${section.title}</h2>
    ${section.entries.map(entry)}`;
}

/** As the module asks it; what has no question of its own goes by what the page says of it. */
function questionOf({ id, data }: ModuleActivity): string {
  const said = (part: string): string =>
    document
      .querySelector(`#${CSS.escape(id)} ${part}`)
      ?.textContent?.replace(/\s+/g, " ")
      .trim() ?? "";
  const { question } = data as { question?: string };
  return question || said(".prompt") || said(".activity-label") || id;
}

import { html, nothing, render, type TemplateResult } from "lit/html.js";
import type { PageModule } from "../page-module.ts";
import type { Shell } from "../shell/shell.ts";
import {
  dayInWords,
  notebookHtml,
  notebookMarkdown,
  notebookOf,
  type NotebookEntry,
  type NotebookSection,
} from "./notebook-content.ts";

/** Fills `[data-notebook]` whenever its page is shown: everything that the learner wrote and chose. */
export function drawNotebook(shell: Shell, page: PageModule): void {
  const place = shell.root.querySelector<HTMLElement>("[data-notebook]");
  const { session } = shell;
  if (place === null || session === undefined) return;
  emptied(place);
  const { language, title } = page.module;
  const book = notebookOf(page, session.progress, session.notKept, questionOf);
  const name = `${title}: ${shell.t("notebook.title")}`;
  const button = (key: string, act: () => void): TemplateResult =>
    html`<button type="button" class="button" data-notebook-action=${key} @click=${act}>
      ${shell.t(`notebook.${key}`)}
    </button>`;
  const buttons = html`<p class="buttons">
    ${button("print", () => printOnly(place))}
    ${button("copy", () => void copy(notebookMarkdown(name, book, language), shell))}
    ${button("html", () => download(`${page.module.id}-notebook.html`, "text/html", notebookHtml(name, book, language)))}
    ${button("markdown", () => download(`${page.module.id}-notebook.md`, "text/markdown", notebookMarkdown(name, book, language)))}
  </p>`;
  const content = html`<p class="hint">${shell.t("notebook.intro")}</p>
    ${buttons} ${book.map((section) => renderSection(section, shell, language))}`;
  render(book.length === 0 ? html`<p>${shell.t("notebook.empty")}</p>` : content, place);
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

/** Takes out what stood there for those without script, once: Lit renders behind what it did not make. */
export function emptied(place: HTMLElement): void {
  if (!place.hasAttribute("data-filled")) place.replaceChildren();
  place.toggleAttribute("data-filled", true);
}

/** The words that the page asks with. */
function questionOf(activity: string): string {
  const element = document.getElementById(activity);
  const prompt = element?.querySelector(".prompt")?.textContent ?? "";
  const label = element?.querySelector(".activity-label")?.textContent ?? activity;
  const words = (prompt.trim() === "" ? label : prompt).replace(/\s+/g, " ").trim();
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

/** Prints this place alone: the print style hides what is not marked. */
export function printOnly(place: HTMLElement): void {
  const root = document.documentElement;
  const section = place.closest("lectern-section")!;
  root.classList.add("prints-one");
  section.classList.add("is-printed");
  const after = (): void => {
    root.classList.remove("prints-one");
    section.classList.remove("is-printed");
    window.removeEventListener("afterprint", after);
  };
  window.addEventListener("afterprint", after);
  window.print();
}

async function copy(text: string, shell: Shell): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // No permission in the LMS's frame: the old way asks for none.
    const field = document.createElement("textarea");
    field.value = text;
    shell.root.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  shell.announce(shell.t("notebook.copied"));
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

import "./notebook.css";
import { html, nothing, render, type TemplateResult } from "lit/html.js";
import type { Session } from "../session.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
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
  return startFilled(shell, navigation, "notebook", (place, session) =>
    draw(shell, place, session),
  );
}

function draw(shell: Shell, place: HTMLElement, session: Session): void {
  const page = shell.page!;
  const { language, title } = page.module;
  const book = notebookOf(page, session.progress, session.notKept, questionOf);
  const name = `${title}: ${shell.t("notebook.title")}`;
  const button = (key: string, act: () => void): TemplateResult =>
    html`<button type="button" class="button" data-notebook-action=${key} @click=${act}>
      ${shell.t(`notebook.${key}`)}
    </button>`;
  const buttons = html`<p class="buttons">
    ${button("print", () => window.print())}
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

/** The words that the page asks with. */
function questionOf(activity: string): string {
  const element = document.getElementById(activity);
  const prompt = element?.querySelector(".prompt")?.textContent ?? "";
  const label = element?.querySelector(".activity-label")?.textContent ?? activity;
  const words = (prompt.trim() === "" ? label : prompt).replace(/\s+/g, " ").trim();
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
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

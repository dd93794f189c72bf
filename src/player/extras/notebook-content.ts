// What a learner wrote and chose, as a value: page, print and downloads are made of it.
import type { Progress } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { dayInWords } from "./day-in-words.ts";

export interface NotebookEntry {
  readonly activity: string;
  readonly question: string;
  readonly lines: readonly string[];
  /** Days since 1970, where known. */
  readonly day?: number;
  readonly isNotKept: boolean;
}

export interface NotebookSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly NotebookEntry[];
}

/** In the order of the module; sections without entries are left out. `questionOf`: the words that it asks with. */
export function notebookOf(
  page: PageModule,
  progress: Progress,
  notKept: readonly string[],
  questionOf: (activity: ModuleActivity) => string,
): NotebookSection[] {
  return page.sections
    .map(({ id, title }) => ({
      id,
      title,
      entries: page.activities
        .filter((a) => a.section === id && progress.activities[a.id] !== undefined)
        .map((a) => ({
          activity: a.id,
          question: questionOf(a),
          lines: a.answer.words(a.data, progress.activities[a.id]!.answer),
          day: progress.activities[a.id]!.writtenOn,
          isNotKept: notKept.includes(a.id),
        }))
        .filter((entry) => entry.lines.length > 0),
    }))
    .filter((section) => section.entries.length > 0);
}

/** A line that Markdown shows as it stands: no sign means anything, at its beginning neither, and blanks there are kept. */
function safe(line: string): string {
  return line
    .replace(/[\\`*_[\]<>#&|~$]/g, "\\$&")
    .replace(/^(\d*)([-+=.)])/, "$1\\$2")
    .replace(/^\s+/, (blanks) => "\u00a0".repeat(blanks.length));
}

export function notebookMarkdown(
  title: string,
  sections: readonly NotebookSection[],
  language: string,
): string {
  const entry = (e: NotebookEntry): string[] => [
    `**${safe(e.question)}**${e.day === undefined ? "" : ` (${dayInWords(e.day, language)})`}`,
    "",
    // Two blanks at the end: the next line stays a line.
    ...e.lines.map((line) => `> ${safe(line)}  `),
    "",
  ];
  return [
    `# ${safe(title)}`,
    "",
    ...sections.flatMap((s) => [`## ${safe(s.title)}`, "", ...s.entries.flatMap(entry)]),
  ].join("\n");
}

export function notebookHtml(
  title: string,
  sections: readonly NotebookSection[],
  language: string,
  direction: string,
): string {
  const safe = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const entry = (e: NotebookEntry): string =>
    `<h3>${safe(e.question)}</h3>${e.day === undefined ? "" : `<p><small>${safe(dayInWords(e.day, language))}</small></p>`}` +
    `<blockquote dir="auto">${e.lines.map((line) => `<p>${safe(line)}</p>`).join("")}</blockquote>`;
  const body = sections
    .map((s) => `<h2>${safe(s.title)}</h2>${s.entries.map(entry).join("")}`)
    .join("\n");
  return `<!doctype html>\n<html lang="${safe(language)}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body{max-width:40em;margin:2em auto;padding:0 1em;line-height:1.5}</style><title>${safe(title)}</title>\n<h1>${safe(title)}</h1>\n${body}\n</html>\n`;
}

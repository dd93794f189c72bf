import { reveal } from "../model/page-data.ts";
import { mailTo } from "./addresses.ts";
import { attribute } from "./attributes.ts";
import { dateInWords } from "./date.ts";
import { escape } from "./escape.ts";
import type { Book } from "./scope.ts";
import { renderObjectives } from "./section.ts";

/** Who made it, when, for whom it counts how; there is always a version to name. */
export function renderAbout(book: Book): string {
  const { settings } = book.module;
  const heading = (key: string): string => `<h2>${escape(book.t(key))}</h2>\n`;
  const parts = [renderFacts(book)];
  if (settings.objectives.length > 0)
    parts.push(heading("objectives") + renderObjectives(book.module));
  parts.push(`${heading("assessed")}<p>${assessment(book).map(escape).join(" ")}</p>`);
  if (settings.acknowledgements !== undefined)
    parts.push(heading("acknowledgements") + paragraphs(settings.acknowledgements));
  const accessibility = renderAccessibility(book);
  if (accessibility !== "") parts.push(heading("accessibility") + accessibility);
  return parts.join("\n");
}

function renderFacts(book: Book): string {
  const { settings } = book.module;
  const part = [settings.collection, settings.site].filter((p) => p !== undefined).join(", ");
  const authors = settings.authors.map(({ name, role }) =>
    role === undefined
      ? escape(name)
      : `${escape(name)} <span class="role">(${escape(role)})</span>`,
  );
  const facts: readonly (readonly [string, string])[] = [
    ["authors", authors.join("<br>")],
    ["part", escape(part)],
    ["duration", escape(settings.duration ?? "")],
    ["version", escape(settings.version)],
    ["date", settings.date === undefined ? "" : renderDate(settings.date, book)],
    ["licence", escape(settings.licence ?? "")],
  ];
  const rows = facts
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `<div><dt>${escape(book.t(key))}</dt><dd>${value}</dd></div>`);
  return `<dl class="facts">${rows.join("")}</dl>`;
}

function renderDate(date: string, book: Book): string {
  return `<time${attribute("datetime", date)}>${escape(dateInWords(date, book.t))}</time>`;
}

function assessment(book: Book): string[] {
  const { complete, pass } = book.module.settings;
  const points = pointsOf(book);
  const all = (key: string, share: number): string[] =>
    share <= 0
      ? []
      : [
          share >= 1
            ? book.t(`${key}All`)
            : book.t(`${key}Some`, { share: Math.round(share * 100) }),
        ];
  const required = [...book.activities.values()].some(
    (a) => a.required && !book.activities.get(a.within ?? a.id)!.optional,
  );
  return [
    ...all("sections", complete.sections),
    ...(required ? all("activities", complete.activities) : []),
    ...(points !== undefined && points > 0
      ? [book.t(points === 1 ? "gradedOne" : "graded", { n: points })]
      : []),
    ...(points !== 0 && pass !== undefined ? [book.t("passMark", { pass })] : []),
    ...(complete.pass && pass !== undefined ? [book.t("mustPass")] : []),
    ...(points === 0 && book.activities.size > 0 ? [book.t("practice")] : []),
  ];
}

/** What can be earned in one attempt; undefined where that hangs on what is drawn. */
function pointsOf(book: Book): number | undefined {
  const held = new Map<string | undefined, number[]>();
  for (const { within, points } of book.activities.values())
    held.set(within, [...(held.get(within) ?? []), points]);
  let sum = 0;
  for (const [id, points] of held) {
    const holder = id === undefined ? undefined : book.activities.get(id);
    const kind = holder && book.activityKinds.get(holder.kind)?.answer;
    const drawn = kind?.drawn?.(reveal(holder!.data), 0, () => false).length ?? points.length;
    if (drawn < points.length && new Set(points).size > 1) return undefined;
    sum += points.slice(0, drawn).reduce((a, b) => a + b, 0);
  }
  return sum;
}

function renderAccessibility(book: Book): string {
  const { statement, contact } = book.module.settings.accessibility ?? {};
  const link =
    contact === undefined
      ? ""
      : /^\S+@\S+$/.test(contact)
        ? `<a${attribute("href", mailTo(contact))}>${escape(contact)}</a>`
        : escape(contact);
  return (
    (statement === undefined ? "" : paragraphs(statement)) +
    (link === "" ? "" : `<p>${escape(book.t("accessibilityContact"))} ${link}.</p>`)
  );
}

/** Plain text with an empty line between paragraphs. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((p) => `<p>${escape(p.trim())}</p>`)
    .join("\n");
}

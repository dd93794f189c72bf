import type { Place } from "../model/diagnostic.ts";
import { say, type Words } from "../model/texts.ts";
import { type Inline, plainText } from "../model/tree.ts";
import type { WrittenReference } from "./reference-schema.ts";

/**
 * A reference in the manner of APA (7th edition): names (year). Title. Where. Publisher. Link. `suffix` ("a", "b") tells
 * works of the same names and year apart.
 */
export function formatReference(
  written: WrittenReference,
  suffix: string,
  words: Words,
  place: Place,
): Inline[] {
  const plain = (text: string): Inline => ({ type: "text", place, text });
  const italic = (text: string): Inline => ({ type: "emphasis", place, children: [plain(text)] });
  const year = `(${(written.year ?? words["noDate"]!) + suffix})`;
  const names = lead(written, words);
  const title = titleOf(written, words, plain, italic);
  const parts: Inline[][] = [
    ...(names === undefined
      ? [title, [plain(year)]]
      : [[plain(`${stopped(names)} ${year}`)], title]),
    ...containerOf(written, words, plain, italic),
  ];
  const { publisher, type } = written;
  // An organisation that publishes its own work is not named twice.
  if (publisher !== undefined && type !== "article" && publisher !== written.authors?.join())
    parts.push([plain(publisher)]);
  const out = parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [plain(" ")]),
    ...sentence(part, plain),
  ]);
  return joined([...out, ...linkOf(written, words, place)]);
}

/** "Wenger, 1998"; "Lave & Wenger, 1991"; "Wenger et al., 2002". */
export function labelOf(written: WrittenReference, words: Words): string {
  if (written.label !== undefined) return written.label;
  const [first, second, ...more] = (written.authors ?? written.editors ?? []).map(familyName);
  let who = first ?? shorten(written.title ?? written.id);
  if (second !== undefined)
    who = more.length === 0 ? `${who} ${words["and"]} ${second}` : `${who} ${words["others"]}`;
  return `${who}, ${written.year ?? words["noDate"]}`;
}

function lead({ authors, editors, type }: WrittenReference, words: Words): string | undefined {
  if (authors !== undefined) return joinNames(authors, words);
  if (editors === undefined || type === "chapter") return undefined;
  return `${joinNames(editors, words)} (${words[editors.length === 1 ? "editor" : "editors"]}).`;
}

type Make = (text: string) => Inline;

function titleOf(written: WrittenReference, words: Words, plain: Make, italic: Make): Inline[] {
  const { type, title = written.id, container, edition, volume } = written;
  if (container !== undefined && (type === "article" || type === "chapter")) return [plain(title)];
  const details = [
    ...(edition === undefined ? [] : [say(words, "edition", { n: edition })]),
    ...(type === "report" && volume !== undefined ? [volume] : []),
  ];
  return [
    italic(title),
    ...(details.length === 0 ? [] : [plain(` (${details.join("; ")})`)]),
    ...(type === "thesis" ? [plain(` [${words["thesis"]}]`)] : []),
  ];
}

/** The journal, the book that holds the chapter, the website. */
function containerOf(
  written: WrittenReference,
  words: Words,
  plain: Make,
  italic: Make,
): Inline[][] {
  const { type, container, volume, issue, editors, edition } = written;
  const pages = written.pages?.replace(/(\d)\s*--?\s*(\d)/g, "$1–$2");
  if (container === undefined) return [];
  if (type === "article") {
    const behind =
      (issue === undefined ? "" : `(${issue})`) + (pages === undefined ? "" : `, ${pages}`);
    return [[italic(volume === undefined ? container : `${container}, ${volume}`), plain(behind)]];
  }
  if (type !== "chapter") return [[plain(container)]];
  const who =
    editors === undefined
      ? ""
      : `${joinNames(editors.map(initialsFirst), words, true)} (${words[editors.length === 1 ? "editor" : "editors"]}), `;
  const details = [
    ...(edition === undefined ? [] : [say(words, "edition", { n: edition })]),
    ...(pages === undefined ? [] : [say(words, /^\w+$/.test(pages) ? "page" : "pages", { pages })]),
  ];
  const behind = details.length === 0 ? "" : ` (${details.join(", ")})`;
  return [[plain(`${words["in"]} ${who}`), italic(container), plain(behind)]];
}

function linkOf({ doi, url, accessed }: WrittenReference, words: Words, place: Place): Inline[] {
  const address = doi === undefined ? url : `https://doi.org/${doi}`;
  if (address === undefined) return [];
  const isDated = accessed !== undefined && doi === undefined;
  const before = isDated ? ` ${say(words, "retrieved", { date: accessed })} ` : " ";
  const target = { to: "url", url: encodeURI(address).replace(/%25/g, "%") } as const;
  return [
    { type: "text", place, text: before },
    { type: "link", place, target, children: [{ type: "text", place, text: address }] },
  ];
}

/** "Lave, J., & Wenger, E."; from 21 names on, the first 19 and the last (APA 9.8). */
function joinNames(names: readonly string[], words: Words, isInline = false): string {
  const [last, ...before] = [...names].reverse();
  const others = before.reverse();
  if (others.length === 0) return last ?? "";
  if (others.length >= 20) return `${others.slice(0, 19).join(", ")}, … ${last}`;
  // No comma between two names that are not inverted (the editors of a chapter).
  const and = isInline && others.length === 1 ? ` ${words["and"]}` : words["last"];
  return `${others.join(", ")}${and} ${last}`;
}

function familyName(name: string): string {
  return name.split(",")[0]!.trim();
}

function initialsFirst(name: string): string {
  const [family, given] = name.split(/,\s*/, 2) as [string, string | undefined];
  return given === undefined ? family : `${given} ${family}`;
}

/** An organisation or a written-out name gets the full stop that initials bring along. */
function stopped(names: string): string {
  return names.endsWith(".") ? names : `${names}.`;
}

function sentence(part: Inline[], plain: Make): Inline[] {
  return /[.?!…؟]$/.test(plainText(part)) ? part : [...part, plain(".")];
}

function shorten(title: string): string {
  const words = title.split(/\s+/);
  return words.length <= 4 ? title : `${words.slice(0, 4).join(" ")} …`;
}

function joined(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === "text" && node.text === "") continue;
    if (node.type === "text" && last?.type === "text")
      out[out.length - 1] = { ...last, text: last.text + node.text };
    else out.push(node);
  }
  return out;
}

import { type Diagnostic, error, warning } from "../model/diagnostic.ts";
import { type Inline, walk } from "../model/tree.ts";
import { type Page, placeOfText } from "./reading.ts";

// What a word processor leaves, or a blank too few or too many: Markdown takes it for prose and says nothing, and learners read
// the signs. Here it is said.

interface Slip {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly hint: string;
}

interface LineSlip extends Slip {
  readonly form: RegExp;
  /** So many lines of the paragraph must look like it; one may be chance. */
  readonly lines: number;
}

/** What others put before an item, or nothing at all, and the box; behind a box that is a link or its note stands something else. */
const BOX =
  /^(?<sign>[-*+‐-―•·▪●○◦‣\u{f0b7}\u{f0a7}]|\d{1,2}[.)]|\p{L}[.)])?(?<blank>\s*)\[[ \u00a0xX]?\](?![([:{])\s*\S/u;

/** With one of these a line begins that `LINES` or `BOX` takes, or it holds a tab. */
const SIGNS = /^\s*(?:[-*+‐-―•·▪●○◦‣\u{f0b7}\u{f0a7}#|\d[]|\p{L}[.)])|\t/mu;

const LINES: readonly LineSlip[] = [
  {
    form: /^[•·▪●○◦‣\u{f0b7}\u{f0a7}]\s*\S/u,
    lines: 1,
    code: "not-a-list",
    severity: "warning",
    text: "This line begins with a bullet as word processors write it; it is shown as a part of the paragraph.",
    hint: 'Begin each item with "- ", and leave a blank line above the first.',
  },
  {
    form: /^(?:[–—]\s+\S|-\p{L}|\d{1,2}[.)]\p{L})/u,
    lines: 2,
    code: "not-a-list",
    severity: "warning",
    text: "These lines look like a list, and are shown as one paragraph.",
    hint: 'Begin each item with "- " or "1. ", the blank included, and leave a blank line above the first.',
  },
  {
    form: /^#{2,6}[^\s#]/,
    lines: 1,
    code: "not-a-heading",
    severity: "warning",
    text: 'There is no blank behind the "#", so this is shown as words.',
    hint: 'Write it as in "## A heading".',
  },
  {
    form: /^\|.*\|.*\|$/,
    lines: 1,
    code: "not-a-table",
    severity: "warning",
    text: "This looks like a table, and is shown as one paragraph with bars.",
    hint: 'A table has a blank line above it, and below its first line one of dashes with as many cells: "| --- | --- |".',
  },
  {
    form: /^[^\t]*\S\t+\S/,
    lines: 2,
    code: "not-a-table",
    severity: "warning",
    text: "These lines have tabs between their words, as a table has that was copied from a word processor; they are shown as one paragraph.",
    hint: 'Write "| a | b |" for each row, and below the first "| --- | --- |".',
  },
];

/** Where a paragraph stands. */
export interface ParagraphPlace {
  readonly line: number;
  /** It is what its item begins with: the item's own box is no slip. */
  readonly isItem: boolean;
  /** Its activity reads the items of lists; what is none is lost to it. */
  readonly isInActivity: boolean;
}

/** The lines of a paragraph, without what makes it an item or a quotation. */
export function slipsOfLines(content: string, place: ParagraphPlace, page: Page): void {
  // Most paragraphs hold none of the signs.
  if (!SIGNS.test(content)) return;
  const { line } = place;
  const lines = content.split("\n").map((one) => one.trim());
  const box = lines.findIndex((one, i) => !(i === 0 && place.isItem) && BOX.test(one));
  if (box >= 0) {
    file(boxSlip(lines[box]!, place), line + box, lines[box]!.slice(0, 12), page);
    return;
  }
  for (const slip of LINES) {
    const at = lines.flatMap((one, i) => (slip.form.test(one) ? [i] : []));
    if (at.length < slip.lines) continue;
    const first = at[0]!;
    file(slip, line + first, lines[first]!.slice(0, 12), page);
    return;
  }
}

function boxSlip(line: string, { isInActivity }: ParagraphPlace): Slip {
  const { sign = "", blank = "" } = BOX.exec(line)!.groups!;
  const why = !/^[-*+]$/.test(sign)
    ? sign === ""
      ? "There is no dash before this box"
      : `"${sign}" is not the dash that begins an item`
    : blank === ""
      ? "There is no blank behind the dash"
      : "What stands behind the dash is no ordinary blank";
  return {
    code: "not-a-list",
    severity: isInActivity ? "error" : "warning",
    text: `${why}, so this is no item of the list: it is read as a part of the text around it.`,
    hint: 'Begin it with a hyphen and a blank: "- [ ] …" or "- [x] …".',
  };
}

const LINK = /(!?)\[([^[\]\n]*)\](\s?)\(\s*([^()\n]*?)\s*\)/g;
const STARS = /\*\*(?=\S)|(?<=\S)\*\*/;

/** Words that are no link, no picture and no bold type, and look as if they were meant as such. */
export function slipsOfWords(
  content: string,
  children: readonly Inline[],
  line: number,
  page: Page,
): void {
  if (!content.includes("](") && !content.includes("] (") && !content.includes("**")) return;
  const lines = content.split("\n").length;
  // What is code or escaped is meant as it stands.
  const written = content.replace(/(`+)[^`]+\1|\\[*[\]!]/g, "");
  for (const [whole, picture, words, gap, address] of written.matchAll(LINK)) {
    const wanted = meantAddress(address!);
    if (wanted === undefined || (gap === "" && !/\s/.test(address!))) continue;
    const what = picture === "" ? "link" : "picture";
    const isShorter = gap !== "" || wanted !== address;
    const slip = {
      code: "blank-in-address",
      severity: "error",
      text: `This ${what} has a blank ${gap === "" ? "in" : "before"} its address, so it is shown as it is written.`,
      hint: isShorter
        ? `Write ${picture}[${words}](${wanted}).`
        : `Write ${picture}[${words}](<${address}>), or give the file a name without blanks.`,
    } as const;
    file(slip, line, whole, page, lines);
  }
  // 2**10 is arithmetic.
  const isShown = (text: string): boolean => STARS.test(text.replace(/\d\*\*\d/g, ""));
  if (!written.includes("**")) return;
  if (![...walk(children)].some((node) => node.type === "text" && isShown(node.text))) return;
  const slip = {
    code: "not-bold",
    severity: "warning",
    text: "These two asterisks are shown as they stand: they enclose nothing.",
    hint: 'Write them directly before and behind the words: "**bold**". For plain asterisks write "\\*\\*".',
  } as const;
  file(slip, line, "**", page, lines);
}

/** The address without its blanks, when it can be one: `[sic] (see below)` is prose. */
function meantAddress(written: string): string | undefined {
  if (/^(?:glossary|https?|mailto|tel)\s*:/i.test(written)) return written.replace(/\s+/g, "");
  return /^\S[^\n]*\.[a-z0-9]{2,4}(?:#\S*)?$/i.test(written) ? written : undefined;
}

function file(
  { code, severity, text, hint }: Slip,
  line: number,
  written: string,
  page: Page,
  lines = 1,
): void {
  const make: (...words: Parameters<typeof error>) => Diagnostic =
    severity === "error" ? error : warning;
  page.reading.found.push(make(code, placeOfText(page, line, written, lines), text, hint));
}

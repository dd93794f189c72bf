import type { Place } from "../model/diagnostic.ts";
import { type Page, placeOfText } from "./reading.ts";
import { fileSlip, type Slip } from "./slip.ts";

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
    form: /^(?:[–—]\s+\S|-[\p{L}\u00a0\u202f]|\d{1,2}[.)][\p{L}\u00a0\u202f])/u,
    lines: 2,
    code: "not-a-list",
    severity: "warning",
    text: "These lines look like a list, and are shown as one paragraph.",
    hint: 'Begin each item with "- " or "1. ", the blank included, and leave a blank line above the first.',
  },
  {
    form: /^#{2,6}(?:[^\s#]|[\u00a0\u202f])/,
    lines: 1,
    code: "not-a-heading",
    severity: "warning",
    text: 'There is no blank behind the "#", or a special one, so this is shown as words.',
    hint: 'Write it as in "## A heading", with an ordinary blank.',
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
  const lines = content.split("\n").map((one) => one.trim());
  const at = (i: number): Place => placeOfText(page, place.line + i, lines[i]!.slice(0, 12));
  const box = lines.findIndex((one, i) => !(i === 0 && place.isItem) && BOX.test(one));
  if (box >= 0) {
    fileSlip(boxSlip(lines[box]!, place), at(box), page);
    return;
  }
  for (const slip of LINES) {
    const like = lines.flatMap((one, i) => (slip.form.test(one) ? [i] : []));
    if (like.length < slip.lines) continue;
    fileSlip(slip, at(like[0]!), page);
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

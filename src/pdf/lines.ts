import type { PrintBlock, PrintInline, PrintNode } from "./print-document.ts";

const CHARACTERS_PER_LINE = 70;

/**
 * About how many lines these take on paper; a page has about 40. Counted on what is printed: a kind's own nodes may be set
 * in fewer lines (the points of a scale in one row) or in more (a table's cells).
 */
export function linesOf(nodes: readonly PrintNode[], characters = CHARACTERS_PER_LINE): number {
  let lines = 0;
  let words: PrintInline[] = [];
  for (const node of nodes) {
    if (isInline(node)) words.push(node);
    else {
      lines += lineLines(words, characters) + blockLines(node, characters);
      words = [];
    }
  }
  return lines + lineLines(words, characters);
}

function blockLines(node: PrintBlock, characters: number): number {
  switch (node.t) {
    case "par":
    case "heading":
      return Math.max(1, lineLines(node.c, characters));
    case "lang":
      return linesOf(node.c, characters);
    case "list":
      return sum(node.items.map(({ c }) => linesOf(c, characters - INDENT)));
    case "terms":
      return sum(node.items.map(({ term, c }) => linesOf([...term, ...c], characters)));
    case "references":
      return sum(node.items.map(({ c }) => lineLines(c, characters)));
    case "table":
      return tableLines(node, characters);
    case "code":
      return sum(node.s.split("\n").map((line) => Math.ceil(line.length / CODE) || 1));
    case "figure":
      return linesOf([...node.c, ...node.caption, ...node.source], characters) + 2;
    case "callout":
      return linesOf(node.title, characters) + linesOf(node.c, characters - INDENT) + 2;
    case "quote":
    case "feedback":
      return linesOf(node.c, characters - INDENT);
    case "room":
      return node.lines * 1.5;
    case "math":
      return 3;
    case "rule":
      return 2;
    // As high as a picture may be: what holds one is never called short. Nor is what holds activities, which stay whole themselves.
    case "image":
    case "activity":
    case "solution":
      return 30;
  }
}

const INDENT = 4;
const CODE = 60;

function tableLines(node: Extract<PrintBlock, { t: "table" }>, characters: number): number {
  const all = sum(node.shares);
  const width = (column: number): number =>
    all === 0 ? characters : (characters * (node.shares[column] ?? 1)) / all;
  const row = (cells: readonly (readonly PrintInline[])[]): number =>
    Math.max(1, ...cells.map((cell, i) => lineLines(cell, width(i))));
  return sum([...(node.head.length > 0 ? [node.head] : []), ...node.rows].map(row));
}

/** The lines of one paragraph, and those of its footnotes. */
function lineLines(nodes: readonly PrintInline[], characters: number): number {
  const parts = [...flat(nodes)];
  const breaks = parts.filter((part) => typeof part !== "string" && part.t === "br").length;
  const notes = parts.map((part) =>
    typeof part !== "string" && part.t === "note" ? linesOf(part.c) : 0,
  );
  return Math.ceil(sum(parts.map(lengthOf)) / characters) + breaks + sum(notes);
}

/** Everything in a line that holds nothing more. */
function* flat(nodes: readonly PrintInline[]): Generator<PrintInline> {
  for (const node of nodes) {
    if (typeof node === "string" || node.t === "note" || !("c" in node)) yield node;
    else yield* flat(node.c);
    if (typeof node !== "string" && node.t === "point") yield POINT;
  }
}

/** As wide as what stands around a point: its circle, and the room after it. */
const POINT = "      ";

function lengthOf(node: PrintInline): number {
  if (typeof node === "string") return node.replaceAll("\u200b", "").length;
  if (node.t === "icode") return node.s.length * 1.2;
  if (node.t === "imath") return node.alt.length;
  return node.t === "gap" ? node.width : 0;
}

const INLINE = new Set(
  "em strong del group span icode imath br iimage url to note noteref point gap".split(" "),
);

function isInline(node: PrintNode): node is PrintInline {
  return typeof node === "string" || INLINE.has(node.t);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

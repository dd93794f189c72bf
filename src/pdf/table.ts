import { plainText, type Table } from "../model/tree.ts";
import { inline } from "./inline.ts";
import { linesOf } from "./lines.ts";
import type { PrintBlock, PrintInline, PrintNode } from "./print-document.ts";
import type { At, Walk } from "./walk.ts";

/** Lines by our count; even twice as many fit on a page. */
const LOW = 16;

/** Characters that a line of the text holds, about; a narrower table is as wide as its words. */
const LINE = 62;

export function table(node: Table, at: At, walk: Walk): PrintBlock {
  const lines = node.children.map((line) => line.children);
  const columns = Math.max(1, ...lines.map((line) => line.length));
  const words = (line: number, column: number): string => {
    const cell = lines[line]?.[column];
    return cell === undefined ? "" : plainText(cell.children);
  };
  const cells = Array.from({ length: columns }, (_, i) => lines.map((_, j) => words(j, i)));
  const longest = cells.map((column) => Math.max(2, ...column.map((cell) => cell.length)));
  const narrow = longest.reduce((sum, n) => sum + n + 3, 0) <= LINE;
  const longestWords = cells.map(longestWord);
  const shares = narrow ? [] : sharesOf(longestWords, longest);
  const holds = charactersOf(shares);
  const row = (cells: (typeof lines)[number], within: At): PrintInline[][] =>
    Array.from({ length: columns }, (_, i) =>
      inline(cells[i]?.children ?? [], { ...within, longest: holds[i] }, walk),
    );
  const first = node.children.findIndex((line) => !line.header);
  const heads = first < 0 ? node.children.length : first;
  const inHead: At = { ...at, quiet: true, isUnmarked: true };
  const head = lines.slice(0, heads).flatMap((cells) => row(cells, inHead));
  const printed = {
    t: "table" as const,
    columns,
    shares: shares.map((share) => Math.round(share)),
    align: Array.from({ length: columns }, (_, i) => node.align[i] ?? "start"),
    head,
    // A note that came again with its head on every page would be two notes of one name: Typst stops. And what comes again is
    // outside the structure, where PDF/UA-1 allows no link.
    repeat: !isLinked(head.flat()),
    rows: lines.slice(heads).map((cells) => row(cells, at)),
  };
  return { ...printed, isLow: linesOf([printed]) <= LOW || undefined };
}

/**
 * More for a column that has more to say; but where all could show their longest word whole, each has room for it first.
 */
function sharesOf(words: readonly number[], lengths: readonly number[]): number[] {
  const says = lengths.map((length) => Math.sqrt(length * 14));
  const shares = says.map((share, i) => Math.max(Math.min(words[i]!, 16) + 2, share));
  if (charactersOf(shares).every((holds, i) => holds >= words[i]!)) return shares;
  const spare = LINE - sum(words) - words.length * BETWEEN;
  if (spare < 0) return shares;
  const all = sum(says);
  return says.map((share, i) => words[i]! + BETWEEN + (spare * share) / all);
}

/** A link, a note or a mark of one, at whatever depth. */
function isLinked(nodes: readonly PrintNode[]): boolean {
  return nodes.some(
    (node) =>
      typeof node !== "string" &&
      (["url", "to", "note", "noteref"].includes(node.t) || ("c" in node && isLinked(node.c))),
  );
}

/** How many characters a line of each column holds. */
function charactersOf(shares: readonly number[]): number[] {
  const all = sum(shares);
  return shares.map((share) => Math.max(4, Math.floor((share / all) * LINE) - BETWEEN));
}

/** Columns stand this many characters apart. */
const BETWEEN = 3;

function longestWord(column: readonly string[]): number {
  return Math.max(2, ...column.flatMap((cell) => cell.split(/\s+/)).map((word) => word.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}

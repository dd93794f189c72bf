import { plainText, type Table } from "../model/tree.ts";
import { inline, notesIn } from "./inline.ts";
import type { PrintBlock, PrintInline } from "./print-document.ts";
import type { At, Walk } from "./walk.ts";

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
  const longestWord = (column: readonly string[]): number =>
    Math.max(2, ...column.flatMap((cell) => cell.split(/\s+/)).map((w) => w.length));
  const shares = narrow
    ? []
    : cells.map((column, i) =>
        Math.max(Math.min(longestWord(column), 16) + 2, Math.sqrt(longest[i]! * 14)),
      );
  const row = (cells: (typeof lines)[number], quiet: boolean): PrintInline[][] =>
    Array.from({ length: columns }, (_, i) =>
      inline(cells[i]?.children ?? [], { ...at, quiet: quiet || at.quiet }, walk),
    );
  const first = node.children.findIndex((line) => !line.header);
  const heads = first < 0 ? node.children.length : first;
  const head = lines.slice(0, heads).flatMap((cells) => row(cells, true));
  return {
    t: "table",
    columns,
    shares: shares.map((share) => Math.round(share)),
    align: Array.from({ length: columns }, (_, i) => node.align[i] ?? "start"),
    head,
    // A note that came again with its head on every page would be two notes of one name: Typst stops.
    repeat: notesIn(head.flat()).length === 0,
    rows: lines.slice(heads).map((cells) => row(cells, false)),
  };
}

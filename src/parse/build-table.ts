import { error } from "../model/diagnostic.ts";
import type { Table, TableCell, TableRow } from "../model/tree.ts";
import { checked, type Cursor, inlineUpTo } from "./cursor.ts";

type Align = Table["align"][number];

/** The tokens behind `table_open` → a table. */
export function buildTable(cursor: Cursor): Table {
  const { page, tokens } = cursor;
  const place = page.placeOf(cursor.line);
  const rows: TableRow[] = [];
  const align: Align[] = [];
  let cells: TableCell[] = [];
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]!;
    if (token.type === "table_close") break;
    if (token.map !== null) cursor.line = token.map[0];
    const at = page.placeOf(cursor.line);
    switch (token.type) {
      case "tr_open":
        cells = [];
        checkCells(cursor, align.length);
        break;
      case "th_open":
      case "td_open": {
        if (token.type === "th_open") align.push(alignOf(String(token.attrGet("style") ?? "")));
        const { children, trailing } = inlineUpTo(cursor, token.type.replace("_open", "_close"));
        cells.push({ type: "table-cell", place: at, children, ...checked("cell", trailing, page) });
        break;
      }
      case "tr_close":
        rows.push({
          type: "table-row",
          place: cells[0]?.place ?? at,
          header: rows.length === 0,
          children: cells,
        });
        break;
    }
  }
  return { type: "table", place, align, children: rows };
}

/** What stands in more cells than the first row has would be left out. */
function checkCells({ page, line }: Cursor, columns: number): void {
  if (columns === 0) return;
  const row = (page.lines[line] ?? "").replace(/\\\|/g, "").trim();
  const cells = row.replace(/^\||\|$/g, "").split("|");
  if (cells.length <= columns || cells.slice(columns).every((cell) => cell.trim() === "")) return;
  page.reading.found.push(
    error(
      "table-cells",
      page.placeOf(line),
      `This row has ${cells.length} cells, and the table ${columns} columns: "${cells[columns]!.trim()}" would be left out.`,
      'Give the first row and the row of dashes as many cells; for a bar in a cell write "\\|".',
    ),
  );
}

function alignOf(style: string): Align {
  if (style.includes("center")) return "center";
  if (style.includes("right")) return "end";
  return style.includes("left") ? "start" : undefined;
}

import type { Token } from "markdown-it";
import { error } from "../model/diagnostic.ts";
import {
  type Block,
  type Definition,
  type DefinitionTerm,
  type Item,
  NO_ATTRIBUTES,
  plainText,
} from "../model/tree.ts";
import { readAttributes } from "./attribute-syntax.ts";
import { buildTable } from "./build-table.ts";
import { checked, type Cursor, inlineUpTo } from "./cursor.ts";
import type { Opener } from "./fence-line.ts";
import { formula } from "./formula.ts";
import { htmlIn } from "./html.ts";
import { slugOf } from "./slugs.ts";
import { splitLists } from "./split-lists.ts";
import { strayAttributes } from "./stray-attributes.ts";
import { takeMark } from "./task-item.ts";

/** Block tokens up to `end` → nodes. */
export function buildBlocks(cursor: Cursor, end?: string): Block[] {
  const blocks: Block[] = [];
  const { tokens } = cursor;
  while (cursor.at < tokens.length) {
    const token = tokens[cursor.at++]!;
    if (token.type === end) break;
    if (token.map !== null) cursor.line = token.map[0];
    const block = buildBlock(token, cursor, blocks);
    if (block !== undefined) blocks.push(block);
  }
  splitLists(blocks, cursor.page, end === "container_close");
  return blocks;
}

function buildBlock(token: Token, cursor: Cursor, before: Block[]): Block | undefined {
  const { page } = cursor;
  const place = page.placeOf(cursor.line);
  switch (token.type) {
    case "paragraph_open":
      return paragraph(cursor, before);
    case "heading_open": {
      const { children, trailing } = inlineUpTo(cursor, "heading_close");
      const depth = Number(token.tag.slice(1));
      const wanted = trailing?.attributes.id ?? slugOf(plainText(children));
      if (children.length === 0) {
        page.reading.found.push(
          error(
            "empty-heading",
            place,
            "This heading has no words.",
            "Write some behind the “#”, or delete the line.",
          ),
        );
      }
      const slug = depth === 1 ? wanted : cursor.slug(wanted);
      return {
        type: "heading",
        place,
        depth,
        slug,
        children,
        ...checked("heading", trailing, page),
      };
    }
    case "bullet_list_open":
    case "ordered_list_open": {
      const ordered = token.type === "ordered_list_open";
      const start = Number(token.attrGet("start") ?? 1);
      const children = items(cursor, ordered ? "ordered_list_close" : "bullet_list_close");
      return { type: "list", place, ordered, start, children };
    }
    case "blockquote_open":
      return quote(buildBlocks(cursor, "blockquote_close"), place);
    case "table_open":
      return buildTable(cursor);
    case "fence":
      return code(token, cursor);
    case "code_block":
      return { type: "code", place, text: token.content };
    case "math_block":
      return formula("math", token.content, place, page);
    case "dl_open":
      return { type: "definitions", place, children: definitions(cursor) };
    case "hr":
      return { type: "rule", place };
    case "html_block":
      htmlIn(token.content, cursor.line, page);
      return undefined;
    case "container_open": {
      const { name, attributes = NO_ATTRIBUTES, column } = token.meta as unknown as Opener;
      const end = page.placeOf(token.map![1] - 1).line;
      const { isInActivity } = cursor;
      cursor.isInActivity ||= page.reading.activities.has(name);
      const children = buildBlocks(cursor, "container_close");
      cursor.isInActivity = isInActivity;
      return { type: "container", place: { ...place, column }, name, attributes, children, end };
    }
    case "footnote_block_open":
      footnotes(cursor);
      return undefined;
    default:
      return undefined;
  }
}

function paragraph(cursor: Cursor, before: Block[]): Block | undefined {
  const { page } = cursor;
  const place = page.placeOf(cursor.line);
  const { children, trailing } = inlineUpTo(cursor, "paragraph_close");
  if (trailing?.isAlone === true) {
    // A line of its own belongs to what stands above it: a table, a list, a quotation.
    const above = before.pop();
    if (above === undefined) strayAttributes(`{…}`, trailing.place, page);
    else before.push({ ...above, ...checked(above.type, trailing, page) } as Block);
    return undefined;
  }
  // A paragraph that held only a comment.
  if (children.length === 0) return undefined;
  return { type: "paragraph", place, children, ...checked("paragraph", trailing, page) };
}

function items(cursor: Cursor, end: string): Item[] {
  const found: Item[] = [];
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++]!;
    if (token.type === end) break;
    if (token.type !== "list_item_open") continue;
    if (token.map !== null) cursor.line = token.map[0];
    const place = cursor.page.placeOf(cursor.line);
    const { checked: mark, children } = takeMark(buildBlocks(cursor, "list_item_close"));
    const [first, ...rest] = children;
    const item: Item = {
      type: "item",
      place,
      children,
      ...(mark === undefined ? {} : { checked: mark }),
    };
    // `- words {#id}`: the item's, not its paragraph's.
    if (first?.type === "paragraph" && first.attributes !== undefined) {
      const { attributes, ...plain } = first;
      found.push({ ...item, attributes, children: [plain, ...rest] });
    } else found.push(item);
  }
  return found;
}

/** `> Well done. {.right}`: the quotation's, not its last paragraph's. */
function quote(children: Block[], place: Block["place"]): Block {
  const last = children.at(-1);
  if (last?.type !== "paragraph" || last.attributes === undefined)
    return { type: "quote", place, children };
  const { attributes, ...plain } = last;
  return { type: "quote", place, attributes, children: [...children.slice(0, -1), plain] };
}

function code(token: Token, cursor: Cursor): Block {
  const { page } = cursor;
  const place = page.placeOf(cursor.line);
  const info = token.info.trim();
  const at = info.indexOf("{");
  const written = at < 0 ? undefined : readAttributes(info, at);
  const language = (written === undefined ? info : info.slice(0, at)).trim().split(/\s+/)[0]!;
  const attributes = checked("code", written && { ...written, place, isAlone: false }, page);
  return {
    type: "code",
    place,
    ...(language === "" ? {} : { language }),
    text: token.content,
    ...attributes,
  };
}

function definitions(cursor: Cursor): (DefinitionTerm | Definition)[] {
  const found: (DefinitionTerm | Definition)[] = [];
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++]!;
    if (token.type === "dl_close") break;
    if (token.map !== null) cursor.line = token.map[0];
    const place = cursor.page.placeOf(cursor.line);
    if (token.type === "dt_open") {
      const { children, trailing } = inlineUpTo(cursor, "dt_close");
      found.push({
        type: "definition-term",
        place,
        children,
        ...checked("term", trailing, cursor.page),
      });
    } else if (token.type === "dd_open")
      found.push({ type: "definition", place, children: buildBlocks(cursor, "dd_close") });
  }
  return found;
}

function footnotes(cursor: Cursor): void {
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++]!;
    if (token.type === "footnote_block_close") break;
    if (token.type !== "footnote_open") continue;
    const number = Number(token.meta!["id"]) + 1;
    const next = cursor.tokens[cursor.at]?.map;
    cursor.line = next?.[0] ?? cursor.page.references.get(number) ?? cursor.line;
    const place = cursor.page.placeOf(cursor.line);
    const children = buildBlocks(cursor, "footnote_close");
    if (children.length === 0) {
      cursor.page.reading.found.push(
        error(
          "empty-footnote",
          place,
          `Footnote ${number} is empty.`,
          "Write something behind its colon.",
        ),
      );
    }
    cursor.footnotes.push({ number, children, place });
  }
}

import type { Token } from "markdown-it";
import type { Footnote } from "../model/course-module.ts";
import { type Attributes, plainText } from "../model/tree.ts";
import { buildInline, type InlineContent } from "./build-inline.ts";
import { checkAttributes } from "./check-attributes.ts";
import { slipsOfLines } from "./line-slips.ts";
import type { Page } from "./reading.ts";
import { slipsOfWords } from "./word-slips.ts";

/** Tokens being read, one after the other. */
export interface Cursor {
  readonly tokens: readonly Token[];
  readonly page: Page;
  at: number;
  /** 0-based line of the block that is being read: tokens inside a table cell or a footnote have none of their own. */
  line: number;
  /** Inside an activity, at any depth. */
  isInActivity: boolean;
  readonly footnotes: Footnote[];
  /** Each heading's slug, once per text. */
  readonly slug: (wanted: string) => string;
}

/** The inline tokens up to a closing token, which is passed too. */
export function inlineUpTo(cursor: Cursor, end: string): InlineContent {
  let content: InlineContent = { children: [] };
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++]!;
    if (token.type === end) break;
    if (token.type !== "inline") continue;
    const line = token.map?.[0] ?? cursor.line;
    content = buildInline(token.children ?? [], line, cursor.page);
    if (end === "paragraph_close") {
      // Before the inline token stands `paragraph_open`.
      const isItem = cursor.tokens[cursor.at - 3]?.type === "list_item_open";
      const { isInActivity } = cursor;
      slipsOfLines(token.content, { line, isItem, isInActivity }, cursor.page);
    }
    if (slipsOfWords(token, line, cursor.page)) content = withPicture(content, line, cursor.page);
  }
  return content;
}

/** A picture that is written wrong stands as one all the same, so that what holds it is not said to be empty as well. */
function withPicture(content: InlineContent, line: number, page: Page): InlineContent {
  const alt = plainText(content.children);
  return { ...content, children: [{ type: "image", place: page.placeOf(line), source: "", alt }] };
}

export function checked(
  owner: string,
  trailing: InlineContent["trailing"],
  page: Page,
): { attributes?: Attributes } {
  if (trailing === undefined) return {};
  checkAttributes(owner, trailing.attributes, trailing.place, page.reading.found);
  return { attributes: trailing.attributes };
}

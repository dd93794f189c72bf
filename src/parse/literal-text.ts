import type { MarkdownIt, Token } from "markdown-it";

/** Stands for what is more than characters: code, a picture, an escaped sign. No author can write it (see decode.ts). */
export const GONE = "\0";
/** Around the words of a link. */
const LINK_OPEN = "\u0001";
const LINK_CLOSE = "\u0002";

/** In a block without any of these nobody can have meant more than words. */
const SIGNS = /[*@[]|:\/\/|www\./;

/**
 * Keeps with a block what of it will be shown as it was written, before quotation marks are set: Markdown later joins
 * escaped signs with those that were meant as marks and are none.
 */
export function literalText(md: MarkdownIt): void {
  md.core.ruler.after("inline", "literal", (state) => {
    for (const block of state.tokens) {
      if (block.type !== "inline" || !SIGNS.test(block.content)) continue;
      block.meta = { literal: (block.children ?? []).map(literal).join("") };
    }
  });
}

/** The characters of a block that are shown as they were written; undefined: none of them can be a slip. */
export function literalOf(block: Token): string | undefined {
  return block.meta?.["literal"] as string | undefined;
}

/** The same without the words of links. */
export function withoutLinks(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\u0001[^\u0002]*\u0002?/g, GONE);
}

function literal({ type, content }: Token): string {
  switch (type) {
    case "text":
      return content;
    case "softbreak":
    case "hardbreak":
      return "\n";
    case "link_open":
      return LINK_OPEN;
    case "link_close":
      return LINK_CLOSE;
    default:
      return GONE;
  }
}

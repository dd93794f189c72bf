import { error } from "../model/diagnostic.ts";
import type { Block, List } from "../model/tree.ts";
import type { Page } from "./reading.ts";

/**
 * A quotation that should stand in an item but is not indented ends the list, and another one begins: the author saw
 * one list, so it is made one again. Inside a container that is always so; elsewhere only where no blank line parts them.
 */
export function splitLists(blocks: Block[], page: Page, isInContainer: boolean): void {
  for (let i = 1; i + 1 < blocks.length;) {
    const [before, quote, after] = [blocks[i - 1]!, blocks[i]!, blocks[i + 1]!];
    const isSplit =
      quote.type === "quote" &&
      before.type === "list" &&
      after.type === "list" &&
      before.ordered === after.ordered &&
      (isInContainer || isGlued(quote, page));
    if (!isSplit) {
      i++;
      continue;
    }
    page.reading.found.push(
      error(
        "quotation-splits-list",
        quote.place,
        "This quotation cuts the list in two.",
        'Indent it so that it stands under the words of its item: "  > …".',
      ),
    );
    blocks.splice(i - 1, 3, joined(before, quote, after));
  }
}

function isGlued(quote: Block, page: Page): boolean {
  return (page.lines[quote.place.line - page.offset - 2] ?? "").trim() !== "";
}

function joined(before: List, quote: Block, after: List): List {
  const last = before.children.at(-1)!;
  const item = { ...last, children: [...last.children, quote] };
  return { ...before, children: [...before.children.slice(0, -1), item, ...after.children] };
}

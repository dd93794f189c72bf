import { type Block, type Heading, plainText } from "./tree.ts";

/** What stands below one heading, up to the next. */
export interface Part {
  readonly heading: Heading;
  readonly title: string;
  readonly children: readonly Block[];
}

/** Blocks cut at their headings: what stands before the first, and a part for each. */
export function partsOf(blocks: readonly Block[]): {
  readonly before: readonly Block[];
  readonly parts: readonly Part[];
} {
  const before: Block[] = [];
  const parts: { heading: Heading; title: string; children: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === "heading")
      parts.push({ heading: block, title: plainText(block.children), children: [] });
    else (parts.at(-1)?.children ?? before).push(block);
  }
  return { before, parts };
}

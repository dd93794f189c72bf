import type { PrintBlock } from "./print-document.ts";

/** In an activity: what leads up to a list, to room, to an answer or to feedback is not left behind at a page's end without it. */
export function together(blocks: readonly PrintBlock[]): PrintBlock[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    if (block.t !== "par" || next === undefined) return block;
    const isHead = next.t === "par" && (next.how === "label" || next.how === "answer");
    return next.t === "par" && !isHead ? block : { ...block, leads: true };
  });
}

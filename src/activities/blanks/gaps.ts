import { keyOfItem, shortKeys } from "../../model/items.ts";
import { type Block, type Inline, type Node, plainText } from "../../model/tree.ts";
import { itemKey } from "../../model/hash.ts";
import type { BlankGap } from "./answer.ts";

/** Where gap `n` stands in the tree until HTML or paper puts something there: characters that no author writes. */
export const holeOf = (n: number): string => `\u{F0000}${n}\u{F0001}`;
export const HOLES = /\u{F0000}(\d+)\u{F0001}/gu;

const GAP = /\[\[((?:(?!\[\[).)*?)\]\]/g;
const BRACKETS = /\[\[|\]\]/;
const SINGLE = /\[[^[\]]+\]/;

/** A text in which brackets are not as they must be. */
export interface GapSlip {
  readonly node: Node;
  readonly slip: "empty" | "open" | "single" | "hidden";
}

/** The tree with a hole for each `[[right | also right]]`, and the gaps in order. In `pick`, the first is right and all are offered. */
export function takeGaps(
  blocks: readonly Block[],
  pick: boolean,
): { blocks: readonly Block[]; gaps: BlankGap[]; slips: GapSlip[] } {
  const gaps: BlankGap[] = [];
  const slips: GapSlip[] = [];
  const inText = (node: Node, text: string): string => {
    const left = text.replace(GAP, "");
    if (BRACKETS.test(left)) slips.push({ node, slip: "open" });
    else if (SINGLE.test(left)) slips.push({ node, slip: "single" });
    return text.replace(GAP, (_, inner: string) => {
      const words = inner
        .split("|")
        .map((w) => w.trim())
        .filter((w) => w !== "");
      if (words.length === 0) slips.push({ node, slip: "empty" });
      gaps.push(gapOf(words, pick, gaps));
      return holeOf(gaps.length - 1);
    });
  };
  const visit = <T extends Node>(node: T): T => {
    if (node.type === "text") return { ...node, text: inText(node, node.text) };
    if (isHidden(node)) slips.push({ node, slip: "hidden" });
    if (!("children" in node)) return node;
    return { ...node, children: (node.children as readonly Node[]).map(visit) } as T;
  };
  const read = blocks.map(visit);
  return { blocks: read, gaps: shortKeys(gaps), slips };
}

/** Brackets where no field can stand, so that the page would show the answer: code, a formula, a link, an image, the address of a heading. */
function isHidden(node: Node): boolean {
  if (node.type === "heading") return BRACKETS.test(plainText([node]));
  if (node.type === "link" && /^\[.*\]$/.test(plainText([node]))) return true;
  const { children: _, ...own } = node as Node & { children?: unknown };
  return BRACKETS.test(JSON.stringify(own));
}

/** The tree with each hole replaced by what `fill` gives. */
export function fillHoles(
  blocks: readonly Block[],
  fill: (n: number, at: Node) => Inline,
): readonly Block[] {
  const inline = (node: Inline): Inline[] => {
    if (node.type !== "text") return [visit(node)];
    return node.text.split(/(\u{F0000}\d+\u{F0001})/u).flatMap((part): Inline[] => {
      const n = /\d+/.exec(part);
      if (part.startsWith("\u{F0000}") && n !== null) return [fill(Number(n[0]), node)];
      return part === "" ? [] : [{ ...node, text: part }];
    });
  };
  const visit = <T extends Node>(node: T): T => {
    if (!("children" in node)) return node;
    const children = (node.children as readonly Node[]).flatMap((c): Node[] =>
      c.type === "text" ? inline(c) : [visit(c)],
    );
    return { ...node, children } as unknown as T;
  };
  return blocks.map(visit);
}

/** Known by its first right answer; a second gap with the same one is counted. */
function gapOf(words: readonly string[], pick: boolean, before: readonly BlankGap[]): BlankGap {
  const [first = ""] = words;
  let key = keyOfItem(undefined, first);
  for (let n = 2; before.some((g) => g.key === key); n++)
    key = keyOfItem(undefined, `${first} ${n}`);
  if (!pick) return { key, answers: words };
  return {
    key,
    answers: [first],
    options: shortKeys(words.map((label) => ({ key: itemKey(label), label }))),
  };
}

import {
  type ActivityNode,
  type Block,
  type Node,
  plainText,
  walk as everyNode,
} from "../model/tree.ts";
import { blocks } from "./blocks.ts";
import type { PrintBlock } from "./print-document.ts";
import { type At, labelOnce, type Walk, word } from "./walk.ts";

/** An activity of more lines may be parted by a page's end; a page has about 40. */
const MOST_LINES = 18;
const CHARACTERS_PER_LINE = 70;

export function activity(node: ActivityNode, at: At, walk: Walk): PrintBlock {
  const id = labelOnce(walk, `a-${node.id}`) ?? "";
  const paper = walk.kinds.paper(node, walk.solutions);
  const inside: At = { ...at, depth: at.depth + 1, activity: gapsIn(paper) };
  const solution = walk.solved.has(node.id) ? `x-${node.id}` : undefined;
  return {
    t: "activity",
    id,
    ...heads(node, walk),
    solution,
    whole: isShort(paper),
    c: blocks(paper, inside, walk),
  };
}

/** What stands in the annex for an activity: its label, linked back, and its paper with right answers marked. */
export function solution(node: ActivityNode, at: At, walk: Walk, linked: boolean): PrintBlock {
  const paper = walk.kinds.paper(node, true);
  const inside: At = { ...at, depth: at.depth + 1, activity: gapsIn(paper), quiet: true };
  return {
    t: "solution",
    id: labelOnce(walk, `x-${node.id}`) ?? "",
    ...heads(node, walk),
    activity: linked ? `a-${node.id}` : undefined,
    whole: isShort(paper),
    c: blocks(paper, inside, walk),
  };
}

/** One gap needs no number. */
function gapsIn(paper: readonly Block[]): NonNullable<At["activity"]> {
  const count = [...everyNode(paper)].filter((n) => n.type === "gap").length;
  return { gaps: 0, areNumbered: count > 1 };
}

function isShort(paper: readonly Block[]): boolean {
  return linesOf(paper) <= MOST_LINES;
}

/** About how many lines these take; a picture and what a kind has yet to draw count as too many. */
function linesOf(nodes: readonly Node[]): number {
  let lines = 0;
  for (const node of nodes) {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "table-row") {
      const isPicture = node.children.some((child) => (child as Node).type === "image");
      lines += isPicture
        ? 30
        : Math.ceil(plainText(node.children).length / CHARACTERS_PER_LINE) || 1;
    } else if (node.type === "room") lines += node.lines * 1.5;
    else if (node.type === "code") lines += node.text.split("\n").length;
    else if (node.type === "math") lines += 3;
    else if (node.type === "block" || node.type === "activity") lines += 30;
    else if ("children" in node) lines += linesOf(node.children);
  }
  return lines;
}

function heads(node: ActivityNode, walk: Walk): { label: string; aside: string } {
  const n = walk.numbers.get(node.id);
  const name = n === undefined ? "" : `${word(walk, "activity", { n })} · `;
  const aside = [
    node.points > 0 ? word(walk, node.points === 1 ? "point" : "points", { n: node.points }) : "",
    node.optional ? word(walk, "optional") : "",
  ];
  return {
    label: name + walk.kinds.label(node),
    aside: aside.filter((part) => part !== "").join(" · "),
  };
}

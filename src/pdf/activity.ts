import { type ActivityNode, type Block, walk as everyNode } from "../model/tree.ts";
import { blocks } from "./blocks.ts";
import { linesOf } from "./lines.ts";
import { outerActivities } from "./met.ts";
import type { PrintBlock } from "./print-document.ts";
import { together } from "./together.ts";
import { type At, labelOnce, type Walk, word } from "./walk.ts";

/**
 * An activity of more lines may be parted by a page's end; a page has about 40. One that is to be answered has its room on the
 * page of its question; where solutions stand nothing is written, and whole ones would leave pages half empty.
 */
const MOST_LINES = { answer: 18, solution: 6 };

export function activity(node: ActivityNode, at: At, walk: Walk): PrintBlock {
  const id = labelOnce(walk, `a-${node.id}`) ?? "";
  const paper = walk.kinds.paper(node, walk.solutions);
  const inside: At = { ...at, depth: at.depth + 1, activity: gapsIn(paper) };
  const solution = walk.solved.has(node.id) ? `x-${node.id}` : undefined;
  const c = together(blocks(paper, inside, walk));
  return {
    t: "activity",
    id,
    ...heads(node, walk, drawn(node, walk)),
    solution,
    whole: linesOf(c) <= MOST_LINES[walk.solutions ? "solution" : "answer"],
    c,
  };
}

/**
 * An activity with its right answers marked. In a book's annex its label is linked back; in a guide, where nothing else is said
 * of it, it has its rules beside it.
 */
export function solution(node: ActivityNode, at: At, walk: Walk, linked: boolean): PrintBlock {
  const paper = walk.kinds.paper(node, true);
  const inside: At = { ...at, depth: at.depth + 1, activity: gapsIn(paper), quiet: true };
  const c = together(blocks(paper, inside, walk));
  return {
    t: "solution",
    id: labelOnce(walk, `x-${node.id}`) ?? "",
    ...heads(node, walk, linked ? [] : rules(node, walk)),
    activity: linked ? `a-${node.id}` : undefined,
    whole: linesOf(c) <= MOST_LINES.solution,
    c,
  };
}

/** One gap needs no number. */
function gapsIn(paper: readonly Block[]): NonNullable<At["activity"]> {
  const count = [...everyNode(paper)].filter((n) => n.type === "gap").length;
  return { gaps: 0, areNumbered: count > 1 };
}

/** What is drawn of it. */
function drawn(node: ActivityNode, walk: Walk): string[] {
  const all = outerActivities(node.children).length;
  const n = walk.kinds.drawn(node) ?? all;
  return n < all ? [word(walk, "drawn", { n, all })] : [];
}

/** The same, and how often it may be handed in. */
function rules(node: ActivityNode, walk: Walk): string[] {
  return [
    ...drawn(node, walk),
    ...(node.tries > 0 ? [word(walk, node.tries === 1 ? "try" : "tries", { n: node.tries })] : []),
  ];
}

function heads(
  node: ActivityNode,
  walk: Walk,
  more: readonly string[] = [],
): { label: string; aside: string } {
  const n = walk.numbers.get(node.id);
  const name = n === undefined ? "" : `${word(walk, "activity", { n })} · `;
  const aside = [
    node.points > 0 ? word(walk, node.points === 1 ? "point" : "points", { n: node.points }) : "",
    node.optional ? word(walk, "optional") : "",
    ...more,
  ];
  return {
    label: name + walk.kinds.label(node),
    aside: aside.filter((part) => part !== "").join(" · "),
  };
}

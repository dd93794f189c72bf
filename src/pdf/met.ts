import type { ActivityNode, Node } from "../model/tree.ts";
import type { Kinds } from "./walk.ts";

/** Activities as they stand, those within another left out. */
export function outerActivities(nodes: readonly Node[]): ActivityNode[] {
  return nodes.flatMap((node) => {
    if (node.type === "activity") return [node];
    return "children" in node ? outerActivities(node.children) : [];
  });
}

/** How many activities a learner meets in one attempt: one that holds others counts as what it draws of them. */
export function metIn(nodes: readonly Node[], kinds: Kinds): number {
  return outerActivities(nodes)
    .map((node) => {
      const inner = metIn(node.children, kinds);
      return inner === 0 ? 1 : Math.min(inner, kinds.drawn(node) ?? inner);
    })
    .reduce((sum, n) => sum + n, 0);
}

// held-in-activity: an activity as its author wrote it and as its kind read it go in; what stands in it in vain comes out.
import { type Diagnostic, error } from "../model/diagnostic.ts";
import { type ActivityKind, SCORED_ATTRIBUTES } from "../model/kind.ts";
import { type ActivityNode, type Container, type Node, walk } from "../model/tree.ts";

/** The attributes of a score where there is none, as diagnostics, and the others as they were written. */
export function idleAttributes(
  kind: ActivityKind,
  { attributes, name, place }: Container,
): { others: Readonly<Record<string, string>>; diagnostics: Diagnostic[] } {
  const isIdle = ([key]: readonly [string, string]): boolean =>
    !kind.scored && Object.hasOwn(SCORED_ATTRIBUTES, key) && !Object.hasOwn(kind.attributes, key);
  const entries = Object.entries(attributes.values);
  const others = Object.fromEntries(entries.filter((entry) => !isIdle(entry)));
  const idle = entries.filter(isIdle).map(([key, value]) => `${key}=${value}`);
  if (idle.length === 0) return { others, diagnostics: [] };
  return {
    others,
    diagnostics: [
      error(
        "never-scored",
        place,
        `":::${name}" is not scored itself: nothing comes of ${idle.join(" and ")}.`,
        kind.answer.drawn === undefined
          ? "Delete it: this can be changed and saved at any time, and is neither right nor wrong."
          : "Write it behind the activities in it.",
      ),
    ],
  };
}

/** What stands in a container or in an item of it, but in nothing that its kind has made of it: it would be shown nowhere. */
export function lostText(container: Container, kept: readonly Node[]): Diagnostic[] {
  const places = new Set([...walk(kept)].map((node) => node.place));
  const isLost = (node: Node): boolean =>
    [...walk([node])].every(({ place }) => !places.has(place));
  const lost = container.children.find(isLost);
  const inItem = container.children
    .flatMap((child) => (child.type === "list" ? child.children : []))
    .flatMap((item) => item.children.filter(isLost))[0];
  if (lost === undefined && inItem !== undefined) {
    return [
      error(
        "lost-text",
        inItem.place,
        `The ":::${container.name}" shows nothing of this: it gives no feedback on an item.`,
        "Write it below the closing fence, or delete it.",
      ),
    ];
  }
  if (lost === undefined) return [];
  return [
    error(
      "lost-text",
      lost.place,
      `The ":::${container.name}" shows nothing of this: what it is made of stands above.`,
      "Move it above the list, or below the closing fence. In a question, feedback on the whole begins its lines with “> ”.",
    ),
  ];
}

/** "- > 5": Markdown takes the sign for a quotation's, so that the item has no words, or other ones. */
export function quotedItems({ children, name }: Container): Diagnostic[] {
  const lists = children.filter((child) => child.type === "list");
  return [...walk(lists)].flatMap((node) => {
    if (node.type !== "item" || node.children[0]?.type !== "quote") return [];
    return [
      error(
        "item-is-quotation",
        node.place,
        `This item begins with ">", which makes a quotation of it: the ":::${name}" would show other words.`,
        'For the sign itself write "\\>", as in "- \\> 5". Feedback stands below the words of its item.',
      ),
    ];
  });
}

/**
 * Activities stand in sections, in blocks, and directly in what holds activities (a quiz). Elsewhere in another activity
 * they would be in each other's way: Enter hands in the outer one, a tick in the inner one answers both; and a quiz takes
 * no notice of a question within a block.
 */
export function heldActivities(kind: ActivityKind, children: readonly Node[]): Diagnostic[] {
  const holds = kind.answer.drawn !== undefined;
  const within = holds ? children.filter((child) => child.type !== "activity") : children;
  return nearestActivities(within).map((node) =>
    holds
      ? error(
          "activity-not-here",
          node.place,
          `This ":::${node.kind}" stands in something else in the ":::${kind.kind}", which would not count it.`,
          "Put it directly between the fences of the quiz: not in a block, a list or a quotation.",
        )
      : error(
          "activity-not-here",
          node.place,
          `A ":::${node.kind}" cannot stand in a ":::${kind.kind}".`,
          "Put it before or behind it. Questions that belong together stand in a :::quiz, one after the other.",
        ),
  );
}

/** Those with no other activity around them: an inner one has told of what stands in it. */
function nearestActivities(nodes: readonly Node[]): ActivityNode[] {
  return nodes.flatMap((node) => {
    if (node.type === "activity") return [node];
    return "children" in node ? nearestActivities(node.children) : [];
  });
}

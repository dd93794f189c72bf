// timeline: what happened when. `:::timeline` with a definition list: the date is the term.
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import type { Block } from "../../model/tree.ts";
import { texts } from "./texts.ts";

export const timeline: BlockKind<readonly Block[]> = {
  kind: "timeline",
  summary: "What happened when.",
  attributes: {},
  texts,
  element: false,
  read(container, context) {
    if (!container.children.some((n) => n.type === "definitions")) {
      const hint =
        'Write the date on a line of its own, and under it what happened: ": Situated learning appears".';
      return {
        diagnostics: [
          error("timeline-empty", container.place, "There is nothing on this timeline.", hint),
        ],
      };
    }
    const children = context.read(container.children);
    return { node: { body: children, children }, diagnostics: [] };
  },
  render: ({ body }, context) => `<div class="timeline-list">${context.blocks(body)}</div>`,
  paper: ({ body }) => body,
};

// compare: two things side by side that stack where there is no room. `:::compare` with two headings, each with its text.
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import { type Part, partsOf } from "../../model/parts.ts";
import type { Block } from "../../model/tree.ts";
import { texts } from "./texts.ts";

interface CompareBody {
  readonly before: readonly Block[];
  readonly parts: readonly Part[];
}

export const compare: BlockKind<CompareBody> = {
  kind: "compare",
  summary: "Two things side by side.",
  attributes: {},
  texts,
  element: false,
  read(container, context) {
    const { before, parts } = partsOf(context.read(container.children));
    if (parts.length !== 2) {
      const text = `This compares ${parts.length} things; it takes 2.`;
      return {
        diagnostics: [
          error(
            "compare-needs-two",
            container.place,
            text,
            'Begin each with a heading: "### Team", "### Community".',
          ),
        ],
      };
    }
    const children = [...before, ...parts.flatMap((p) => [p.heading, ...p.children])];
    return { node: { body: { before, parts }, children }, diagnostics: [] };
  },
  render: ({ body }, context) => {
    const column = (p: Part): string =>
      `<div class="compare-column">${context.blocks([p.heading, ...p.children])}</div>`;
    return `${context.blocks(body.before)}<div class="compare-columns">${body.parts.map(column).join("")}</div>`;
  },
  paper: ({ body }) => [...body.before, ...body.parts.flatMap((p) => [labelOf(p), ...p.children])],
};

function labelOf({ heading }: Part): Block {
  return {
    type: "paragraph",
    place: heading.place,
    attributes: { classes: ["label"], values: {} },
    children: heading.children,
  };
}

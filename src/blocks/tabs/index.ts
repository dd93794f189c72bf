// tabs: several views of one thing. `:::tabs` with a heading for each tab; without script and on paper they stand one below the other.
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import { type Part, partsOf } from "../../model/parts.ts";
import type { Block } from "../../model/tree.ts";
import { texts } from "./texts.ts";

interface TabsBody {
  readonly before: readonly Block[];
  readonly parts: readonly Part[];
}

export const tabs: BlockKind<TabsBody> = {
  kind: "tabs",
  summary: "Several views of one thing, one at a time.",
  attributes: {},
  texts,
  element: true,
  read(container, context) {
    const { before, parts } = partsOf(context.read(container.children));
    if (parts.length < 2) {
      const hint = 'Begin each tab with a heading: "### For students", "### For teachers".';
      return {
        diagnostics: [
          error(
            "tabs-needs-two",
            container.place,
            `There are ${parts.length} tabs; it takes at least 2.`,
            hint,
          ),
        ],
      };
    }
    const children = [...before, ...parts.flatMap((p) => [p.heading, ...p.children])];
    return { node: { body: { before, parts }, children }, diagnostics: [] };
  },
  render: ({ body }, context) => {
    const panel = (p: Part): string =>
      `<div class="tab-panel" data-tab>${context.blocks([p.heading, ...p.children])}</div>`;
    return `${context.blocks(body.before)}<div data-tabs></div>${body.parts.map(panel).join("")}`;
  },
  paper: ({ body }) => [
    ...body.before,
    ...body.parts.flatMap((p): Block[] => [
      {
        type: "paragraph",
        place: p.heading.place,
        attributes: { classes: ["label"], values: {} },
        children: p.heading.children,
      },
      ...p.children,
    ]),
  ],
};

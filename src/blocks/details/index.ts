// details: something that can stay closed. `:::details{title="…"}`.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import type { Block } from "../../model/tree.ts";
import { texts } from "./texts.ts";

export const attributes = {
  title: { type: "text", maxLength: 120, doc: "What the reader clicks on." },
  open: { type: "boolean", default: false, doc: "Open at first." },
} as const satisfies AttributeSpecs;

interface DetailsBody {
  readonly title: string;
  readonly open: boolean;
  readonly children: readonly Block[];
}

export const details: BlockKind<DetailsBody, typeof attributes> = {
  kind: "details",
  summary: "Something that can stay closed until it is wanted.",
  attributes,
  texts,
  element: false,
  read(container, context) {
    const { title, open } = context.settings;
    if (title === undefined || title.trim() === "") {
      return {
        diagnostics: [
          error(
            "details-no-title",
            container.place,
            "This has no title to click on.",
            'Write one: ":::details{title="Why this matters"}".',
          ),
        ],
      };
    }
    const children = context.read(container.children);
    return { node: { body: { title, open, children }, children }, diagnostics: [] };
  },
  render: ({ body }, context) =>
    `<details${body.open ? " open" : ""}><summary>${context.escape(body.title)}</summary><div class="details-content">${context.blocks(body.children)}</div></details>`,
  paper: ({ body, place }) => [
    {
      type: "quote",
      place,
      attributes: { classes: ["callout"], values: {} },
      children: [
        {
          type: "paragraph",
          place,
          attributes: { classes: ["title"], values: {} },
          children: [{ type: "text", place, text: body.title }],
        },
        ...body.children,
      ],
    },
  ],
};

// code: a listing with a title. `:::code{title="…"}` around a fenced code block; a bare fenced block needs no container.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import type { Block, Code } from "../../model/tree.ts";
import { texts } from "./texts.ts";

export const attributes = {
  title: { type: "text", maxLength: 120, doc: "What the listing is; shown above it." },
} as const satisfies AttributeSpecs;

interface CodeBody {
  readonly title?: string;
  readonly code: Code;
}

export const code: BlockKind<CodeBody, typeof attributes> = {
  kind: "code",
  summary: "A listing with a title.",
  attributes,
  texts,
  element: false,
  read(container, context) {
    const found = container.children.find((n): n is Code => n.type === "code");
    if (found === undefined) {
      return {
        diagnostics: [
          error(
            "code-empty",
            container.place,
            "There is no code here.",
            "Put a block fenced by ``` between the colons.",
          ),
        ],
      };
    }
    return {
      node: { body: { title: context.settings.title, code: found }, children: [found] },
      diagnostics: [],
    };
  },
  render: ({ body }, context) => {
    const caption =
      body.title === undefined ? "" : `<figcaption>${context.escape(body.title)}</figcaption>`;
    return `<figure>${caption}${context.blocks([body.code])}</figure>`;
  },
  paper: ({ body, place }): readonly Block[] => {
    if (body.title === undefined) return [body.code];
    const attributes = { classes: ["label"], values: {} };
    return [
      {
        type: "paragraph",
        place,
        attributes,
        children: [{ type: "text", place, text: body.title }],
      },
      body.code,
    ];
  },
};

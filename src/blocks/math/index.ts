// math: an equation said in words too. `:::math{alt="…"}` around `$$…$$`; a bare `$$…$$` needs no container.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import type { Block, MathBlock } from "../../model/tree.ts";
import { texts } from "./texts.ts";

export const attributes = {
  alt: { type: "text", maxLength: 250, doc: "The equation in words, for those who do not see it." },
} as const satisfies AttributeSpecs;

interface MathBody {
  readonly alt?: string;
  readonly math: MathBlock;
  readonly after: readonly Block[];
}

export const math: BlockKind<MathBody, typeof attributes> = {
  kind: "math",
  summary: "An equation, said in words too.",
  attributes,
  texts,
  element: false,
  read(container, context) {
    const found = container.children.find((n): n is MathBlock => n.type === "math");
    if (found === undefined) {
      return {
        diagnostics: [
          error(
            "math-empty",
            container.place,
            "There is no equation here.",
            "Write one between $$ and $$ on lines of their own.",
          ),
        ],
      };
    }
    const after = context.read(container.children.filter((n) => n !== found));
    return {
      node: {
        body: { alt: context.settings.alt, math: found, after },
        children: [found, ...after],
      },
      diagnostics: [],
    };
  },
  render: ({ body }, context) => {
    const said =
      body.alt === undefined ? "" : `<p class="visually-hidden">${context.escape(body.alt)}</p>`;
    return `${context.blocks([body.math])}${said}${context.blocks(body.after)}`;
  },
  paper: ({ body }) => [body.math, ...body.after],
};

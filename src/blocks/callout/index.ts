// callout: something set apart. `:::note`, `:::tip`, `:::important`, `:::warning`, `:::example`, `:::key-point`, with a title of its own if one is written.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import { type Block, plainText } from "../../model/tree.ts";
import { texts } from "./texts.ts";

const TYPES = ["note", "tip", "important", "warning", "example", "key-point"] as const;
type CalloutType = (typeof TYPES)[number];

export const attributes = {
  type: {
    type: "word",
    values: TYPES,
    default: "note",
    doc: "What it is: note, tip, important, warning, example or key-point.",
  },
  title: { type: "text", maxLength: 120, doc: "Instead of the word for its type." },
} as const satisfies AttributeSpecs;

interface CalloutBody {
  readonly type: CalloutType;
  readonly title?: string;
  readonly children: readonly Block[];
}

export const callout: BlockKind<CalloutBody, typeof attributes> = {
  kind: "callout",
  summary: "Something set apart from the text: a note, a tip, a warning, an example.",
  attributes,
  texts,
  aliases: Object.fromEntries(TYPES.map((type) => [type, { type }])),
  element: false,
  read(container, context) {
    const { type, title } = context.settings;
    const children = context.read(container.children);
    const isEmpty = children.every((n) => n.type !== "block" && plainText([n]) === "");
    if (isEmpty) {
      const hint = "Write it between the fences, or take the fences away.";
      return {
        diagnostics: [error("callout-empty", container.place, `This ${type} says nothing.`, hint)],
      };
    }
    return { node: { body: { type, title, children }, children }, diagnostics: [] };
  },
  render({ body }, context) {
    const id = context.idFor("title");
    const title = body.title ?? context.t(body.type);
    return (
      `<div class="callout-box is-${body.type}" role="note" aria-labelledby="${context.escape(id)}">` +
      `<p class="callout-title" id="${context.escape(id)}">${context.escape(title)}</p>${context.blocks(body.children)}</div>`
    );
  },
  paper: ({ body, place }, { t }) => [
    {
      type: "quote",
      place,
      attributes: { classes: ["callout"], values: {} },
      children: [
        {
          type: "paragraph",
          place,
          attributes: { classes: ["title"], values: {} },
          children: [{ type: "text", place, text: body.title ?? t(body.type) }],
        },
        ...body.children,
      ],
    },
  ],
};

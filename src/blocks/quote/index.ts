// quote: words of someone else, with their source. `:::quote` with a last paragraph that begins with a dash: "— Name, work".
import type { BlockKind } from "../../model/kind.ts";
import { type Block, type Inline, type Paragraph, plainText } from "../../model/tree.ts";
import { texts } from "./texts.ts";

interface QuoteBody {
  readonly words: readonly Block[];
  readonly source: readonly Inline[];
}

const DASH = /^\s*[—–-]+\s*/;

export const quote: BlockKind<QuoteBody> = {
  kind: "quote",
  summary: "Words of someone else, with their source.",
  attributes: {},
  texts,
  element: false,
  read(container, context) {
    const children = context.read(container.children);
    const last = children.at(-1);
    const isSource =
      children.length > 1 && last?.type === "paragraph" && DASH.test(plainText([last]));
    const words = isSource ? children.slice(0, -1) : children;
    const source = isSource ? withoutDash(last as Paragraph) : [];
    return { node: { body: { words, source }, children: [...words, ...source] }, diagnostics: [] };
  },
  render: ({ body }, context) => {
    const source =
      body.source.length > 0 ? `<figcaption>— ${context.inline(body.source)}</figcaption>` : "";
    return `<figure><blockquote>${context.blocks(body.words)}</blockquote>${source}</figure>`;
  },
  paper: ({ body, place }) => {
    const source: Block[] =
      body.source.length > 0
        ? [
            {
              type: "paragraph",
              place,
              attributes: { classes: ["source"], values: {} },
              children: body.source,
            },
          ]
        : [];
    return [{ type: "quote", place, children: [...body.words, ...source] }];
  },
};

function withoutDash({ children }: Paragraph): Inline[] {
  const [first, ...others] = children;
  return first?.type === "text"
    ? [{ ...first, text: first.text.replace(DASH, "") }, ...others]
    : [...children];
}

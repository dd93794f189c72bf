// figure: an image, table or code with a number and a caption. `:::figure` with it first, then the caption; a quotation says whose it is.
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import { inside, quotesIn } from "../../model/read-items.ts";
import { type Block, type Inline, plainText, type Paragraph } from "../../model/tree.ts";
import { texts } from "./texts.ts";

interface FigureBody {
  readonly shown: readonly Block[];
  readonly caption: readonly Block[];
  readonly source: readonly Block[];
}

export const figure: BlockKind<FigureBody> = {
  kind: "figure",
  summary: "An image, a table or code with a number and a caption.",
  attributes: {},
  texts,
  element: false,
  read(container, context) {
    const source = inside(quotesIn(container.children));
    const children = splitImages(
      context.read(container.children.filter((n) => n.type !== "quote")),
    );
    const shown = children.filter((n) => n.type !== "paragraph" || isImages(n));
    const caption = children.filter((n) => !shown.includes(n));
    const diagnostics: Diagnostic[] = [];
    if (shown.length === 0) {
      const hint = "Begin with an image: “![what it shows](media/name.svg)”, a table, or code.";
      diagnostics.push(error("figure-empty", container.place, "This figure shows nothing.", hint));
    } else if (plainText(caption) === "") {
      const hint =
        "Write it as a paragraph below the image. An image that needs none needs no figure.";
      diagnostics.push(
        error("figure-no-caption", container.place, "This figure has no caption.", hint),
      );
    }
    const node = { body: { shown, caption, source }, children: [...shown, ...caption, ...source] };
    return { node: shown.length === 0 ? undefined : node, diagnostics };
  },
  render({ body }, context) {
    const series = seriesOf(body);
    const number = context.count?.(series);
    const name = `${context.t(series)}${number === undefined ? "" : ` ${number}`}.`;
    // An image stands without a paragraph's space around it.
    const shown = body.shown
      .map((n) => (n.type === "paragraph" ? context.inline(n.children) : context.blocks([n])))
      .join("");
    const words = (blocks: readonly Block[]): string =>
      blocks
        .map((n) => (n.type === "paragraph" ? context.inline(n.children) : context.blocks([n])))
        .join("<br>");
    const source =
      body.source.length === 0 ? "" : `<span class="figure-source">${words(body.source)}</span>`;
    return (
      `<figure>${shown}<figcaption><strong class="figure-number">${context.escape(name)}</strong> ` +
      `${words(body.caption)} ${source}</figcaption></figure>`
    );
  },
  paper: ({ body, place }) => [
    {
      type: "quote",
      place,
      attributes: { classes: ["figure"], values: {} },
      children: [
        ...body.shown,
        ...body.caption.map((n) => classed(n, "caption")),
        ...body.source.map((n) => classed(n, "source")),
      ],
    },
  ],
};

/** As the PDF counts them. */
function seriesOf({ shown }: FigureBody): "table" | "figure" {
  return shown.some((n) => n.type === "table") ? "table" : "figure";
}

/** A line of images, and nothing else. */
function isImages({ children }: Paragraph): boolean {
  return (
    children.some((n) => n.type === "image") &&
    children.every((n) => n.type === "image" || n.type === "break" || isBlank(n))
  );
}

function isBlank(node: Inline): boolean {
  return node.type === "text" && node.text.trim() === "";
}

/** A caption that follows its image without an empty line between them is in the same paragraph. */
function splitImages(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== "paragraph" || isImages(block)) return [block];
    const end = block.children.findIndex((n) => n.type !== "image" && !isBlank(n));
    if (end <= 0 || !block.children.slice(0, end).some((n) => n.type === "image")) return [block];
    return [
      { ...block, children: block.children.slice(0, end) },
      { ...block, children: block.children.slice(end) },
    ];
  });
}

function classed(block: Block, name: string): Block {
  return { ...block, attributes: { ...block.attributes, classes: [name], values: {} } };
}

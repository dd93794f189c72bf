import type { Block, Inline, Item } from "../../model/tree.ts";

/** Of an image's width and height, in per cent. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const BOX = new RegExp(
  String.raw`\s*\(${NUMBER}\s*,\s*${NUMBER}\s*,\s*${NUMBER}\s*[x×]\s*${NUMBER}\)\s*$`,
);

/** The box that ends an item's first paragraph, and the item without it; undefined when there is none. */
export function takeBox(item: Item): { readonly box: Box; readonly item: Item } | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const last = first.children.at(-1);
  if (last?.type !== "text") return undefined;
  const match = BOX.exec(last.text);
  if (match === null) return undefined;
  const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
  const words: Inline[] = [
    ...first.children.slice(0, -1),
    { ...last, text: last.text.slice(0, match.index) },
  ];
  const children: Block[] = [{ ...first, children: words }, ...others];
  return { box: { x, y, width, height }, item: { ...item, children } };
}

import { keyOfItem, shortKeys } from "./items.ts";
import {
  type Block,
  type Container,
  type Item,
  type List,
  type Node,
  plainText,
  type Quote,
  walk,
} from "./tree.ts";

/** A list item as activities take it: its words, and the quotations in it as feedback. */
export interface ReadItem {
  readonly key: string;
  readonly item: Item;
  readonly children: readonly Block[];
  readonly label: string;
  readonly feedback: readonly Block[];
}

/** The items of a list, with the keys that answers name them by. */
export function readItems(items: readonly Item[]): ReadItem[] {
  return shortKeys(items.map(readItem));
}

/** Its key is whole yet. */
export function readItem(item: Item): ReadItem {
  const children = item.children.filter((n) => n.type !== "quote");
  const label = plainText(children);
  return {
    key: keyOfItem(item.attributes?.id, label),
    item,
    children,
    label,
    feedback: inside(quotesIn(item.children)),
  };
}

/** What is lost where only the words of these nodes are shown, and what it is called; undefined: nothing. */
export function beyondWords(
  nodes: readonly Node[],
): { readonly node: Node; readonly what: string } | undefined {
  const names: Partial<Record<Node["type"], string>> = {
    image: "image",
    "inline-math": "formula",
    math: "formula",
    "footnote-reference": "footnote",
    citation: "citation",
  };
  const node = [...walk(nodes)].find(({ type }) => names[type] !== undefined);
  return node && { node, what: names[node.type]! };
}

/** Of a control whose words hold a formula: its name, with the formula's source. Browsers find no text in MathML. */
export function spoken(words: readonly Node[], escape: (text: string) => string): string {
  const holdsFormula = [...walk(words)].some(({ type }) => type.endsWith("math"));
  return holdsFormula ? ` aria-label="${escape(plainText(words))}"` : "";
}

/** What stands in a container: the prompt before its (first fitting) list, the list, and what follows. */
export function splitAtList(
  container: Container,
  fits: (list: List) => boolean = () => true,
): {
  readonly prompt: readonly Block[];
  readonly list?: List;
  readonly rest: readonly Block[];
} {
  const at = container.children.findIndex((n) => n.type === "list" && fits(n));
  if (at < 0) return { prompt: container.children, rest: [] };
  return {
    prompt: container.children.slice(0, at),
    list: container.children[at] as List,
    rest: container.children.slice(at + 1),
  };
}

export function quotesIn(blocks: readonly Block[]): Quote[] {
  return blocks.filter((n): n is Quote => n.type === "quote");
}

/** The blocks inside quotations, without the quotations. */
export function inside(quotes: readonly Quote[]): Block[] {
  return quotes.flatMap((q) => q.children);
}

import type { Block, Inline } from "../model/tree.ts";

/** `[x] words` at the beginning of an item, also without the blank behind it, or with a no-break space in it: the mark, and the item without it. */
export function takeMark(children: readonly Block[]): {
  readonly checked?: boolean;
  readonly children: readonly Block[];
} {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return { children };
  const [words, ...others] = first.children;
  if (words?.type !== "text") return { children };
  const mark = /^\[([ \u00a0xX])\]\s*/.exec(words.text);
  if (mark === null) return { children };
  const text = words.text.slice(mark[0].length);
  const kept: Inline[] = text === "" ? others : [{ ...words, text }, ...others];
  return { checked: /x/i.test(mark[1]!), children: [{ ...first, children: kept }, ...rest] };
}

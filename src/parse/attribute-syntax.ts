import type { Attributes } from "../model/tree.ts";

/** What stands between `{` and `}`, and where it ended. */
export interface WrittenAttributes {
  readonly attributes: Attributes;
  /** Only words, as in `{x}`: far more often a text than an attribute. */
  readonly isBare: boolean;
  readonly end: number;
}

const ITEM =
  /#(?<id>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*)|\.(?<name>[A-Za-z][\w-]*)|(?<key>[A-Za-z][\w:-]*)(?:=(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|“(?<curly>[^”\n]*)”|(?<plain>[^\s"'“”{}=<>`]+)))?/uy;
const BLANK = /[ \t]*/y;

/** Reads `{#id .class key=value word}` at `at`; undefined when this is no such thing. */
export function readAttributes(text: string, at: number): WrittenAttributes | undefined {
  if (text.charCodeAt(at) !== 0x7b) return undefined;
  let position = skipBlanks(text, at + 1);
  let id: string | undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  let isBare = true;
  let isEmpty = true;
  while (text[position] !== "}") {
    ITEM.lastIndex = position;
    const match = ITEM.exec(text);
    if (match === null) return undefined;
    const { id: written, name, key, double, single, curly, plain } = match.groups!;
    if (written !== undefined) id = written;
    else if (name !== undefined) classes.push(name);
    else values[key!] = double ?? single ?? curly ?? plain ?? "";
    if (key === undefined || match[0] !== key) isBare = false;
    isEmpty = false;
    const next = skipBlanks(text, ITEM.lastIndex);
    if (next === ITEM.lastIndex && text[next] !== "}") return undefined;
    position = next;
  }
  if (isEmpty) return undefined;
  return { attributes: { id, classes, values }, isBare, end: position + 1 };
}

function skipBlanks(text: string, at: number): number {
  BLANK.lastIndex = at;
  BLANK.exec(text);
  return BLANK.lastIndex;
}

import type { Attributes } from "../model/tree.ts";

/** A line that is a fence, or was meant as one. */
export interface FenceLine {
  /** Fewer than three: a slip. */
  readonly colons: number;
  /** Of its first colon, from 1. */
  readonly column: number;
  /** What stands behind the colons; nothing: it closes. */
  readonly rest: string;
}

/** `:::name{…}`, read. */
export interface Opener {
  readonly name: string;
  readonly attributes: Attributes | undefined;
  /** 0-based line of the closing fence; undefined: there is none. */
  readonly close: number | undefined;
  readonly column: number;
  readonly colons: number;
  /** How it is written right, and what stands behind that and cannot be read. */
  readonly meant: string;
  readonly words: string;
}

/** A fence may stand behind the marks of a quotation or a list. */
export const MARKS = String.raw`((?:[ \t]*(?:>|(?:[-*+:~]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)`;
export const NAME = /^[\p{L}][\p{L}\p{N}-]*/u;

const FENCE = new RegExp(String.raw`^${MARKS}(:+)([ \t]*)(.*?)[ \t]*$`);

/**
 * Undefined: no fence. `names` are the containers that there are, for fewer than three colons are a slip only where nothing
 * else can be meant: `: tip` is a definition, `:tip:` somebody's emoji, `::before` a word.
 */
export function readFenceLine(
  line: string,
  names: ReadonlySet<string>,
  isInContainer: boolean,
): FenceLine | undefined {
  const match = line.includes(":") ? FENCE.exec(line) : null;
  if (match === null) return undefined;
  const [, marks, { length: colons }, blank, rest] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (colons < 3 && !isSlip(colons, blank, rest, names, isInContainer)) return undefined;
  return { colons, column: marks.length + 1, rest };
}

function isSlip(
  colons: number,
  blank: string,
  rest: string,
  names: ReadonlySet<string>,
  isInContainer: boolean,
): boolean {
  if (rest === "") return colons === 2 && isInContainer;
  const name = NAME.exec(rest)?.[0] ?? "";
  const behind = rest.slice(name.length).trimStart();
  const isKnown = names.has(name.toLowerCase());
  if (colons === 2)
    return isKnown ? !behind.startsWith(":") : name !== "" && rest[name.length] === "{";
  return isKnown && blank === "" && (behind === "" || behind.startsWith("{"));
}

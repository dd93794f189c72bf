// Responses as both SCORM standards write them: short readable words for tokens, one line for text.
import type { Interaction, Response, Token } from "../model/answer.ts";

const LONGEST = 40;
/** Keeps what one commit carries beside the saved text below 4 kB, so that a beacon at the end always fits. */
export const MOST_BYTES = 3000;

export interface Tokens {
  (token: Token): string;
}

/** A label as a short identifier: ASCII letters, digits and `_`. "" when nothing of it is left. */
export function slug(label: string, longest = LONGEST): string {
  return label
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+/, "")
    .slice(0, longest)
    .replace(/_+$/, "");
}

/** Every token that this record may name, once each. */
function tokensOf({ choices = [], response, correct = [] }: Interaction): Token[] {
  const all = [...choices, ...[response, ...correct].flatMap(tokensIn)];
  return [...new Map(all.map((token) => [nameOf(token), token])).values()];
}

function tokensIn(response: Response): Token[] {
  if ("tokens" in response) return [...response.tokens];
  return "pairs" in response ? response.pairs.flat() : [];
}

// An item and a target may have the same key: they are in different lists.
function nameOf({ key, label }: Token): string {
  return `${key} ${label}`;
}

/** Words that a teacher can read, unique in the activity; undefined when some label leaves nothing to read. */
export function readable(record: Interaction): Tokens | undefined {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const token of tokensOf(record)) {
    const plain = slug(token.label);
    if (!/[A-Za-z0-9]/.test(plain)) return undefined;
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${plain.slice(0, LONGEST - 1 - String(n).length)}_${n}`;
    taken.add(name.toLowerCase());
    names.set(nameOf(token), name);
  }
  return (token) => names.get(nameOf(token)) ?? "";
}

/** a, b, c in the author's order; beyond z: a1, b1 … */
export function letters(record: Interaction): Tokens {
  const tokens = tokensOf(record).map(nameOf);
  return (token) => {
    const n = Math.max(0, tokens.indexOf(nameOf(token)));
    return String.fromCharCode(97 + (n % 26)) + (n < 26 ? "" : Math.floor(n / 26));
  };
}

/** On one line, without what no receiver reads, cut between characters. */
export function oneLine(text: string, longest: number): string {
  return cut(whole(text), longest);
}

/** On one line, whole, however long. */
export function whole(text: string): string {
  // A language tag or flag in front would be read as one.
  return text
    .replace(/\p{C}+|\s+/gu, " ")
    .replace(/\[([,.:])\]/g, "($1)")
    .trim()
    .replace(/^\{(?=\w+=)/, "(");
}

/** The end of a list of ASCII words, in whole parts: of a walk the last decision says most. */
export function endOf(list: string, comma: string, longest: number): string {
  if (list.length <= longest) return list;
  const end = list.slice(-longest);
  return end.slice(end.indexOf(comma) + comma.length);
}

function cut(text: string, longest: number): string {
  let length = 0;
  let bytes = 0;
  for (const c of text) {
    bytes += c > "\u{ffff}" ? 4 : c > "\u07ff" ? 3 : c > "\u007f" ? 2 : 1;
    if (length + c.length > longest || bytes > MOST_BYTES) return text.slice(0, length).trimEnd();
    length += c.length;
  }
  return text;
}

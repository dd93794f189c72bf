import type { AnswerKind, Score } from "../../model/answer.ts";
import { wholeRecord } from "../../model/whole-record.ts";

export interface NumberData {
  readonly question: string;
  readonly points: number;
  /** Lowest and highest number that counts as right. */
  readonly range: readonly [number, number];
  /** Shown as the solution: "12.5 mg". */
  readonly solution: string;
  readonly unit?: string;
  readonly feedback?: string;
  readonly whenRight?: string;
  readonly whenWrong?: string;
}

/** What was typed, of the characters that a number may have. */
export interface NumberAnswer {
  readonly text: string;
}

/** Characters that stay of what was typed. */
export const LONGEST = 20;
// The characters that are no part of the packed alphabet, and what stands for them.
const STANDS_FOR: Readonly<Record<string, string>> = { ".": ":", " ": "_" };

/** What may stay of what was typed: digits, sign, decimal point or comma, exponent, blanks; other digits become ours. */
export function cleanNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/\u066b/g, ",")
    .replace(/\u2212/g, "-")
    .replace(/\s/g, " ")
    .replace(/[^0-9+\-.,eE ]/g, "")
    .slice(0, LONGEST);
}

/** The number behind what was typed: "1,5" and "1.5" alike, blanks between digits allowed; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/ /g, "").replace(",", ".");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,2})?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

export const numberAnswer: AnswerKind<NumberData, NumberAnswer> = {
  kind: "number",
  empty: () => ({ text: "" }),
  isAnswered: (_data, { text }) => readNumber(text) !== undefined,
  isDone: (_data, _answer, state) => state.submitted,
  score,
  pack: (_data, { text }) => text.replace(/[. ]/g, (c) => STANDS_FOR[c]!),
  unpack(_data, packed) {
    const text = packed.replace(/:/g, ".").replace(/_/g, " ");
    return text === cleanNumber(text) ? { text } : undefined;
  },
  report(data, answer) {
    const number = readNumber(answer.text);
    if (number === undefined) return [];
    return wholeRecord(data, score(data, answer), {
      type: "numeric",
      response: { number },
      correct: [{ range: data.range }],
    });
  },
  words: (data, { text }) =>
    text === "" ? [] : [data.unit === undefined ? text : `${text} ${data.unit}`],
};

function score(data: NumberData, { text }: NumberAnswer): Score {
  const number = readNumber(text);
  return {
    got: number !== undefined && number >= data.range[0] && number <= data.range[1] ? 1 : 0,
    of: 1,
  };
}

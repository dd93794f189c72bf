import type { AnswerKind, Score } from "../../model/answer.ts";
import { decodeTyped, encodeTyped } from "../../model/typed.ts";
import type { Overall } from "../../model/overall.ts";
import { wholeRecord } from "../../model/whole-record.ts";
import { readNumber, type Writing } from "./read-number.ts";

export interface NumberData extends Writing, Overall {
  readonly question: string;
  readonly points: number;
  /** Lowest and highest number that counts as right. */
  readonly range: readonly [number, number];
  /** Shown as the solution: "12.5 mg". */
  readonly solution: string;
}

/** What was typed, as it was typed. */
export interface NumberAnswer {
  readonly text: string;
}

/** Characters that the field takes. */
export const LONGEST = 30;

export const numberAnswer: AnswerKind<NumberData, NumberAnswer> = {
  kind: "number",
  empty: () => ({ text: "" }),
  isAnswered: (data, { text }) => readNumber(text, data) !== undefined,
  isDone: (_data, _answer, state) => state.submitted,
  score,
  pack: (_data, { text }) => encodeTyped(text),
  unpack(_data, packed) {
    const text = decodeTyped(packed);
    return text === undefined ? undefined : { text };
  },
  report(data, answer) {
    const number = readNumber(answer.text, data);
    return wholeRecord(data, score(data, answer), {
      type: "numeric",
      response: number === undefined ? { tokens: [] } : { number },
      correct: [{ range: data.range }],
    });
  },
  words: ({ unit }, { text }) =>
    text === "" ? [] : [unit === undefined || /[\p{L}%]/u.test(text) ? text : `${text} ${unit}`],
};

/** Without binary dust: 0.1 + 0.2 is 0.3 here, and a third is 1/3. */
export const clean = (n: number): number => Number(n.toPrecision(12));

function score(data: NumberData, { text }: NumberAnswer): Score {
  const number = clean(readNumber(text, data) ?? NaN);
  const [low, high] = data.range;
  return { got: number >= low && number <= high ? 1 : 0, of: 1 };
}

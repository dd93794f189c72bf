import type { AnswerKind, Interaction, Score } from "../../model/answer.ts";
import type { Overall } from "../../model/overall.ts";
import { packKeys, unpackKeys } from "../../model/items.ts";

export interface Statement {
  readonly key: string;
  readonly label: string;
  readonly isTrue: boolean;
  /** HTML. */
  readonly feedback?: string;
}

export interface TrueFalseData extends Overall {
  readonly question: string;
  readonly points: number;
  readonly shuffle: boolean;
  readonly statements: readonly Statement[];
}

/** What was said of each statement, by its key; those not judged are absent. */
export interface TrueFalseAnswer {
  readonly judged: Readonly<Record<string, boolean>>;
}

export const trueFalseAnswer: AnswerKind<TrueFalseData, TrueFalseAnswer> = {
  kind: "true-false",
  empty: () => ({ judged: {} }),
  isAnswered: (data, { judged }) => data.statements.every((s) => s.key in judged),
  isDone: (_data, _answer, state) => state.submitted,
  score,
  // The statements called true, then those called false.
  pack(data, { judged }) {
    const called = (truth: boolean): string[] =>
      Object.keys(judged)
        .filter((key) => judged[key] === truth)
        .sort();
    return packKeys(data.statements, called(true), called(false));
  },
  unpack(data, packed) {
    const rows = unpackKeys(data.statements, packed, 2);
    if (rows === undefined) return undefined;
    const [yes, no] = rows as [string[], string[]];
    const judged = data.statements.filter(({ key }) => yes.includes(key) || no.includes(key));
    return { judged: Object.fromEntries(judged.map(({ key }) => [key, yes.includes(key)])) };
  },
  report(data, { judged }): Interaction[] {
    return data.statements.map((s, i) => {
      const truth = judged[s.key];
      return {
        part: data.statements.length > 1 ? String(i + 1) : "",
        type: "true-false",
        description: s.label,
        response: truth === undefined ? { tokens: [] } : { truth },
        correct: [{ truth: s.isTrue }],
        result: truth === s.isTrue ? "correct" : "incorrect",
        weighting: data.points > 0 ? data.points / data.statements.length : undefined,
      };
    });
  },
  words: (data, { judged }) =>
    data.statements
      .filter((s) => s.key in judged)
      .map((s) => `${judged[s.key] ? "✓" : "✗"} ${s.label}`),
};

function score(data: TrueFalseData, { judged }: TrueFalseAnswer): Score {
  return {
    got: data.statements.filter((s) => judged[s.key] === s.isTrue).length,
    of: data.statements.length,
  };
}

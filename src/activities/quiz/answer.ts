import type { AnswerKind } from "../../model/answer.ts";
import { hash32 } from "../../model/hash.ts";

export interface QuizData {
  /** The quiz's own: another quiz draws another way from the same seed. */
  readonly id: string;
  readonly feedback: "now" | "end" | "never";
  readonly shuffle: boolean;
  /** Per cent of the quiz's own points; absent: no mark of its own. */
  readonly pass?: number;
  /** How many of the questions are drawn; absent: all. */
  readonly draw?: number;
  readonly questions: readonly { readonly id: string; readonly points: number }[];
}

/** The questions' answers are their own; the quiz only knows whether it was handed in. */
export interface QuizAnswer {
  readonly isHandedIn: boolean;
}

export const quizAnswer: AnswerKind<QuizData, QuizAnswer> = {
  kind: "quiz",
  empty: () => ({ isHandedIn: false }),
  isAnswered: () => true,
  isDone: (_data, answer) => answer.isHandedIn,
  pack: (_data, answer) => (answer.isHandedIn ? "1" : "0"),
  unpack: (_data, packed) => (/^[01]$/.test(packed) ? { isHandedIn: packed === "1" } : undefined),
  // Its questions report themselves.
  report: () => [],
  words: () => [],
  objective: ({ pass }) => ({ pass }),
  // By a rank of each question's own, so that a bank that grew moves no other question; answered ones stay.
  drawn(data, seed, isAnswered) {
    const rank = (id: string): number => (isAnswered(id) ? -1 : hash32(id, seed ^ hash32(data.id)));
    const ids = data.questions.map((q) => q.id);
    return [...ids].sort((a, b) => rank(a) - rank(b)).slice(0, data.draw ?? ids.length);
  },
};

import type { AnswerKind } from "../../model/answer.ts";

export interface ReflectionData {
  readonly question: string;
  readonly max: number;
  readonly share: "no" | "teacher";
  /** HTML; shown once the learner has written and asked for it. */
  readonly model?: string;
}

export interface ReflectionAnswer {
  readonly text: string;
}

export const reflectionAnswer: AnswerKind<ReflectionData, ReflectionAnswer> = {
  kind: "reflection",
  empty: () => ({ text: "" }),
  isAnswered: (_data, answer) => answer.text.trim() !== "",
  isDone: (_data, answer) => answer.text.trim() !== "",
  pack: () => "",
  unpack: (_data, packed) => (packed === "" ? { text: "" } : undefined),
  freeText: (_data, answer): Record<string, string> =>
    answer.text === "" ? {} : { text: answer.text },
  withFreeText: (_data, answer, texts) => ({ text: texts["text"] ?? answer.text }),
  report: (data, answer) =>
    data.share === "teacher"
      ? [
          {
            part: "",
            type: "long-fill-in",
            description: data.question,
            response: { strings: [answer.text] },
            result: "neutral",
          },
        ]
      : [],
  words: (_data, answer) => (answer.text === "" ? [] : answer.text.split(/\r?\n/)),
};

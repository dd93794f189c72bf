import type { AnswerKind, Interaction, Score } from "../../model/answer.ts";
import { matchKeys, splitKeys, sumOf } from "../../model/items.ts";

export interface OrderData {
  readonly question: string;
  readonly points: number;
  /** "whole": all or nothing; "pairs": each pair of neighbours that stands right. */
  readonly scoring: "whole" | "pairs";
  /** In the right order. */
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly feedback?: string;
}

/** All keys as the learner put them; empty: not touched yet. */
export interface OrderAnswer {
  readonly order: readonly string[];
}

export const orderAnswer: AnswerKind<OrderData, OrderAnswer> = {
  kind: "order",
  empty: () => ({ order: [] }),
  isAnswered: (_data, { order }) => order.length > 0,
  isDone: (_data, _answer, state) => state.submitted,
  score,
  pack: (data, { order }) => sumOf(data.items.map((i) => i.key)) + order.join(""),
  unpack(data, packed) {
    const keys = splitKeys(packed);
    if (keys === undefined || keys.length === 0) return undefined;
    const [sum, ...old] = keys as [string, ...string[]];
    const today = data.items.map((i) => i.key);
    const map = matchKeys(old, sum, today);
    const kept = [...new Set(old.flatMap((key) => map.get(key) ?? []))];
    if (kept.length === 0) return { order: [] };
    // New steps go to the end, for the learner to place: that is no guess about the old ones.
    return { order: [...kept, ...today.filter((key) => !kept.includes(key))] };
  },
  report(data, answer): Interaction[] {
    const { got, of } = score(data, answer);
    return [
      {
        part: "",
        type: "sequencing",
        description: data.question,
        choices: data.items,
        response: { tokens: answer.order.map((key) => data.items.find((i) => i.key === key)!) },
        correct: [{ tokens: data.items }],
        result: got === of ? "correct" : "incorrect",
        weighting: data.points > 0 ? data.points : undefined,
      },
    ];
  },
  words: (data, { order }) =>
    order.map((key, i) => `${i + 1}. ${data.items.find((item) => item.key === key)!.label}`),
};

function score(data: OrderData, { order }: OrderAnswer): Score {
  const right = data.items.map((i) => i.key);
  const pairs = right
    .slice(1)
    .filter((key, i) => order.includes(key) && order.indexOf(key) === order.indexOf(right[i]!) + 1);
  const neighbours = order.length === right.length ? pairs.length : 0;
  const of = Math.max(1, right.length - 1);
  if (data.scoring === "pairs") return { got: neighbours, of };
  return { got: neighbours === right.length - 1 && order.length > 0 ? 1 : 0, of: 1 };
}

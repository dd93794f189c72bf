import type { AnswerKind, Score } from "../../model/answer.ts";
import { packKeys, unpackKeys } from "../../model/items.ts";
import type { Overall } from "../../model/overall.ts";
import { wholeRecord } from "../../model/whole-record.ts";

export interface OrderData extends Overall {
  readonly question: string;
  readonly points: number;
  /** "whole": all or nothing; "pairs": each pair of neighbours that stands right. */
  readonly scoring: "whole" | "pairs";
  /** In the right order. */
  readonly items: readonly {
    readonly key: string;
    readonly label: string;
    /** HTML. */
    readonly feedback?: string;
  }[];
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
  pack: (data, { order }) => packKeys(data.items, order),
  unpack(data, packed) {
    const rows = unpackKeys(data.items, packed);
    if (rows === undefined) return undefined;
    const kept = [...new Set(rows[0])];
    const today = data.items.map((i) => i.key);
    // New steps go to the end, for the learner to place: that is no guess about the old ones.
    return { order: kept.length === 0 ? [] : [...new Set([...kept, ...today])] };
  },
  report: (data, answer) =>
    wholeRecord(data, score(data, answer), {
      type: "sequencing",
      choices: data.items,
      response: { tokens: answer.order.map((key) => data.items.find((i) => i.key === key)!) },
      correct: [{ tokens: data.items }],
    }),
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

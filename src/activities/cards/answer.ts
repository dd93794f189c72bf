import type { AnswerKind } from "../../model/answer.ts";
import { matchKeys, splitKeys, sumOf } from "../../model/items.ts";

export interface CardsData {
  /** Front in plain words; front and back as HTML. */
  readonly cards: readonly {
    readonly key: string;
    readonly label: string;
    readonly front: string;
    readonly back: string;
  }[];
}

/** The keys of the cards that the learner knew, and of those "not yet", sorted; a card stands in one of them at most. */
export interface CardsAnswer {
  readonly known: readonly string[];
  readonly again: readonly string[];
}

export const cardsAnswer: AnswerKind<CardsData, CardsAnswer> = {
  kind: "cards",
  empty: () => ({ known: [], again: [] }),
  isAnswered: (data, { known, again }) => known.length + again.length === data.cards.length,
  isDone: (data, { known, again }) => known.length + again.length === data.cards.length,
  pack: (data, { known, again }) =>
    `${sumOf(data.cards.map((c) => c.key))}${[...known].sort().join("")}*${[...again].sort().join("")}`,
  unpack(data, packed) {
    const [first, second, ...rest] = packed.split("*").map(splitKeys);
    if (first === undefined || second === undefined || rest.length > 0 || first.length === 0)
      return undefined;
    const [sum, ...knew] = first as [string, ...string[]];
    const map = matchKeys(
      [...knew, ...second],
      sum,
      data.cards.map((c) => c.key),
    );
    const today = (keys: readonly string[]): string[] =>
      keys.flatMap((key) => map.get(key) ?? []).sort();
    return { known: today(knew), again: today(second) };
  },
  report: () => [],
  words: (data, { known, again }) =>
    data.cards
      .filter((c) => known.includes(c.key) || again.includes(c.key))
      .map((c) => `${known.includes(c.key) ? "✓" : "…"} ${c.label}`),
};

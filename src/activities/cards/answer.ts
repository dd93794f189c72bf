import type { AnswerKind } from "../../model/answer.ts";
import { packKeys, unpackKeys } from "../../model/items.ts";

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
  pack: (data, { known, again }) => packKeys(data.cards, [...known].sort(), [...again].sort()),
  unpack(data, packed) {
    const rows = unpackKeys(data.cards, packed, 2);
    return rows && { known: rows[0]!.sort(), again: rows[1]!.sort() };
  },
  report: () => [],
  words: (data, { known, again }) =>
    data.cards
      .filter((c) => known.includes(c.key) || again.includes(c.key))
      .map((c) => `${known.includes(c.key) ? "✓" : "…"} ${c.label}`),
};

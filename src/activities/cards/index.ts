// cards: flash cards. `:::cards` with a prompt and a definition list: the term is the front, the definition the back.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import { keyOfItem, shortKeys } from "../../model/items.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Definitions, type DefinitionTerm, plainText } from "../../model/tree.ts";
import { type CardsAnswer, type CardsData, cardsAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

export const attributes = {} as const satisfies AttributeSpecs;

interface Card {
  readonly key: string;
  /** The front's words, plain. */
  readonly label: string;
  readonly front: DefinitionTerm;
  readonly back: readonly Block[];
}

export interface CardsBody {
  readonly prompt: readonly Block[];
  readonly list: Definitions;
  readonly cards: readonly Card[];
}

export const cards: ActivityKind<CardsBody, CardsData, CardsAnswer, typeof attributes> = {
  kind: "cards",
  summary: "Flash cards; those not known come again.",
  attributes,
  texts,
  answer: cardsAnswer,
  scored: false,
  required: true,

  read(container, context) {
    const at = container.children.findIndex((n) => n.type === "definitions");
    const list = container.children[at] as Definitions | undefined;
    if (list === undefined) {
      const hint = 'Write the front on a line of its own, and under it the back: ": the back".';
      return {
        diagnostics: [error("cards-empty", container.place, "There are no cards here.", hint)],
      };
    }
    const body = {
      prompt: context.read(container.children.slice(0, at)),
      list,
      cards: cardsIn(list),
    };
    const fronts = body.cards.map((card) => ({ ...card, item: card.front }));
    const diagnostics = itemFaults(fronts, ({ item, label }) =>
      error(
        "cards-duplicate",
        item.place,
        `There is another card "${label}".`,
        "Word the fronts differently, or give one an id: “words {#own-id}”.",
      ),
    );
    return { node: { body, children: [...body.prompt, list] }, diagnostics };
  },

  render: ({ body }, context) =>
    `<div class="prompt">${context.blocks(body.prompt)}</div>${context.hint(context.escape(context.t("private")))}` +
    `<div data-cards>${context.blocks([body.list])}</div>`,

  data: ({ body }, context) => ({
    cards: body.cards.map(({ key, label, front, back }) => ({
      key,
      label,
      front: context.inline(front.children),
      back: context.blocks(back),
    })),
  }),

  largest: (data) => ({ known: data.cards.map((c) => c.key).sort(), again: [] }),

  sample(data, random) {
    const seen = data.cards
      .filter(() => random() < 0.8)
      .map((c) => ({ key: c.key, knew: random() < 0.6 }));
    const keys = (knew: boolean): string[] =>
      seen
        .filter((c) => c.knew === knew)
        .map((c) => c.key)
        .sort();
    return { known: keys(true), again: keys(false) };
  },

  paper: ({ body }) => [...body.prompt, body.list],
};

function cardsIn(list: Definitions): Card[] {
  const found: (Card & { readonly back: Block[] })[] = [];
  for (const node of list.children) {
    if (node.type === "definition-term") {
      const label = plainText(node.children);
      found.push({ key: keyOfItem(node.attributes?.id, label), label, front: node, back: [] });
    } else found.at(-1)?.back.push(...node.children);
  }
  return shortKeys(found);
}

// order: steps to put in order. `:::order` with a prompt and a numbered list in the right order.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn, type ReadItem, readItems, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Item, type List, plainText, type Quote } from "../../model/tree.ts";
import { type OrderAnswer, type OrderData, orderAnswer } from "./answer.ts";
import { startOrder } from "./start.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a sequencing response has at most 36 members. */
const MOST_STEPS = 36;

export const attributes = {
  score: {
    type: "word",
    values: ["whole", "pairs"],
    default: "whole",
    doc: "whole: all or nothing; pairs: a part for each two neighbours in the right order.",
  },
} as const satisfies AttributeSpecs;

export interface OrderBody {
  readonly prompt: readonly Block[];
  readonly list: List;
  readonly items: readonly ReadItem[];
  readonly quotes: readonly Quote[];
  readonly scoring: "whole" | "pairs";
}

export const order: ActivityKind<OrderBody, OrderData, OrderAnswer, typeof attributes> = {
  kind: "order",
  summary: "Steps to put in order.",
  attributes,
  texts,
  answer: orderAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    if (list === undefined)
      return {
        diagnostics: [
          error("order-needs-two", container.place, "There are no steps to order.", HINT),
        ],
      };
    const quotes = quotesIn(rest);
    const items = readItems(list.children);
    const body: OrderBody = {
      prompt: context.read(prompt),
      list,
      items,
      quotes,
      scoring: context.settings.score,
    };
    return {
      node: { body, children: [...body.prompt, list, ...quotes] },
      diagnostics: problemsOf(body),
    };
  },

  render(node, context) {
    const { body, id } = node;
    const { escape } = context;
    const prompt = context.idFor("prompt");
    const move = (way: "up" | "down", item: ReadItem): string =>
      `<button type="button" class="button move" data-move="${way}" aria-label="${escape(context.t(way, { item: item.label }))}"><span aria-hidden="true">${way === "up" ? "↑" : "↓"}</span></button>`;
    const one = (item: ReadItem): string =>
      `<li class="step" data-item="${item.key}"><span class="on-paper room-for-number"></span><div class="step-words">${context.blocks(item.children)}</div><span class="moves">${move("up", item)}${move("down", item)}</span><div class="option-feedback" data-feedback></div></li>`;
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(escape(context.t("hint")))}` +
      `<ol class="options steps-to-order" aria-labelledby="${prompt}">${startOrder(body.items, id, 0).map(one).join("")}</ol>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      points: node.points,
      scoring: body.scoring,
      items: body.items.map(({ key, label, feedback }) => ({
        key,
        label,
        feedback: feedback.length > 0 ? context.blocks(feedback) : undefined,
      })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: (data) => ({ order: data.items.map((i) => i.key) }),

  sample(data, random) {
    const keys = data.items.map((i) => i.key);
    const ranked = keys.map((key) => ({ key, rank: random() })).sort((a, b) => a.rank - b.rank);
    const way = random();
    return { order: way < 0.1 ? [] : way < 0.4 ? keys : ranked.map((r) => r.key) };
  },

  paper(node, { solutions }) {
    const { body, place, id } = node;
    if (solutions)
      return [...body.prompt, { ...body.list, ordered: true }, ...overallOnPaper(body.quotes)];
    const items = startOrder(body.items, id, 0).map((i): Item => ({
      type: "item",
      place,
      marker: "slot",
      children: i.children,
    }));
    return [...body.prompt, { type: "list", place, ordered: false, start: 1, children: items }];
  },
};

const HINT = 'Write the steps as a numbered list in the right order: "1. first", "2. second".';

function problemsOf({ list, items }: OrderBody): Diagnostic[] {
  const found = itemFaults(items, ({ item, label }) =>
    error(
      "order-duplicate",
      item.place,
      `"${label}" cannot be told from another step.`,
      "Word it differently, or give it an id: “1. words {#own-id}”.",
    ),
  );
  if (items.length < 2)
    found.push(error("order-needs-two", list.place, "One step alone has no order.", HINT));
  if (items.length > MOST_STEPS) {
    found.push(
      error(
        "order-too-many",
        list.place,
        `${items.length} steps are more than the ${MOST_STEPS} that an LMS takes.`,
        "Split it into two activities.",
      ),
    );
  }
  return found;
}

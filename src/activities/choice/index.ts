// choice: one or several of a list. `:::choice` with a prompt, a task list (`[x]` is right), quotations as feedback.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import { largestChoice, sampleChoice } from "../../model/choosing.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn, type ReadItem, readItems, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import {
  type Block,
  type Container,
  type Item,
  type List,
  type Quote,
  plainText,
} from "../../model/tree.ts";
import { type ChoiceAnswer, type ChoiceData, choiceAnswer } from "./answer.ts";
import { renderChoice } from "./render.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a choice response has at most 36 members. */
const MOST_OPTIONS = 36;

export const attributes = {
  select: {
    type: "word",
    values: ["one", "many"],
    doc: "one or many; without it, many when several options are right.",
  },
  shuffle: {
    type: "boolean",
    default: false,
    doc: "Another order in every attempt; an option with {.last} stays last.",
  },
  partial: {
    type: "boolean",
    default: false,
    doc: "Points for a part: right minus wrong, never below 0.",
  },
} as const satisfies AttributeSpecs;

export interface Option {
  readonly key: string;
  readonly right: boolean;
  readonly last: boolean;
  readonly children: readonly Block[];
  readonly feedback: readonly Block[];
}

export interface ChoiceBody {
  readonly prompt: readonly Block[];
  readonly options: readonly Option[];
  readonly quotes: readonly Quote[];
  readonly multiple: boolean;
  readonly shuffle: boolean;
  readonly partial: boolean;
}

export const choice: ActivityKind<ChoiceBody, ChoiceData, ChoiceAnswer, typeof attributes> = {
  kind: "choice",
  summary: "One or several of a list.",
  attributes,
  texts,
  answer: choiceAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    if (list === undefined) {
      return {
        diagnostics: [
          error("choice-needs-two", container.place, "This choice has no options.", EXAMPLE),
        ],
      };
    }
    const quotes = quotesIn(rest);
    const items = readItems(list.children);
    const options = items.map(optionOf);
    const { select, shuffle, partial } = context.settings;
    const multiple =
      select === undefined ? options.filter((o) => o.right).length > 1 : select === "many";
    const body: ChoiceBody = {
      prompt: context.read(prompt),
      options,
      quotes,
      multiple,
      shuffle,
      partial,
    };
    return {
      node: { body, children: [...body.prompt, ...list.children, ...quotes] },
      diagnostics: problemsOf(container, list, items, multiple),
    };
  },

  render: renderChoice,

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      multiple: body.multiple,
      partial: body.partial,
      shuffle: body.shuffle,
      points: node.points,
      options: body.options.map((o) => ({
        key: o.key,
        label: plainText(o.children),
        right: o.right,
        feedback: o.feedback.length > 0 ? context.blocks(o.feedback) : undefined,
        last: o.last || undefined,
      })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: largestChoice,
  sample: sampleChoice,

  paper(node, { solutions }) {
    const { body, place } = node;
    const items = body.options.map((o): Item => ({
      type: "item",
      place,
      marker: body.multiple ? "square" : "circle",
      checked: solutions ? o.right : undefined,
      children:
        solutions && o.feedback.length > 0
          ? [...o.children, { type: "quote", place, children: o.feedback }]
          : o.children,
    }));
    const list: List = { type: "list", place, ordered: false, start: 1, children: items };
    return [...body.prompt, list, ...(solutions ? overallOnPaper(body.quotes) : [])];
  },
};

const EXAMPLE = 'Write each option on a line of its own: "- [x] right", "- [ ] not right".';

function optionOf({ key, item, children, feedback }: ReadItem): Option {
  return {
    key,
    right: item.checked === true,
    last: item.attributes?.classes.includes("last") ?? false,
    children,
    feedback,
  };
}

function problemsOf(
  container: Container,
  list: List,
  options: readonly ReadItem[],
  multiple: boolean,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const right = options.filter(({ item }) => item.checked === true).length;
  if (options.length < 2) {
    found.push(
      error(
        "choice-needs-two",
        list.place,
        `This choice has ${options.length} option; a choice needs at least 2.`,
        'Add a second "- [ ] …" line.',
      ),
    );
  }
  if (options.length > MOST_OPTIONS) {
    found.push(
      error(
        "choice-too-many",
        list.place,
        `This choice has ${options.length} options; an LMS takes at most ${MOST_OPTIONS}.`,
        "Split it into two activities.",
      ),
    );
  }
  const plain = list.children.filter((item) => item.checked === undefined);
  for (const { place } of plain) {
    const text = "This option is neither marked right nor not right.";
    found.push(error("choice-unmarked-option", place, text, EXAMPLE));
  }
  if (plain.length > 0) {
    // Which are right is not known yet.
  } else if (right === 0) {
    found.push(
      error(
        "choice-no-right-answer",
        container.place,
        "This choice has no right answer.",
        'Mark it: "- [x] …". For a question without a right answer use :::reflection or :::scale.',
      ),
    );
  } else if (right === options.length && options.length > 1) {
    found.push(
      warning(
        "choice-all-right",
        container.place,
        "Every option of this choice is right.",
        "Add one that is not, or ask another way.",
      ),
    );
  }
  if (!multiple && right > 1) {
    found.push(
      error(
        "choice-one-of-several",
        container.place,
        `select=one, but ${right} options are marked right.`,
        'Mark one option with "[x]", or write select=many.',
      ),
    );
  }
  found.push(
    ...itemFaults(options, ({ item, label }) =>
      error(
        "choice-duplicate-option",
        item.place,
        `"${label}" cannot be told from another option.`,
        "Word it differently, or give it an id: “- [ ] words {#own-id}”.",
      ),
    ),
  );
  return found;
}

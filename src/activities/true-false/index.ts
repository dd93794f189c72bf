// true-false: statements to judge. `:::true-false` with a prompt and a task list: `[x]` is true, `[ ]` is false.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import { shuffled, hash32 } from "../../model/hash.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn, type ReadItem, readItems, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Item, type Paragraph, plainText, type Quote } from "../../model/tree.ts";
import { type TrueFalseAnswer, type TrueFalseData, trueFalseAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

export const attributes = {
  shuffle: { type: "boolean", default: false, doc: "Another order in every attempt." },
} as const satisfies AttributeSpecs;

interface StatementBody {
  readonly key: string;
  readonly isTrue: boolean;
  readonly children: readonly Block[];
  readonly feedback: readonly Block[];
}

export interface TrueFalseBody {
  readonly prompt: readonly Block[];
  readonly statements: readonly StatementBody[];
  readonly quotes: readonly Quote[];
  readonly shuffle: boolean;
}

export const trueFalse: ActivityKind<
  TrueFalseBody,
  TrueFalseData,
  TrueFalseAnswer,
  typeof attributes
> = {
  kind: "true-false",
  summary: "Statements to judge, one or a list of them.",
  attributes,
  texts,
  answer: trueFalseAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    if (list === undefined) {
      return {
        diagnostics: [
          error(
            "true-false-no-statement",
            container.place,
            "There is no statement to judge.",
            EXAMPLE,
          ),
        ],
      };
    }
    const quotes = quotesIn(rest);
    const items = readItems(list.children);
    const body: TrueFalseBody = {
      prompt: context.read(prompt),
      statements: items.map(statementOf),
      quotes,
      shuffle: context.settings.shuffle,
    };
    return {
      node: { body, children: [...body.prompt, ...list.children, ...quotes] },
      diagnostics: problemsOf(items),
    };
  },

  render(node, context) {
    const { body, id } = node;
    const prompt = context.idFor("prompt");
    const statements = body.shuffle
      ? shuffled(body.statements, hash32(id), (s) => s.key)
      : body.statements;
    const radio = (key: string, value: "true" | "false"): string =>
      `<label><input type="radio" name="${context.idFor(key)}" value="${value}" autocomplete="off"> ${context.escape(context.t(value))}</label>`;
    const one = (s: StatementBody): string => {
      const words = context.idFor(`${key(s)}-words`);
      return (
        `<li class="statement" data-item="${s.key}"><fieldset aria-labelledby="${words}"><div id="${words}" class="statement-words">${context.blocks(s.children)}</div>` +
        `<div class="row">${radio(key(s), "true")}${radio(key(s), "false")}</div></fieldset><div class="option-feedback" data-feedback></div></li>`
      );
    };
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(context.escape(context.t("hint")))}` +
      `<ul class="options">${statements.map(one).join("")}</ul>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      points: node.points,
      shuffle: body.shuffle,
      statements: body.statements.map((s) => ({
        key: s.key,
        label: plainText(s.children),
        isTrue: s.isTrue,
        feedback: s.feedback.length > 0 ? context.blocks(s.feedback) : undefined,
      })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: (data) => ({
    judged: Object.fromEntries(data.statements.map((s) => [s.key, s.isTrue])),
  }),

  sample: (data, random) => ({
    judged: Object.fromEntries(
      data.statements.filter(() => random() < 0.9).map((s) => [s.key, random() < 0.5]),
    ),
  }),

  paper(node, { solutions, t }) {
    const { body, place } = node;
    const items = body.statements.map((s): Item => {
      const answer: Paragraph = {
        type: "paragraph",
        place,
        children: [
          {
            type: "strong",
            place,
            children: [{ type: "text", place, text: t(s.isTrue ? "isTrue" : "isFalse") }],
          },
        ],
      };
      const room: Paragraph = {
        type: "paragraph",
        place,
        children: [{ type: "text", place, text: `☐ ${t("true")}    ☐ ${t("false")}` }],
      };
      return {
        type: "item",
        place,
        children: [...s.children, ...(solutions ? [answer, ...s.feedback] : [room])],
      };
    });
    return [
      ...body.prompt,
      { type: "list", place, ordered: true, start: 1, children: items },
      ...(solutions ? overallOnPaper(body.quotes) : []),
    ];
  },
};

const EXAMPLE =
  'Write each statement on a line of its own: "- [x] what is true", "- [ ] what is false".';

/** Keys may differ in letter case only, which ids in a page may too; a digit keeps the id from ending in a dash. */
function key(s: StatementBody): string {
  return `s${s.key}`;
}

function statementOf({ key: own, item, children, feedback }: ReadItem): StatementBody {
  return { key: own, isTrue: item.checked === true, children, feedback };
}

function problemsOf(items: readonly ReadItem[]): Diagnostic[] {
  const unmarked = items
    .filter(({ item }) => item.checked === undefined)
    .map(({ item }) =>
      error(
        "true-false-unmarked",
        item.place,
        "This statement is neither marked true nor false.",
        EXAMPLE,
      ),
    );
  const twins = itemFaults(items, ({ item }) =>
    error(
      "true-false-duplicate",
      item.place,
      "This statement cannot be told from another one.",
      "Word it differently, or give it an id: “- [x] words {#own-id}”.",
    ),
  );
  return [...unmarked, ...twins];
}

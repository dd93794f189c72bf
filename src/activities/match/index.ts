// match: pairs of two lists. `:::match` with a prompt and a table of two columns; a row with an empty first cell adds a wrong answer.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import { hash32, shuffled } from "../../model/hash.ts";
import { keyOfItem, shortKeys } from "../../model/items.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { largestPairs, samplePairs } from "../../model/pairing.ts";
import { beyondWords, quotesIn, spoken } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import {
  type Block,
  type Item,
  plainText,
  type Quote,
  type Table,
  type TableCell,
  type TableRow,
} from "../../model/tree.ts";
import { type MatchAnswer, type MatchData, matchAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a matching response has at most 36 pairs; so many letters name an answer, too. */
const MOST_PAIRS = 36;

export const attributes = {} as const satisfies AttributeSpecs;

interface Side {
  readonly key: string;
  readonly label: string;
  readonly item: TableCell;
}

export interface MatchBody {
  readonly prompt: readonly Block[];
  readonly table: Table;
  readonly items: readonly (Side & { readonly target: string })[];
  readonly targets: readonly Side[];
  readonly quotes: readonly Quote[];
}

export const match: ActivityKind<MatchBody, MatchData, MatchAnswer, typeof attributes> = {
  kind: "match",
  summary: "Pairs of two lists; one answer may be used often.",
  attributes,
  texts,
  answer: matchAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const at = container.children.findIndex((n) => n.type === "table");
    const table = container.children[at] as Table | undefined;
    if (table === undefined)
      return {
        diagnostics: [error("match-no-pairs", container.place, "There is nothing to match.", HINT)],
      };
    const rows = table.children.filter((row) => !row.header);
    const wide = rows.find(
      (row) => row.children.length !== 2 || plainText(row.children.slice(1)) === "",
    );
    if (wide !== undefined) {
      return {
        diagnostics: [
          error("match-incomplete-pair", wide.place, "This row does not pair two things.", HINT),
        ],
      };
    }
    const answers = rows.map((row) => sideOf(row.children[1]!));
    const right = answers.map(({ label }) => answerOf(answers, label));
    const unique = [...new Set(right)];
    const targets = shortKeys(unique);
    const items = rows
      .map((row, i) => ({
        ...sideOf(row.children[0]!),
        target: targets[unique.indexOf(right[i]!)]!.key,
      }))
      .filter((item) => item.label !== "");
    const quotes = quotesIn(container.children);
    // What follows the pairs is feedback, or told as lost: a second table would stand above them with its answers.
    const prompt = context.read(container.children.slice(0, at).filter((n) => n.type !== "quote"));
    const body: MatchBody = { prompt, table, items: shortKeys(items), targets, quotes };
    return {
      node: { body, children: [...prompt, table, ...quotes] },
      diagnostics: [...problemsOf(body), ...rightWrongs(rows)],
    };
  },

  render(node, context) {
    const { body, id } = node;
    const { escape, t } = context;
    const prompt = context.idFor("prompt");
    const targets = shuffled(body.targets, hash32(id), (s) => s.key);
    const options = targets
      .map((s) => `<option value="${s.key}">${escape(s.label)}</option>`)
      .join("");
    const onPaper = targets.map((s) => `<li>${escape(s.label)}</li>`).join("");
    const one = (item: Side): string => {
      const field = context.idFor(`m${item.key}`);
      return (
        `<li class="pair" data-item="${item.key}"><label for="${field}">${context.inline(item.item.children)}</label>` +
        `<select id="${field}" autocomplete="off"${spoken(item.item.children, escape)}><option value="">${escape(t("choose"))}</option>${options}</select><div class="option-feedback" data-feedback></div></li>`
      );
    };
    const often = body.targets.length < body.items.length ? ` ${escape(t("often"))}` : "";
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(escape(t("hint")) + often)}` +
      `<ul class="options">${body.items.map(one).join("")}</ul><ul class="on-paper">${onPaper}</ul>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      points: node.points,
      items: body.items.map(({ key, label, target }) => ({ key, label, target })),
      targets: body.targets.map(({ key, label }) => ({ key, label })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: largestPairs,
  sample: samplePairs,

  paper(node, { solutions }) {
    const { body, place, id } = node;
    const item = (children: TableCell["children"], marker?: Item["marker"]): Item => ({
      type: "item",
      place,
      marker,
      children: [{ type: "paragraph", place, children }],
    });
    if (solutions) return [...body.prompt, body.table, ...overallOnPaper(body.quotes)];
    const targets = shuffled(body.targets, hash32(id), (s) => s.key).map((s) =>
      item(s.item.children),
    );
    return [
      ...body.prompt,
      {
        type: "list",
        place,
        ordered: false,
        start: 1,
        children: body.items.map((i) => item(i.item.children, "slot")),
      },
      { type: "list", place, ordered: true, start: 1, children: targets },
    ];
  },
};

const HINT =
  "Write a table with two columns: what to match, and what belongs to it. A first cell left empty adds a wrong answer.";

function sideOf(cell: TableCell): Side {
  const label = plainText(cell.children);
  return { key: keyOfItem(cell.attributes?.id, label), label, item: cell };
}

/** What reads the same is one answer, used often; an id in one of its cells holds for all. Keys alone make nothing the same. */
function answerOf(answers: readonly Side[], label: string): Side {
  const same = answers.filter((answer) => answer.label === label);
  return same.find(({ item }) => item.attributes?.id !== undefined) ?? same[0]!;
}

/** Wrong answers, written for that, which are right in another row: nothing came of them. */
function rightWrongs(rows: readonly TableRow[]): Diagnostic[] {
  const labels = rows.map((row) => row.children.map((cell) => plainText(cell.children)));
  return rows.flatMap((row, i) => {
    const [item, answer] = labels[i] as [string, string];
    if (item !== "" || !labels.some((other) => other[0] !== "" && other[1] === answer)) return [];
    return [
      error(
        "match-wrong-is-right",
        row.place,
        `"${answer}" is meant as a wrong answer, but is right in another row.`,
        "Write another wrong answer, or delete this row.",
      ),
    ];
  });
}

function problemsOf(body: MatchBody): Diagnostic[] {
  const found = [
    ...body.targets.flatMap(({ item, label }) => {
      const lost = beyondWords(item.children);
      if (lost === undefined) return [];
      return [
        error(
          "match-answer-not-words",
          item.place,
          `Answers are chosen from a list of plain words, which cannot show the ${lost.what} in "${label}".`,
          "Put it into the first column, and words that belong to it into the second.",
        ),
      ];
    }),
    ...itemFaults(body.items, ({ item, label }) =>
      error(
        "match-duplicate",
        item.place,
        `"${label}" stands twice in the first column.`,
        "Word one of them differently, or give it an id in its cell: “words {#own-id}”.",
      ),
    ),
    ...itemFaults(body.targets, ({ item, label }) =>
      error(
        "match-duplicate",
        item.place,
        `"${label}" cannot be told from another answer.`,
        "Write both alike where they are one answer; else give it an id in its cell: “words {#own-id}”.",
      ),
    ),
  ];
  if (body.targets.length < 2 || body.items.length === 0) {
    found.push(
      error("match-needs-two", body.table.place, "There is only one answer to choose from.", HINT),
    );
  }
  const most = Math.max(body.items.length, body.targets.length);
  if (most > MOST_PAIRS) {
    found.push(
      error(
        "match-too-many",
        body.table.place,
        `${most} pairs or answers are more than the ${MOST_PAIRS} that an LMS takes.`,
        "Split it into two activities.",
      ),
    );
  }
  return found;
}

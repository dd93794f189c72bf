// sort: items into named groups. `:::sort` with a prompt and a list of groups, each with the list of what belongs to it.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import { hash32, shuffled } from "../../model/hash.ts";
import { keyOfItem, shortKeys } from "../../model/items.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { largestPairs, samplePairs } from "../../model/pairing.ts";
import { quotesIn, type ReadItem, readItem, splitAtList, spoken } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Item, type List, plainText, type Quote } from "../../model/tree.ts";
import { type SortAnswer, type SortData, sortAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a matching response has at most 36 pairs. */
const MOST_ITEMS = 36;

export const attributes = {} as const satisfies AttributeSpecs;

interface Group {
  readonly key: string;
  readonly label: string;
  readonly item: Item;
  readonly children: readonly Block[];
  readonly members: readonly ReadItem[];
}

export interface SortBody {
  readonly prompt: readonly Block[];
  readonly list: List;
  readonly groups: readonly Group[];
  readonly quotes: readonly Quote[];
}

export const sort: ActivityKind<SortBody, SortData, SortAnswer, typeof attributes> = {
  kind: "sort",
  summary: "Items to sort into named groups.",
  attributes,
  texts,
  answer: sortAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    if (list === undefined)
      return {
        diagnostics: [
          error("sort-no-groups", container.place, "There are no groups to sort into.", HINT),
        ],
      };
    const quotes = quotesIn(rest);
    const groups = shortKeys(list.children.map(groupOf));
    const members = groups.flatMap((g) => g.members);
    const body: SortBody = {
      prompt: context.read(prompt),
      list,
      groups: groups.map((g) => ({ ...g, members: shortKeys(g.members, members) })),
      quotes,
    };
    return {
      node: { body, children: [...body.prompt, list, ...quotes] },
      diagnostics: problemsOf(body),
    };
  },

  render(node, context) {
    const { body } = node;
    const prompt = context.idFor("prompt");
    const one = (item: ReadItem): string => {
      const words = context.idFor(`i${item.key}`);
      const radio = (group: Group): string =>
        `<label><input type="radio" name="${words}-group" value="${group.key}" autocomplete="off"${spoken(group.children, context.escape)}> <span>${context.blocks(group.children).replace(/^<p>(.*)<\/p>\s*$/s, "$1")}</span></label>`;
      return (
        `<li class="statement" data-item="${item.key}"><fieldset aria-labelledby="${words}"><div id="${words}" class="statement-words">${context.blocks(item.children)}</div>` +
        `<div class="row">${body.groups.map(radio).join("")}</div></fieldset><div class="option-feedback" data-feedback></div></li>`
      );
    };
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(context.escape(context.t("hint")))}` +
      `<ul class="options">${membersOf(body, node.id).map(one).join("")}</ul>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      points: node.points,
      items: body.groups.flatMap((group) =>
        group.members.map((m) => ({
          key: m.key,
          label: m.label,
          target: group.key,
          feedback: m.feedback.length > 0 ? context.blocks(m.feedback) : undefined,
        })),
      ),
      targets: body.groups.map(({ key, label }) => ({ key, label })),
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: largestPairs,
  sample: samplePairs,

  paper(node, { solutions }) {
    const { body, place, id } = node;
    if (solutions) return [...body.prompt, body.list, ...overallOnPaper(body.quotes)];
    const line = (children: readonly Block[], marker?: Item["marker"]): Item => ({
      type: "item",
      place,
      marker,
      children,
    });
    return [
      ...body.prompt,
      {
        type: "list",
        place,
        ordered: true,
        start: 1,
        children: body.groups.map((g) => line(g.children)),
      },
      {
        type: "list",
        place,
        ordered: false,
        start: 1,
        children: membersOf(body, id).map((m) => line(m.children, "slot")),
      },
    ];
  },
};

const HINT =
  'Write a list of groups, and under each, indented by two blanks, a list of what belongs to it: "- Team" and "  - has one task".';

function membersOf(body: SortBody, id: string): ReadItem[] {
  return shuffled(
    body.groups.flatMap((g) => g.members),
    hash32(id),
    (m) => m.key,
  );
}

function groupOf(item: Item): Group {
  const lists = item.children.filter((n): n is List => n.type === "list");
  const children = item.children.filter((n) => n.type !== "list");
  const label = plainText(children);
  const members = lists.flatMap((l) => l.children.map(readItem));
  return { key: keyOfItem(item.attributes?.id, label), label, item, children, members };
}

function problemsOf({ list, groups }: SortBody): Diagnostic[] {
  const members = groups.flatMap((g) => g.members);
  const deep = members.filter((m) => m.children.some((n) => n.type === "list"));
  const found = [
    ...deep.map(({ item, children }) =>
      error(
        "sort-too-deep",
        children.find((n) => n.type === "list")!.place,
        `"${plainText(item.children.filter((n) => n.type !== "list"))}" holds a list of its own, which is not sorted.`,
        "Write what is to be sorted right under its group, all at one depth.",
      ),
    ),
    ...itemFaults(members, ({ item, label }) =>
      error(
        "sort-duplicate",
        item.place,
        `"${label}" cannot be told from another item.`,
        "Word it differently, or give it an id: “- words {#own-id}”.",
      ),
    ),
    ...itemFaults(groups, ({ item, label }) =>
      error(
        "sort-duplicate",
        item.place,
        `There are two groups "${label}".`,
        "Put what belongs together under one; or word one differently, or give it an id: “- words {#own-id}”.",
      ),
    ),
  ];
  if (groups.length < 2)
    found.push(error("sort-needs-two", list.place, "There is only one group to sort into.", HINT));
  const empty = groups.length >= 2 && members.length === 0;
  if (empty) found.push(error("sort-no-items", list.place, "There is nothing to sort.", HINT));
  const most = Math.max(members.length, groups.length);
  if (most > MOST_ITEMS) {
    found.push(
      error(
        "sort-too-many",
        list.place,
        `${most} items or groups are more than the ${MOST_ITEMS} that an LMS takes.`,
        "Split it into two activities.",
      ),
    );
  }
  return found;
}

// checklist: what one has done, with a private note on each. `:::checklist` with a prompt and a task list; never required.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { type ReadItem, readItems, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import type { Block, Item } from "../../model/tree.ts";
import { type ChecklistAnswer, type ChecklistData, checklistAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

export const attributes = {
  max: {
    type: "number",
    min: 20,
    max: 1000,
    integer: true,
    default: 200,
    doc: "Most characters of a note: 20 to 1000.",
  },
} as const satisfies AttributeSpecs;

export interface ChecklistBody {
  readonly prompt: readonly Block[];
  readonly items: readonly ReadItem[];
  readonly max: number;
}

export const checklist: ActivityKind<
  ChecklistBody,
  ChecklistData,
  ChecklistAnswer,
  typeof attributes
> = {
  kind: "checklist",
  summary: "Things to tick off, with a private note on each.",
  attributes,
  texts,
  answer: checklistAnswer,
  scored: false,
  required: false,

  read(container, context) {
    const { prompt, list } = splitAtList(container);
    if (list === undefined) {
      const hint = 'Write each on a line of its own: "- [ ] Talk to a colleague".';
      return {
        diagnostics: [
          error("checklist-empty", container.place, "This checklist has nothing to tick.", hint),
        ],
      };
    }
    const body = {
      prompt: context.read(prompt),
      items: readItems(list.children),
      max: context.settings.max,
    };
    const diagnostics = itemFaults(body.items, ({ item }) =>
      error(
        "checklist-duplicate",
        item.place,
        "This item cannot be told from another one.",
        "Word it differently, or give it an id: “- [ ] words {#own-id}”.",
      ),
    );
    // Without the quotations: nothing is said about what was ticked.
    const items = body.items.map(({ item, children }) => ({ ...item, children }));
    return { node: { body, children: [...body.prompt, ...items] }, diagnostics };
  },

  render(node, context) {
    const { body } = node;
    const { escape } = context;
    const one = ({ key, label, children }: ReadItem): string => {
      const [only, ...others] = children;
      const words =
        only?.type === "paragraph" && others.length === 0
          ? context.inline(only.children)
          : context.blocks(children);
      const name = escape(context.t("noteOn", { item: label }));
      return (
        `<li class="option" data-item="${key}"><label><input type="checkbox" value="${key}" autocomplete="off"> <span class="option-text">${words}</span></label>` +
        `<input class="checklist-note" type="text" maxlength="${body.max}" autocomplete="off" dir="auto" aria-label="${name}" placeholder="${escape(context.t("note"))}"></li>`
      );
    };
    return (
      `<div class="prompt">${context.blocks(body.prompt)}</div>${context.hint(escape(context.t("private")))}` +
      `<ul class="options">${body.items.map(one).join("")}</ul>`
    );
  },

  data: ({ body }) => ({
    items: body.items.map(({ key, label }) => ({ key, label })),
    max: body.max,
  }),

  largest: (data) => ({
    ticked: data.items.map((i) => i.key).sort(),
    notes: Object.fromEntries(data.items.map((i) => [i.key, "m".repeat(data.max)])),
  }),

  sample(data, random) {
    const some = data.items.filter(() => random() < 0.5);
    return {
      ticked: some.map((i) => i.key).sort(),
      notes: Object.fromEntries(
        some.filter(() => random() < 0.3).map((i) => [i.key, "Done on Monday"]),
      ),
    };
  },

  paper({ body, place }) {
    const items = body.items.map((i): Item => ({
      type: "item",
      place,
      marker: "square",
      children: [...i.children, { type: "room", place, lines: 1 }],
    }));
    return [...body.prompt, { type: "list", place, ordered: false, start: 1, children: items }];
  },
};

// steps: how to do something, one after the other. `:::steps` with a numbered list.
import { error } from "../../model/diagnostic.ts";
import type { BlockKind } from "../../model/kind.ts";
import { splitAtList } from "../../model/read-items.ts";
import type { Block, List } from "../../model/tree.ts";
import { texts } from "./texts.ts";

interface StepsBody {
  readonly before: readonly Block[];
  readonly list: List;
  readonly after: readonly Block[];
}

export const steps: BlockKind<StepsBody> = {
  kind: "steps",
  summary: "How to do something, step by step.",
  attributes: {},
  texts,
  element: false,
  read(container, context) {
    const { prompt, list, rest } = splitAtList(container, (l) => l.ordered);
    if (list === undefined) {
      return {
        diagnostics: [
          error(
            "steps-no-list",
            container.place,
            "There are no steps.",
            'Write them as a numbered list: "1. first".',
          ),
        ],
      };
    }
    const body = { before: context.read(prompt), list, after: context.read(rest) };
    return { node: { body, children: [...body.before, list, ...body.after] }, diagnostics: [] };
  },
  render: ({ body }, context) =>
    `${context.blocks(body.before)}<div class="steps-list">${context.blocks([body.list])}</div>${context.blocks(body.after)}`,
  paper: ({ body }) => [...body.before, body.list, ...body.after],
};

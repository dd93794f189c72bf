// case: a branching case. `:::case` with an introduction, then a heading for each step; the list that ends a step is its
// decisions, each with an arrow to a step; `{.end}` marks an end.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { spoken } from "../../model/read-items.ts";
import { type Block, type Item, type Paragraph, plainText } from "../../model/tree.ts";
import { type CaseAnswer, type CaseData, caseAnswer, LONGEST_PATH, stepAt } from "./answer.ts";
import { longest, type Option, problemsOf, readSteps, type Step, targetOf } from "./graph.ts";
import { texts } from "./texts.ts";

export const attributes = {} as const satisfies AttributeSpecs;

export interface CaseBody {
  readonly intro: readonly Block[];
  readonly steps: readonly Step[];
}

export const caseKind: ActivityKind<CaseBody, CaseData, CaseAnswer, typeof attributes> = {
  kind: "case",
  summary: "A branching case: steps, decisions, consequences, an end.",
  attributes,
  texts,
  answer: caseAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { intro, steps } = readSteps(container.children);
    if (steps.length === 0) {
      return {
        diagnostics: [error("case-no-steps", container.place, "This case has no steps.", HINT)],
      };
    }
    const body: CaseBody = {
      intro: context.read(intro),
      steps: steps.map((s) => ({ ...s, children: context.read(s.children) })),
    };
    const parts = body.steps.flatMap((s) => [
      ...s.heading.children,
      ...s.children,
      ...s.options.map((o) => o.item),
    ]);
    const diagnostics = [
      ...problemsOf(body.steps),
      ...twinsOf(body.steps),
      ...body.steps.flatMap(markProblems),
    ];
    if (steps.length > LONGEST_PATH) {
      diagnostics.push(
        error(
          "case-too-many",
          container.place,
          `${steps.length} steps are more than ${LONGEST_PATH}.`,
          "Split the case into two.",
        ),
      );
    }
    return { node: { body, children: [...body.intro, ...parts] }, diagnostics };
  },

  render({ body }, context) {
    const { escape, t } = context;
    const step = (s: Step): string => {
      const decision = (o: Option): string => {
        const target = targetOf(body.steps, o.target);
        const words = context.blocks(o.children).replace(/^<p>(.*)<\/p>\s*$/s, "$1");
        return `<li><a class="decision" href="#${escape(context.idFor(`s${target?.key ?? ""}`))}" data-decision="${o.key}"${spoken(o.children, escape)}>${words}</a><span class="on-paper"> → ${escape(target?.label ?? "")}</span></li>`;
      };
      const title = context.idFor(`t${s.key}`);
      const decisions =
        s.options.length === 0
          ? `<p class="case-end">${escape(t("end"))}</p>`
          : `<p class="case-decide">${escape(t("decide"))}</p><ul class="decisions">${s.options.map(decision).join("")}</ul>`;
      return (
        `<div class="case-step" id="${context.idFor(`s${s.key}`)}" data-step="${s.key}" role="group" aria-labelledby="${title}" tabindex="-1"><div data-consequence></div>` +
        `<p class="case-title" id="${title}"><strong>${context.inline(s.heading.children)}</strong></p>${context.blocks(s.children)}${decisions}</div>`
      );
    };
    return (
      `<div class="prompt">${context.blocks(body.intro)}</div>${context.hint(escape(t("hint")))}<div data-trail></div>` +
      body.steps.map(step).join("")
    );
  },

  data(node, context) {
    const { body } = node;
    const option = (o: Option): CaseData["steps"][number]["options"][number] => ({
      key: o.key,
      label: o.label,
      to: targetOf(body.steps, o.target)?.key ?? "",
      right: o.right,
      feedback: o.feedback.length > 0 ? context.blocks(o.feedback) : undefined,
    });
    return {
      question: plainText(body.intro) || body.steps[0]!.label,
      points: node.points,
      steps: body.steps.map((s) => ({
        key: s.key,
        label: s.label,
        options: s.options.map(option),
      })),
    };
  },

  largest: (data) => ({ path: longest(data) }),

  sample(data, random) {
    const path: string[] = [];
    const stop = random() * LONGEST_PATH;
    while (path.length < stop) {
      const { options } = stepAt(data, { path });
      if (options.length === 0) break;
      path.push(options[Math.floor(random() * options.length)]!.key);
    }
    return { path };
  },

  paper({ body, place }, { solutions, t }) {
    const paragraph = (text: string): Paragraph => ({
      type: "paragraph",
      place,
      children: [{ type: "strong", place, children: [{ type: "text", place, text }] }],
    });
    const titleOf = (s: Step): string => `${body.steps.indexOf(s) + 1}. ${s.label}`;
    const item = (o: Option): Item => {
      const target = targetOf(body.steps, o.target);
      const where = ` → ${t("goTo", { step: target === undefined ? "" : titleOf(target) })}`;
      const good = solutions && o.right === true ? ` (${t("best")})` : "";
      const go: Paragraph = {
        type: "paragraph",
        place,
        children: [{ type: "text", place, text: `${where}${good}`.trim() }],
      };
      return {
        type: "item",
        place,
        marker: "circle",
        children: [...o.children, go, ...(solutions ? o.feedback : [])],
      };
    };
    const step = (s: Step): readonly Block[] => [
      paragraph(titleOf(s)),
      ...s.children,
      ...(s.options.length > 0
        ? [
            {
              type: "list",
              place,
              ordered: false,
              start: 1,
              children: s.options.map(item),
            } as const,
          ]
        : [
            {
              type: "paragraph",
              place,
              children: [{ type: "text", place, text: t("end") }],
            } as const,
          ]),
    ];
    return [...body.intro, ...body.steps.flatMap(step)];
  },
};

const HINT =
  'Give each step a heading ("## Monday morning") and end it with a list of decisions: "- Ask the nurse → The round".';

function twinsOf(steps: readonly Step[]): Diagnostic[] {
  const titles = itemFaults(
    steps.map((s) => ({ ...s, item: s.heading })),
    ({ item, label }) =>
      error(
        "case-duplicate",
        item.place,
        `There is another step "${label}".`,
        "Give the steps different titles, or ids: “## Title {#own-id}”.",
      ),
  );
  // The same words in another step are another decision.
  const options = steps.flatMap((s) =>
    s.options.map((o) => ({ ...o, words: o.label, label: `${s.label}: ${o.label}` })),
  );
  const twins = itemFaults(options, ({ item, words }) =>
    error(
      "case-duplicate",
      item.place,
      `"${words}" cannot be told from another decision.`,
      "Word it differently, or give it an id at its end: “{#own-id}”.",
    ),
  );
  return [...titles, ...twins];
}

/** A step is judged when one of its decisions is marked: then some must be right, and some not. */
function markProblems({ label, heading, options }: Step): Diagnostic[] {
  if (options.every((o) => o.right === undefined)) return [];
  const right = options.filter((o) => o.right === true).length;
  if (right === 0) {
    return [
      error(
        "case-no-right-decision",
        heading.place,
        `No decision of "${label}" is marked right.`,
        'Mark one: "- [x] …"; or write them all without boxes: then nothing is judged here.',
      ),
    ];
  }
  if (right < options.length) return [];
  return [
    warning(
      "case-all-right",
      heading.place,
      `Every decision of "${label}" is right.`,
      "Write them without boxes: then nothing is judged here.",
    ),
  ];
}

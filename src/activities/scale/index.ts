// scale: statements to rate. `:::scale` with a prompt and a list; an ordered list after it is the author's own scale.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { beyondWords, type ReadItem, readItems, splitAtList } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Item, type List, plainText } from "../../model/tree.ts";
import { type ScaleAnswer, type ScaleData, scaleAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

const MOST_POINTS = 11;

export const attributes = {
  scale: {
    type: "word",
    values: ["agreement", "frequency", "confidence", "importance"],
    default: "agreement",
    doc: "A standard scale of five points: agreement, frequency, confidence or importance.",
  },
  share: {
    type: "word",
    values: ["no", "teacher"],
    default: "no",
    doc: "no: only the learner sees it; teacher: the ratings show in the teacher's report.",
  },
} as const satisfies AttributeSpecs;

export interface ScaleBody {
  readonly prompt: readonly Block[];
  readonly statements: readonly ReadItem[];
  /** The author's own points, lowest first; empty: the standard scale. */
  readonly own: readonly string[];
  readonly scale: "agreement" | "frequency" | "confidence" | "importance";
  readonly share: "no" | "teacher";
}

type T = (key: string) => string;

export const scale: ActivityKind<ScaleBody, ScaleData, ScaleAnswer, typeof attributes> = {
  kind: "scale",
  summary: "Statements to rate, on a standard scale or your own.",
  attributes,
  texts,
  answer: scaleAnswer,
  scored: false,
  required: true,

  read(container, context) {
    const { prompt, list, rest } = splitAtList(container);
    if (list === undefined) {
      const hint = 'Write each on a line of its own: "- I make time for questions".';
      return {
        diagnostics: [
          error("scale-no-statement", container.place, "There is nothing to rate.", hint),
        ],
      };
    }
    const points = rest.find((n): n is List => n.type === "list" && n.ordered);
    const body: ScaleBody = {
      prompt: context.read(prompt),
      statements: readItems(list.children),
      own: points?.children.map((item) => plainText(item.children)) ?? [],
      ...context.settings,
    };
    // Without the quotations: a rating is neither right nor wrong, and gets no feedback.
    const statements = body.statements.map((s) => ({ ...s.item, children: s.children }));
    return {
      node: { body, children: [...body.prompt, ...statements, ...(points ? [points] : [])] },
      diagnostics: problemsOf(body, points),
    };
  },

  render(node, context) {
    const { body } = node;
    const { escape } = context;
    const prompt = context.idFor("prompt");
    const points = pointsOf(body, context.t);
    const one = (s: ReadItem): string => {
      const words = context.idFor(`s${s.key}`);
      const radio = (label: string, i: number): string =>
        `<label><input type="radio" name="${words}-rating" value="${i + 1}" autocomplete="off"> <span>${escape(label)}</span></label>`;
      return (
        `<li class="statement" data-item="${s.key}"><fieldset aria-labelledby="${words}"><div id="${words}" class="statement-words">${context.blocks(s.children)}</div>` +
        `<div class="row">${points.map(radio).join("")}</div></fieldset></li>`
      );
    };
    const isShared = body.share === "teacher";
    const seen = isShared ? context.seen("shared") : escape(context.t("private"));
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(`${escape(context.t("hint"))} ${seen}`)}` +
      `<ul class="options">${body.statements.map(one).join("")}</ul>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      share: body.share,
      statements: body.statements.map(({ key, label }) => ({ key, label })),
      points: pointsOf(body, context.t),
    };
  },

  largest: (data) => ({
    rated: Object.fromEntries(data.statements.map((s) => [s.key, data.points.length])),
  }),

  sample: (data, random) => ({
    rated: Object.fromEntries(
      data.statements
        .filter(() => random() < 0.9)
        .map((s) => [s.key, 1 + Math.floor(random() * data.points.length)]),
    ),
  }),

  paper(node, { t }) {
    const { body, place } = node;
    const point = (label: string): Item => ({
      type: "item",
      place,
      marker: "circle",
      children: [{ type: "paragraph", place, children: [{ type: "text", place, text: label }] }],
    });
    const items = body.statements.map((s): Item => ({
      type: "item",
      place,
      children: [
        ...s.children,
        { type: "list", place, ordered: false, start: 1, children: pointsOf(body, t).map(point) },
      ],
    }));
    return [...body.prompt, { type: "list", place, ordered: true, start: 1, children: items }];
  },
};

function pointsOf(body: ScaleBody, t: T): string[] {
  return body.own.length > 0 ? [...body.own] : t(body.scale).split("|");
}

function problemsOf(body: ScaleBody, points: List | undefined): Diagnostic[] {
  const found = itemFaults(body.statements, ({ item }) =>
    error(
      "scale-duplicate",
      item.place,
      "This statement cannot be told from another one.",
      "Word it differently, or give it an id: “- words {#own-id}”.",
    ),
  );
  const lost = points && beyondWords([points]);
  if (lost !== undefined) {
    found.push(
      error(
        "scale-point-not-words",
        lost.node.place,
        `The points of a scale are plain words: this ${lost.what} would not be shown.`,
        "Write in words what it shows.",
      ),
    );
  }
  if (
    points !== undefined &&
    (points.children.length < 2 || points.children.length > MOST_POINTS)
  ) {
    found.push(
      error(
        "scale-points",
        points.place,
        `This scale has ${points.children.length} points; it takes 2 to ${MOST_POINTS}.`,
        "Write them as a numbered list, lowest first.",
      ),
    );
  }
  return found;
}

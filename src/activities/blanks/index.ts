// blanks: gaps in a text. `:::blanks` with a text in which `[[right | also right]]` is a gap; with `pick`, `[[right | wrong | wrong]]`.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import { hash32, shuffled } from "../../model/hash.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn } from "../../model/read-items.ts";
import { itemFaults } from "../../model/item-faults.ts";
import { type Block, type Node, plainText, type Quote } from "../../model/tree.ts";
import {
  type BlankGap,
  type BlanksAnswer,
  type BlanksData,
  blanksAnswer,
  LONGEST_GAP,
} from "./answer.ts";
import { fillHoles, type GapSlip, HOLES, takeGaps } from "./gaps.ts";
import { texts } from "./texts.ts";

/** SCORM 2004 RTE 4.2.9.1: a fill-in response has at most 10 strings. */
const MOST_GAPS = 10;

export const attributes = {
  pick: {
    type: "boolean",
    default: false,
    doc: "Choose from a list in each gap, the first being right, instead of typing.",
  },
  case: { type: "boolean", default: false, doc: "Capital and small letters matter." },
  accents: {
    type: "boolean",
    default: false,
    doc: "Accents matter; without it “resume” counts for “résumé”.",
  },
} as const satisfies AttributeSpecs;

export interface BlanksBody {
  readonly text: readonly Block[];
  readonly gaps: readonly BlankGap[];
  readonly quotes: readonly Quote[];
  readonly pick: boolean;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

export const blanks: ActivityKind<BlanksBody, BlanksData, BlanksAnswer, typeof attributes> = {
  kind: "blanks",
  summary: "Gaps in a text, typed or picked.",
  attributes,
  texts,
  answer: blanksAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const { pick } = context.settings;
    const quotes = quotesIn(container.children);
    const { blocks, gaps, slips } = takeGaps(
      container.children.filter((n) => n.type !== "quote"),
      pick,
    );
    const text = context.read(blocks);
    const body: BlanksBody = {
      text,
      gaps,
      quotes,
      pick,
      matchCase: context.settings.case,
      matchAccents: context.settings.accents,
    };
    return {
      node: { body, children: [...text, ...quotes] },
      diagnostics: problemsOf(container, body, slips),
    };
  },

  render(node, context) {
    const { body, id } = node;
    const { escape, t } = context;
    const field = (gap: BlankGap, i: number): string => {
      const name = `aria-label="${escape(t("gap", { n: i + 1 }))}"`;
      if (gap.options === undefined) {
        const size = Math.min(LONGEST_GAP, Math.max(6, ...gap.answers.map((a) => a.length)));
        return `<input type="text" class="gap" ${name} size="${size}" maxlength="${LONGEST_GAP}" autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto">`;
      }
      const options = shuffled(gap.options, hash32(id), (o) => o.key);
      const list = options
        .map((o) => `<option value="${o.key}">${escape(o.label)}</option>`)
        .join("");
      const onPaper = options.map((o) => `☐\u00a0${escape(o.label)}`).join(" ");
      return `<select class="gap" ${name} autocomplete="off"><option value="">${escape(t("choose"))}</option>${list}</select><span class="on-paper"> (${onPaper})</span>`;
    };
    const html = context.blocks(body.text).replace(HOLES, (_, n: string) => {
      const gap = body.gaps[Number(n)]!;
      return `<span class="gap-place" data-item="${gap.key}">${field(gap, Number(n))}<span data-feedback></span></span>`;
    });
    return `${context.hint(escape(t(body.pick ? "pick" : "type")))}<div class="prompt gap-text">${html}</div>`;
  },

  data(node, context) {
    const { body } = node;
    return {
      question: questionOf(body),
      points: node.points,
      matchCase: body.matchCase,
      matchAccents: body.matchAccents,
      gaps: body.gaps,
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: (data) => ({
    filled: Object.fromEntries(
      data.gaps.map((g) => [g.key, longestOf(g.options)?.label ?? "ü".repeat(LONGEST_GAP)]),
    ),
  }),

  sample(data, random) {
    const filled = data.gaps
      .filter(() => random() < 0.9)
      .map((g): [string, string] => {
        const wrong =
          g.options?.at(-1)?.label ?? ["naïve", "c d", "Übung 3"][Math.floor(random() * 3)]!;
        return [g.key, random() < 0.5 ? g.answers[0]! : wrong];
      });
    return { filled: Object.fromEntries(filled) };
  },

  paper(node, { solutions }) {
    const { body, place } = node;
    const text = fillHoles(body.text, (n) => {
      const { answers, options } = body.gaps[n]!;
      if (solutions)
        return {
          type: "strong",
          place,
          children: [{ type: "text", place, text: answers.join(" / ") }],
        };
      if (options === undefined)
        return { type: "gap", place, width: Math.max(10, answers[0]!.length + 4) };
      const labels = shuffled(options, hash32(node.id), (o) => o.key).map((o) => `☐ ${o.label}`);
      return { type: "text", place, text: `[ ${labels.join("  ")} ]` };
    });
    return [...text, ...(solutions ? overallOnPaper(body.quotes) : [])];
  },
};

const HINT =
  'Write what is missing in double square brackets: "learning by [[doing | participating]]".';

function longestOf(options: BlankGap["options"]): { label: string } | undefined {
  return options && [...options].sort((a, b) => b.key.length - a.key.length)[0];
}

/** What stands in a gap takes no id. */
const REWORD = "Word one of them differently.";

function questionOf(body: BlanksBody): string {
  return plainText(body.text).replace(HOLES, "___");
}

function slipOf({ node: { place }, slip }: GapSlip): Diagnostic {
  switch (slip) {
    case "empty":
      return error("blanks-empty-gap", place, "This gap has no answer.", HINT);
    case "open":
      return error("blanks-open-gap", place, "This gap has two brackets on one side only.", HINT);
    case "hidden":
      return error(
        "blanks-gap-not-here",
        place,
        "A gap cannot stand in a heading, code, a formula, a link or an image: its answer would be shown.",
        "Write the gap in the running text.",
      );
    case "single":
      return warning(
        "blanks-single-bracket",
        place,
        "Words in single brackets are no gap; they are shown as they stand.",
        HINT,
      );
  }
}

function problemsOf(
  container: { place: Node["place"] },
  { gaps, pick }: BlanksBody,
  slips: readonly GapSlip[],
): Diagnostic[] {
  const found = slips.map(slipOf);
  if (gaps.length === 0 && found.length === 0)
    found.push(error("blanks-no-gap", container.place, "This text has no gap.", HINT));
  if (gaps.length > MOST_GAPS) {
    found.push(
      error(
        "blanks-too-many",
        container.place,
        `${gaps.length} gaps are more than the ${MOST_GAPS} that an LMS takes.`,
        "Split the text into two activities.",
      ),
    );
  }
  if (
    pick &&
    gaps.some((g) => g.answers[0] !== undefined && g.options!.length < 2 && g.answers[0] !== "")
  ) {
    found.push(
      error(
        "blanks-needs-two",
        container.place,
        "A gap to pick offers only the right answer.",
        "Add a wrong one behind it: “[[right | wrong]]”.",
      ),
    );
  }
  const long = gaps.flatMap((g) => g.answers).find((a) => a.length > LONGEST_GAP);
  if (!pick && long !== undefined) {
    found.push(
      error(
        "blanks-too-long",
        container.place,
        `"${long}" is longer than the ${LONGEST_GAP} characters that a gap takes.`,
        "Leave out fewer words, or let them pick: {pick}.",
      ),
    );
  }
  const twins = gaps.flatMap(({ answers, options = [] }) =>
    itemFaults(
      options.map((option) => ({ ...option, item: container })),
      () =>
        error(
          "blanks-duplicate",
          container.place,
          `The gap for "${answers[0]}" offers the same twice.`,
          REWORD,
        ),
      REWORD,
    ),
  );
  return [...found, ...twins];
}

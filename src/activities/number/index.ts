// number: a number with tolerance and unit. `:::number` with a prompt and a line "= 12.5 ± 0.5 mg".
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { overallOf, overallOnPaper } from "../../model/overall.ts";
import { quotesIn } from "../../model/read-items.ts";
import { type Block, type Paragraph, plainText, type Quote } from "../../model/tree.ts";
import { clean, LONGEST, type NumberAnswer, type NumberData, numberAnswer } from "./answer.ts";
import { isUnit, plain, takeNumber } from "./read-number.ts";
import { texts } from "./texts.ts";

export const attributes = {} as const satisfies AttributeSpecs;

export interface NumberBody {
  readonly prompt: readonly Block[];
  /** Lowest and highest number that counts as right. */
  readonly range: readonly [number, number];
  readonly unit?: string;
  /** As the author wrote it: "12.5 ± 0.5 mg". */
  readonly solution: string;
  readonly quotes: readonly Quote[];
}

const HINT =
  'Write the right number on a line of its own behind the question: "= 12.5 ± 0.5 mg" or "= 10 to 12 kg".';

export const number: ActivityKind<NumberBody, NumberData, NumberAnswer, typeof attributes> = {
  kind: "number",
  summary: "A number, with tolerance and unit.",
  attributes,
  texts,
  answer: numberAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const lines = container.children.filter(
      (n): n is Paragraph => n.type === "paragraph" && plainText([n]).startsWith("="),
    );
    const [line, second] = lines;
    if (line === undefined) {
      return {
        diagnostics: [
          error("number-no-answer", container.place, "This question has no right number.", HINT),
        ],
      };
    }
    if (second !== undefined) {
      return {
        diagnostics: [
          error(
            "number-two-answers",
            second.place,
            "This question has a second right number.",
            'Write one line with "=": a tolerance or a range takes in what lies between.',
          ),
        ],
      };
    }
    const solution = plainText([line]).slice(1).trim();
    const right = readSolution(solution, usesComma(context.language));
    if (right === undefined) {
      return {
        diagnostics: [
          error(
            "number-bad-answer",
            line.place,
            `"${solution}" is not a number that can be compared.`,
            HINT,
          ),
        ],
      };
    }
    const quotes = quotesIn(container.children);
    const prompt = context.read(container.children.filter((n) => n !== line && n.type !== "quote"));
    const body: NumberBody = { prompt, ...right, solution, quotes };
    return { node: { body, children: [...prompt, line, ...quotes] }, diagnostics: [] };
  },

  render(node, context) {
    const { body } = node;
    const { escape, t } = context;
    const prompt = context.idFor("prompt");
    const field = context.idFor("answer");
    const unit =
      body.unit === undefined
        ? ""
        : ` <span class="unit" aria-hidden="true">${escape(body.unit)}</span>`;
    const spoken =
      body.unit === undefined
        ? ""
        : ` <span class="visually-hidden">${escape(t("unit", { unit: body.unit }))}</span>`;
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>${context.hint(escape(t("hint")))}` +
      `<p class="number-field" data-item="number"><label for="${field}">${escape(t("answer"))}${spoken}</label> ` +
      `<input id="${field}" type="text" inputmode="decimal" size="10" maxlength="${LONGEST}" autocomplete="off" dir="ltr" aria-describedby="${prompt}">${unit}</p>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      points: node.points,
      range: body.range,
      solution: body.solution,
      unit: body.unit,
      comma: usesComma(context.settings.language) || undefined,
      ...overallOf(body.quotes, context.blocks),
    };
  },

  largest: () => ({ text: "²".repeat(LONGEST) }),

  sample(data, random) {
    const [low, high] = data.range;
    const number = Math.round((random() < 0.5 ? low : high + random() * 10) * 100) / 100;
    return { text: `${number}${random() < 0.5 ? "" : " m²"}` };
  },

  paper(node, { solutions, t }) {
    const { body, place } = node;
    const unit: Paragraph["children"] =
      body.unit === undefined ? [] : [{ type: "text", place, text: ` ${body.unit}` }];
    const room: Paragraph = {
      type: "paragraph",
      place,
      children: [{ type: "gap", place, width: 12 }, ...unit],
    };
    const answer: Paragraph = {
      type: "paragraph",
      place,
      children: [
        {
          type: "strong",
          place,
          children: [{ type: "text", place, text: t("solution", { answer: body.solution }) }],
        },
      ],
    };
    return [...body.prompt, ...(solutions ? [answer, ...overallOnPaper(body.quotes)] : [room])];
  },
};

/** "12.5 ± 0.5 mg", "10 ± 5 %", "4–5 nurses", "10 to 12 kg": what counts as right, and the unit as the author wrote it. */
function readSolution(
  solution: string,
  comma: boolean,
): Pick<NumberBody, "range" | "unit"> | undefined {
  const first = takeNumber(plain(solution), comma);
  if (first === undefined) return undefined;
  const { value } = first;
  let { rest } = first;
  let range: [number, number] = [value, value];
  const [sign = "", isWidth] = /^(?:(±|\+ ?\/? ?-)|-|(?:to|bis|à|a|إلى|الى) ) ?/.exec(rest) ?? [];
  const second = sign === "" ? undefined : takeNumber(rest.slice(sign.length), comma);
  if (second !== undefined) {
    rest = second.rest;
    range = [value, second.value];
    if (isWidth !== undefined) {
      if (second.value < 0) return undefined;
      const isShare = rest.startsWith("%");
      const width = Math.abs(isShare ? (value * second.value) / 100 : second.value);
      if (isShare) rest = rest.slice(1).trim();
      range = [value - width, value + width];
    }
  }
  // "mL/min/1.73 m²", "drops per 20 s": that number is the unit's.
  const words = rest.replace(/(?:\/|\b(?:per|pro|par|por|لكل) ) ?[\d.,]+/g, "");
  if (range[0] > range[1] || !isUnit(words)) return undefined;
  return {
    range: [clean(range[0]), clean(range[1])],
    unit: rest === "" ? undefined : tailOf(solution, rest),
  };
}

/** What was read as `rest`, in the author's own characters. */
function tailOf(written: string, rest: string): string {
  let tail = written;
  while (tail !== "" && plain(tail) !== rest) tail = tail.slice(1);
  return tail.trim() || rest;
}

/** Whether this language parts the fraction with a comma. */
function usesComma(language: string): boolean {
  return new Intl.NumberFormat([language, "en"]).format(1.5).includes(",");
}

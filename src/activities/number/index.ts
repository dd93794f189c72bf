// number: a number with tolerance and unit. `:::number` with a prompt and a line "= 12.5 ± 0.5 mg".
import type { AttributeSpecs } from "../../model/attributes.ts";
import { error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { inside, quotesIn } from "../../model/read-items.ts";
import { type Block, type Paragraph, plainText, type Quote } from "../../model/tree.ts";
import {
  LONGEST,
  cleanNumber,
  type NumberAnswer,
  type NumberData,
  numberAnswer,
  readNumber,
} from "./answer.ts";
import { texts } from "./texts.ts";

export const attributes = {} as const satisfies AttributeSpecs;

export interface NumberBody {
  readonly prompt: readonly Block[];
  readonly value: number;
  readonly tolerance: number;
  readonly unit?: string;
  /** As the author wrote it: "12.5 ± 0.5 mg". */
  readonly solution: string;
  readonly quotes: readonly Quote[];
}

const DIGITS = String.raw`[-+−]?[\d.,]+(?:[eE][-+]?\d+)?`;
const SOLUTION = new RegExp(
  String.raw`^=\s*(${DIGITS})\s*(?:(?:±|\+\/?[-–−])\s*(${DIGITS})\s*(%)?)?\s*(.*)$`,
);
const HINT = 'Write the right number on a line of its own behind the question: "= 12.5 ± 0.5 mg".';

export const number: ActivityKind<NumberBody, NumberData, NumberAnswer, typeof attributes> = {
  kind: "number",
  summary: "A number, with tolerance and unit.",
  attributes,
  texts,
  answer: numberAnswer,
  scored: true,
  required: true,

  read(container, context) {
    const isSolution = (n: Block): n is Paragraph =>
      n.type === "paragraph" && plainText([n]).startsWith("=");
    const line = container.children.find(isSolution);
    if (line === undefined) {
      return {
        diagnostics: [
          error("number-no-answer", container.place, "This question has no right number.", HINT),
        ],
      };
    }
    const words = plainText([line]);
    const [, value, tolerance, percent, unit] = SOLUTION.exec(words) ?? [];
    const right = readNumber(cleanNumber(value ?? ""));
    const width = tolerance === undefined ? 0 : readNumber(cleanNumber(tolerance));
    if (right === undefined || width === undefined) {
      return {
        diagnostics: [
          error(
            "number-bad-answer",
            line.place,
            `"${words}" is not a number that can be compared.`,
            HINT,
          ),
        ],
      };
    }
    const quotes = quotesIn(container.children);
    const prompt = context.read(container.children.filter((n) => n !== line && n.type !== "quote"));
    const body: NumberBody = {
      prompt,
      value: right,
      tolerance: Math.abs(percent === undefined ? width : (right * width) / 100),
      unit: unit === "" ? undefined : unit,
      solution: words.replace(/^=\s*/, ""),
      quotes,
    };
    return { node: { body, children: [...prompt, ...quotes] }, diagnostics: [] };
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
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>` +
      `<p class="number-field" data-item="number"><label for="${field}">${escape(t("answer"))}${spoken}</label> ` +
      `<input id="${field}" type="text" inputmode="decimal" size="10" maxlength="20" autocomplete="off" dir="ltr" aria-describedby="${prompt}">${unit}</p>`
    );
  },

  data(node, context) {
    const { body } = node;
    const html = (name?: string): string | undefined => {
      const quotes = body.quotes.filter(
        (q) => q.attributes?.classes.find((c) => c === "right" || c === "wrong") === name,
      );
      return quotes.length > 0 ? context.blocks(inside(quotes)) : undefined;
    };
    return {
      question: plainText(body.prompt),
      points: node.points,
      range: rangeOf(body),
      solution: body.solution,
      unit: body.unit,
      feedback: html(),
      whenRight: html("right"),
      whenWrong: html("wrong"),
    };
  },

  largest: () => ({ text: "-".padEnd(LONGEST, "1") }),

  sample(data, random) {
    const [low, high] = data.range;
    return {
      text: cleanNumber(
        String(Math.round((random() < 0.5 ? low : high + random() * 10) * 100) / 100),
      ),
    };
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
    return [...body.prompt, ...(solutions ? [answer, ...inside(body.quotes)] : [room])];
  },
};

/** Decimal tolerance without binary dust: 0.1 + 0.2 is 0.3 here. */
function rangeOf({ value, tolerance }: NumberBody): readonly [number, number] {
  const clean = (n: number): number => Number(n.toPrecision(12));
  return [clean(value - tolerance), clean(value + tolerance)];
}

// reflection: free text, private unless the author says otherwise. `:::reflection` with a prompt; a quotation is a model answer.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import { type Block, plainText, type Quote } from "../../model/tree.ts";
import { type ReflectionAnswer, type ReflectionData, reflectionAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

/** Characters that a line of handwriting takes, for the room on paper. */
const CHARACTERS_PER_LINE = 70;

export const attributes = {
  max: {
    type: "number",
    min: 20,
    max: 4000,
    integer: true,
    default: 1000,
    doc: "Most characters that may be written: 20 to 4000.",
  },
  share: {
    type: "word",
    values: ["no", "teacher"],
    default: "no",
    doc: "no: only the learner sees it; teacher: the learner can hand it in.",
  },
} as const satisfies AttributeSpecs;

export interface ReflectionBody {
  readonly prompt: readonly Block[];
  readonly model: readonly Block[];
  readonly max: number;
  readonly share: "no" | "teacher";
}

export const reflection: ActivityKind<
  ReflectionBody,
  ReflectionData,
  ReflectionAnswer,
  typeof attributes
> = {
  kind: "reflection",
  summary: "Free text, private unless the author says otherwise.",
  attributes,
  texts,
  answer: reflectionAnswer,
  scored: false,
  required: true,

  read(container, context) {
    const quotes = container.children.filter((n): n is Quote => n.type === "quote");
    const prompt = context.read(container.children.filter((n) => n.type !== "quote"));
    const diagnostics: Diagnostic[] = [];
    if (plainText(prompt) === "") {
      diagnostics.push(
        error(
          "reflection-no-prompt",
          container.place,
          "This reflection asks nothing.",
          "Write the question between the fences.",
        ),
      );
    }
    const body = {
      prompt,
      model: quotes.flatMap((q) => q.children),
      max: context.settings.max,
      share: context.settings.share,
    };
    return { node: { body, children: [...prompt, ...quotes] }, diagnostics };
  },

  render(node, context) {
    const { body } = node;
    const prompt = context.idFor("prompt");
    const privacy = context.idFor("privacy");
    const field = context.idFor("answer");
    const isShared = body.share === "teacher";
    const seen = isShared ? context.seen("shared") : context.escape(context.t("private"));
    return (
      `<div class="prompt" id="${prompt}">${context.blocks(body.prompt)}</div>` +
      `<label class="field-label" for="${field}">${context.escape(context.t("answer"))}</label>` +
      `<textarea id="${field}" rows="5" maxlength="${body.max}" autocomplete="off" dir="auto" aria-describedby="${prompt} ${privacy}"></textarea>` +
      `<p class="hint" id="${privacy}">${seen} <span class="room" data-room></span></p>`
    );
  },

  data(node, context) {
    const { body } = node;
    return {
      question: plainText(body.prompt),
      max: body.max,
      share: body.share,
      model: body.model.length > 0 ? context.blocks(body.model) : undefined,
    };
  },

  largest: (data) => ({ text: "m".repeat(data.max) }),

  sample: (data, random) => ({
    text: "A few words of my own. ".repeat(Math.floor(random() * 8)).slice(0, data.max),
  }),

  paper(node, { solutions }) {
    const { body, place } = node;
    const lines = Math.min(12, Math.max(3, Math.ceil(body.max / CHARACTERS_PER_LINE / 2)));
    const model: Block[] =
      solutions && body.model.length > 0 ? [{ type: "quote", place, children: body.model }] : [];
    return [...body.prompt, { type: "room", place, lines }, ...model];
  },
};

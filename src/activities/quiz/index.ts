// quiz: a container of activities, its own or drawn from a bank: `:::quiz{#q from=name draw=5 pass=70 tries=1}`.
import type { AttributeSpecs } from "../../model/attributes.ts";
import { type Diagnostic, error } from "../../model/diagnostic.ts";
import type { ActivityKind } from "../../model/kind.ts";
import type { ActivityNode, Block, Container } from "../../model/tree.ts";
import { type QuizAnswer, type QuizData, quizAnswer } from "./answer.ts";
import { texts } from "./texts.ts";

export const attributes = {
  from: { type: "text", doc: "Name of the bank to draw from: the file banks/<name>.md." },
  draw: {
    type: "number",
    min: 1,
    integer: true,
    doc: "How many activities each attempt gets; without it, all.",
  },
  pass: {
    type: "number",
    min: 0,
    max: 100,
    doc: "Per cent of the quiz’s points needed to pass it.",
  },
  shuffle: {
    type: "boolean",
    default: false,
    doc: "Another order in every attempt; what is drawn is always shuffled.",
  },
  feedback: {
    type: "word",
    values: ["now", "end", "never"],
    default: "end",
    doc: "Feedback after each answer (now), after handing in (end), or never.",
  },
  graded: {
    type: "boolean",
    default: true,
    doc: "yes: each scored activity in it has 1 point unless it says otherwise; no: they are practice.",
  },
  tries: {
    type: "number",
    min: 0,
    max: 99,
    integer: true,
    doc: "How often it may be handed in, and each question in it answered; 0 for any number. Without it once; with graded=no any number.",
  },
} as const satisfies AttributeSpecs;

export interface QuizBody {
  /** Everything between the fences, in order; drawn activities last. */
  readonly children: readonly Block[];
  readonly questions: readonly ActivityNode[];
  readonly feedback: "now" | "end" | "never";
  readonly shuffle: boolean;
  readonly pass?: number;
  readonly draw?: number;
}

export const quiz: ActivityKind<QuizBody, QuizData, QuizAnswer, typeof attributes> = {
  kind: "quiz",
  summary: "A container of activities, its own or drawn from a bank.",
  attributes,
  texts,
  answer: quizAnswer,
  drawn: ({ body }) => body.draw ?? body.questions.length,
  scored: false,
  // Its questions are what must be done.
  required: false,

  read(container, context) {
    const { from, draw, pass, feedback, graded } = context.settings;
    const { tries = graded ? 1 : 0 } = context.settings;
    const defaults = { points: graded ? 1 : 0, tries };
    const own = context.read(container.children, defaults);
    const bank = from === undefined ? [] : context.bank(from, defaults);
    if (bank === undefined) {
      const hint = `Write the questions in banks/${from}.md, one activity after the other.`;
      return {
        diagnostics: [error("quiz-no-bank", container.place, `There is no bank "${from}".`, hint)],
      };
    }
    const children = [...own, ...bank];
    const questions = children.filter((n): n is ActivityNode => n.type === "activity");
    const body: QuizBody = {
      children,
      questions,
      feedback,
      shuffle: context.settings.shuffle || from !== undefined,
      pass,
      draw,
    };
    return { node: { body, children, tries }, diagnostics: problemsOf(container, body) };
  },

  render(node, context) {
    const { body } = node;
    const { escape, t } = context;
    const all = body.questions.length;
    const n = body.draw ?? all;
    const rules = [
      t(n < all ? "rulesDraw" : "rulesAll", { n, all }),
      ...(body.pass === undefined ? [] : [t("rulesPass", { pass: body.pass })]),
      ...(node.tries === 0 ? [] : [t("rulesTries", { n: node.tries })]),
    ];
    const later = body.feedback === "now" ? "" : " data-later";
    return `${context.hint(`${escape(rules.join(" "))} ${context.seen("shared")}`)}<div class="questions" data-questions${later}>${context.blocks(body.children)}</div>`;
  },

  data: ({ body, id }) => ({
    id,
    feedback: body.feedback,
    shuffle: body.shuffle,
    pass: body.pass,
    draw: body.draw,
    questions: body.questions.map(({ id, points }) => ({ id, points })),
  }),

  largest: () => ({ isHandedIn: true }),

  sample: (_data, random) => ({ isHandedIn: random() < 0.5 }),

  paper: ({ body }) => body.children,
};

function problemsOf(container: Container, { questions, draw, feedback }: QuizBody): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (questions.length === 0) {
    found.push(
      error(
        "quiz-empty",
        container.place,
        "This quiz has no activities.",
        "Write activities between its fences, or draw them: from=<bank>.",
      ),
    );
  } else if (draw !== undefined && draw > questions.length) {
    found.push(
      error(
        "quiz-draws-too-many",
        container.place,
        `It draws ${draw}, but there are only ${questions.length} activities.`,
        "Draw fewer, or write more.",
      ),
    );
  }
  const nested = questions.find((q) => q.kind === "quiz");
  if (nested !== undefined) {
    found.push(
      error(
        "quiz-in-quiz",
        nested.place,
        "A quiz cannot stand in a quiz.",
        "Put the inner one behind the outer one.",
      ),
    );
  }
  const unscored =
    feedback !== "now" ? questions.find((q) => ["case", "cards"].includes(q.kind)) : undefined;
  if (unscored !== undefined) {
    found.push(
      error(
        "quiz-walks",
        unscored.place,
        `"${unscored.id}" gives its own feedback while it is done, so it cannot wait for the end.`,
        "Write feedback=now, or put it outside the quiz.",
      ),
    );
  }
  return found;
}

// Modules, kinds and a machine for the tests of tracking: nothing here knows a standard.
import { choiceAnswer, type ChoiceData } from "../../src/activities/choice/answer.ts";
import { quizAnswer } from "../../src/activities/quiz/answer.ts";
import { reflectionAnswer } from "../../src/activities/reflection/answer.ts";
import type { AnswerKind } from "../../src/model/answer.ts";
import { keyOf, randomFrom } from "../../src/model/hash.ts";
import { keyOfItem, shortKeys } from "../../src/model/items.ts";
import { conceal, type PageActivity, type PageData } from "../../src/model/page-data.ts";
import { type PageModule, readPage } from "../../src/player/page-module.ts";

/** A kind that is never submitted: done once rated. */
const rating: AnswerKind<{ steps: number }, { value: number }> = {
  kind: "rating",
  empty: () => ({ value: 0 }),
  isAnswered: (_data, { value }) => value > 0,
  isDone: (_data, { value }) => value > 0,
  pack: (_data, { value }) => (value === 0 ? "" : String(value)),
  unpack: ({ steps }, packed) => {
    const value = Number(packed);
    return value >= 0 && value <= steps ? { value } : undefined;
  },
  report: () => [],
  words: (_data, { value }) => [String(value)],
};

export const KINDS = new Map<string, AnswerKind>(
  [choiceAnswer, quizAnswer, reflectionAnswer, rating].map((kind) => [
    kind.kind,
    kind as AnswerKind,
  ]),
);

export interface ActivitySketch {
  readonly id: string;
  readonly kind?: "choice" | "quiz" | "reflection" | "rating";
  /** The quiz that it stands in. */
  readonly within?: string;
  /** Of a quiz: its questions, and its mark in per cent. */
  readonly questions?: readonly string[];
  readonly pass?: number;
  readonly draw?: number;
  readonly points?: number;
  readonly tries?: number;
  readonly optional?: boolean;
  /** Of a choice: words; the first `right` are right. */
  readonly options?: readonly string[];
  readonly right?: number;
  readonly share?: "no" | "teacher";
}

export interface ModuleSketch {
  readonly id?: string;
  readonly sections: readonly {
    readonly id: string;
    readonly activities: readonly ActivitySketch[];
  }[];
  readonly settings?: Partial<PageData["settings"]>;
  readonly blocks?: readonly string[];
}

export function pageOf({
  id = "fire-safety",
  sections,
  settings,
  blocks = [],
}: ModuleSketch): PageModule {
  const page: PageData = {
    module: { id, key: keyOf(id), title: "Fire safety", version: "1.0.0", language: "en" },
    settings: {
      complete: { sections: 1, activities: 1, pass: false },
      report: "completed",
      responses: "words",
      journal: true,
      finishedExit: "suspend",
      ...settings,
    },
    sections: sections.map((s) => ({ id: s.id, title: s.id })),
    activities: sections.flatMap((s) => s.activities.map((a) => activityOf(s.id, a))),
    blocks: Object.fromEntries(
      blocks.map((block) => [
        block,
        { kind: "video", section: sections[0]!.id, required: 0.8, data: {} },
      ]),
    ),
    words: {},
  };
  return readPage(page, KINDS);
}

function activityOf(section: string, sketch: ActivitySketch): PageActivity {
  const { id, kind = "choice", within, points = 0, tries = 0, optional = false } = sketch;
  // A quiz is never required itself: what stands in it is.
  const required = kind !== "quiz" && !optional;
  const common = { id, kind, section, within, points, optional, required, tries };
  return { ...common, solution: "done", data: conceal(dataOf(sketch)) };
}

function dataOf({
  id,
  kind = "choice",
  points = 0,
  options,
  right = 1,
  share = "no",
  pass,
  draw,
  questions = [],
}: ActivitySketch): unknown {
  if (kind === "rating") return { steps: 7 };
  if (kind === "quiz")
    return {
      id,
      feedback: "now",
      shuffle: false,
      pass,
      draw,
      questions: questions.map((one) => ({ id: one })),
    };
  if (kind === "reflection") return { question: `What about ${id}?`, max: 4000, share };
  return {
    question: `Which of these about ${id}?`,
    multiple: right > 1,
    partial: right > 1,
    shuffle: true,
    points,
    options: shortKeys(
      (options ?? ["Stop", "Look", "Listen", "Go on"]).map((label, i) => ({
        key: keyOfItem(undefined, label),
        label,
        right: i < right,
      })),
    ),
  } satisfies ChoiceData;
}

/** `sections` sections with the activities spread over them. */
export function sectionsOf(
  count: number,
  activities: readonly ActivitySketch[],
): ModuleSketch["sections"] {
  return Array.from({ length: count }, (_, i) => ({
    id: `section-${i + 1}`,
    activities: activities.filter((_, j) => j % count === i),
  }));
}

/** So many characters that no packing makes shorter. */
export function noise(length: number, seed = 1): string {
  const random = randomFrom(seed);
  const letter = (): string => String.fromCharCode(33 + Math.floor(random() * 90));
  return Array.from({ length }, letter).join("");
}

/** The keys of these words. */
export function chosen(...labels: string[]): { chosen: string[] } {
  return { chosen: labels.map((label) => keyOfItem(undefined, label).slice(-2)).sort() };
}

import type { ChoiceBody } from "../../src/activities/choice/index.ts";
import type { ReflectionBody } from "../../src/activities/reflection/index.ts";
import type { CourseModule, ModuleSettings, Section } from "../../src/model/course-module.ts";
import { keyOfItem, shortKeys } from "../../src/model/items.ts";
import type { ActivityNode, Block, Inline, Paragraph } from "../../src/model/tree.ts";

// Built of nodes, so that these tests need no parser: what they look at is the page.
const place = { file: "module.yaml", line: 1 };

function text(words: string): Inline {
  return { type: "text", text: words, place };
}

function paragraph(...parts: readonly (string | Inline)[]): Paragraph {
  const children = parts.map((part) => (typeof part === "string" ? text(part) : part));
  return { type: "paragraph", children, place };
}

function term(id: string, words: string): Inline {
  return { type: "link", target: { to: "term", term: id }, children: [text(words)], place };
}

/** The first option is the right one. */
export function choice(id: string, options: readonly string[], points = 1): ActivityNode {
  const body: ChoiceBody = {
    prompt: [paragraph(`What about ${id}?`)],
    options: shortKeys(
      options.map((label, i) => ({
        key: keyOfItem(undefined, label),
        right: i === 0,
        last: false,
        children: [paragraph(label)],
        feedback: [paragraph(`Feedback on ${label}.`)],
      })),
    ),
    quotes: [],
    multiple: false,
    shuffle: false,
    partial: false,
  };
  return activity("choice", id, points, body);
}

export function reflection(id: string): ActivityNode {
  const body: ReflectionBody = {
    prompt: [paragraph("What would you try?")],
    model: [],
    max: 1000,
    share: "no",
  };
  return activity("reflection", id, 0, body);
}

function activity(kind: string, id: string, points: number, body: unknown): ActivityNode {
  return {
    type: "activity",
    kind,
    id,
    points,
    optional: false,
    tries: 0,
    solution: "done",
    body,
    children: [],
    place,
  };
}

export function section(id: string, children: readonly Block[]): Section {
  const title = id[0]!.toUpperCase() + id.slice(1);
  return { id, title: [text(title)], children, footnotes: [], place };
}

export function paragraphs(n: number): Paragraph[] {
  return Array.from({ length: n }, (_, i) =>
    paragraph(`Paragraph ${i + 1}. ${"A community of practice is a group of people. ".repeat(8)}`),
  );
}

const settings: ModuleSettings = {
  id: "small",
  title: "A small module",
  site: "Faculty development",
  collection: "Working together",
  language: "en-GB",
  direction: "ltr",
  version: "1.2.0",
  summary: "Three sections and what can happen in them.",
  authors: [{ name: "A. Author" }],
  objectives: [{ id: "see", text: "See what happens." }],
  complete: { sections: 1, activities: 1, pass: false },
  pass: 70,
  report: "passed-failed",
  responses: "words",
  journal: true,
  finishedExit: "suspend",
  feedback: { email: "teacher@example.org", lms: true },
  solutions: false,
  standards: ["scorm12"],
  theme: { accent: "#1f5f5b", font: "serif" },
};

export function courseModule(
  own: Partial<ModuleSettings> = {},
  sections: readonly Section[] = SECTIONS,
): CourseModule {
  return {
    settings: { ...settings, ...own },
    sections,
    glossary: [
      {
        id: "domain",
        title: "Domain",
        children: [paragraph("What a ", term("community", "community"), " knows about.")],
        place,
      },
      { id: "community", title: "Community", children: [paragraph("People who learn.")], place },
    ],
    references: [],
    banks: {},
    media: [],
    templates: {},
  };
}

const SECTIONS: readonly Section[] = [
  section("beginning", [
    paragraph("Every community has a ", term("domain", "domain"), " of its own."),
    ...paragraphs(12),
  ]),
  section("middle", [
    ...paragraphs(2),
    choice("first", ["Right", "Wrong", "Neither"]),
    reflection("thoughts"),
    ...paragraphs(6),
  ]),
  section("end", [choice("second", ["Good", "Bad"]), ...paragraphs(1)]),
];

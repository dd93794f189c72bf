import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Interaction, InteractionType, Response, Token } from "../../src/model/answer.ts";
import type {
  Adapter,
  Call,
  CreateHost,
  Launch,
  Report,
  ReportedInteraction,
} from "../../src/model/standard.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createHost as host12 } from "../../src/standards/scorm12/host.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";
import { createHost as host2004 } from "../../src/standards/scorm2004/host.ts";

// The strict hosts refuse what any measured receiver refuses; tests/preview/strict-hosts.test.ts holds them against
// field/strictness-*.json. Here everything that the tracker can say is said to them.
const standards: [string, CreateHost, Adapter][] = [
  ["scorm12", host12, adapter12({} as never)],
  ["scorm2004", host2004, adapter2004({} as never)],
];

const label = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "نعم",
    "Oui, déjà",
    "C++",
    "a,b",
    "[,]",
    "{lang=fr}x",
    "don't know",
    "x".repeat(300),
    "\n",
  ),
);
const token = fc.record({ key: fc.string({ minLength: 2, maxLength: 2 }), label });
const choices = fc.uniqueArray(token, {
  minLength: 1,
  maxLength: 40,
  selector: (t: Token) => t.key,
});
const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -100, max: 100 }),
);

const responseOf: Readonly<Record<InteractionType, (tokens: Token[]) => fc.Arbitrary<Response>>> = {
  "true-false": () => fc.record({ truth: fc.boolean() }),
  choice: (all) => fc.record({ tokens: fc.subarray(all) }),
  sequencing: (all) => fc.record({ tokens: fc.subarray(all, { minLength: 1 }) }),
  likert: (all) => fc.record({ tokens: fc.subarray(all, { minLength: 1, maxLength: 1 }) }),
  matching: (all) =>
    fc.record({
      pairs: fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), {
        minLength: 1,
        maxLength: 40,
      }),
    }),
  performance: (all) =>
    fc.record({
      pairs: fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)), {
        minLength: 1,
        maxLength: 40,
      }),
    }),
  "fill-in": () => fc.record({ strings: fc.array(label, { minLength: 1, maxLength: 12 }) }),
  "long-fill-in": () =>
    fc.record({
      strings: fc.array(fc.oneof(label, fc.constant("ü".repeat(9000))), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  other: () => fc.record({ strings: fc.array(label, { minLength: 1, maxLength: 3 }) }),
  numeric: () => fc.record({ number }),
};

const record: fc.Arbitrary<ReportedInteraction> = fc
  .tuple(fc.constantFrom(...(Object.keys(responseOf) as InteractionType[])), choices)
  .chain(([type, all]) =>
    fc.record({
      type: fc.constant(type),
      part: fc.constantFrom("", "second-part"),
      description: label,
      response: responseOf[type](all),
      correct: fc.option(
        type === "numeric"
          ? fc
              .tuple(number, number)
              .map(([a, b]): Response[] => [{ range: [Math.min(a, b), Math.max(a, b)] }])
          : responseOf[type](all).map((r) => [r]),
        { nil: undefined },
      ),
      result: fc.constantFrom<Interaction["result"][]>("correct", "incorrect", "neutral"),
      weighting: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
      choices: fc.option(fc.constant(all), { nil: undefined }),
      activity: fc.constantFrom("three-domains", "q1", "Größe"),
      submission: fc.constantFrom(1, 2, 3),
      at: fc.integer({ min: 0, max: 2_100_000_000_000 }),
      took: fc.option(fc.integer({ min: -5, max: 1e10 }), { nil: undefined }),
    }),
  );

const settings = (responses: "words" | "letters"): Report["settings"] => ({
  report: "passed-failed",
  complete: { sections: 1, activities: 1, pass: false },
  finishedExit: "normal",
  responses,
});

function saidTo(create: CreateHost, calls: readonly Call[]): string[] {
  const host = create({
    learner: { id: "l", name: "L" },
    mode: "normal",
    store: () => true,
  });
  const api = Object.values(host.page)[0] as Record<string, (...values: string[]) => string>;
  const name = (verb: string): ((...values: string[]) => string) => api[verb] ?? api[`LMS${verb}`]!;
  name("Initialize")("");
  return calls.flatMap(({ name: element, value }) =>
    name("SetValue")(element, value) === "true"
      ? []
      : [`${element}=${value} ${name("GetLastError")()}`],
  );
}

describe.each(standards)(
  "everything that %s says is taken by every receiver",
  (_id, create, adapter) => {
    it("records", () => {
      fc.assert(
        fc.property(
          fc.array(record, { minLength: 1, maxLength: 3 }),
          fc.constantFrom("words" as const, "letters" as const),
          (records, responses) => {
            const calls = records.flatMap((r, n) => adapter.interaction(r, n, settings(responses)));
            expect(saidTo(create, calls)).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
    });

    it("the state, in the order in which it is sent", () => {
      const launch: Launch = {
        learnerId: "l",
        learnerName: "",
        mode: "normal",
        credit: true,
        savedText: "",
        completion: "none",
        success: "unknown",
      };
      const standing = fc.record({
        sectionsDone: fc.constant([]),
        activitiesDone: fc.constant([]),
        measure: fc.double({ min: 0, max: 1, noNaN: true }),
        complete: fc.boolean(),
        passed: fc.option(fc.boolean(), { nil: undefined }),
        allAnswered: fc.boolean(),
        score: fc.option(
          fc.record({
            earned: fc.constant(1),
            possible: fc.constant(2),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
            answered: fc.constant(1),
          }),
          { nil: undefined },
        ),
      });
      const seconds = fc.oneof(
        fc.double({ min: -10, max: 1e8 }),
        fc.constantFrom(Number.NaN, 0, 59.999, 3599.995, 1e9),
      );
      fc.assert(
        fc.property(standing, seconds, fc.boolean(), (now, time, leaving) => {
          const calls = adapter.words({
            settings: settings("words"),
            launch,
            standing: now,
            place: "x".repeat(2000),
            savedText: "x".repeat(adapter.savedText!),
            seconds: time,
            leaving,
          });
          expect(saidTo(create, calls)).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });

    it("comments", () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(label, fc.constant("x".repeat(5000))), { minLength: 1, maxLength: 3 }),
          (comments) => {
            // What has no room stays with the learner, and the next one takes its place in the row.
            const calls: Call[] = [];
            let n = 0;
            for (const text of comments) {
              const own = adapter.comment!(text, "section", n);
              if (own.length > 0) n++;
              calls.push(...own);
            }
            expect(saidTo(create, calls)).toEqual([]);
          },
        ),
      );
    });
  },
);

// Until 2026-11 SCORM 2004 dropped a decision that was taken again, and both cut the way's end off.
describe.each(standards)("a walk in %s", (id, create, adapter) => {
  const step = (n: number) => ({
    key: `s${n}`,
    label: `Step ${n} ${"of the ward round ".repeat(3)}`,
  });
  const walk = (pairs: readonly (readonly [Token, Token])[]): ReportedInteraction => ({
    activity: "ward",
    part: "",
    submission: 1,
    at: 0,
    took: 1,
    type: "performance",
    description: "What now?",
    response: { pairs },
    result: "neutral",
  });
  const written = (pairs: readonly (readonly [Token, Token])[]): string => {
    const calls = adapter.interaction(walk(pairs), 0, settings("words"));
    expect(saidTo(create, calls)).toEqual([]);
    return calls.find((c) => c.name.endsWith("_response"))!.value;
  };
  const [comma, point] = id === "scorm12" ? [",", "."] : ["[,]", "[.]"];

  it("has every decision, also one that was taken again", () => {
    const [here, ask, wait] = ["Here", "Ask", "Wait"].map((label) => ({ key: label, label }));
    const way = [wait, wait, ask].map((what) => [here, what] as [Token, Token]);
    expect(written(way)).toBe(
      ["Wait", "Wait", "Ask"].map((what) => `Here${point}${what}`).join(comma),
    );
  });

  it("keeps its end, in whole decisions, where all of it is too long", () => {
    const many = Array.from({ length: 60 }, (_, n) => [step(n), step(n + 100)] as [Token, Token]);
    const all = written(many).split(comma!);
    const last = written(many.slice(-1));
    expect(all.length).toBeLessThan(60);
    expect(all.length).toBeGreaterThan(25);
    expect(all.map((pair) => pair.split(point!).length)).toEqual(all.map(() => 2));
    // The very last: by its word, or by the letter after which no other comes.
    expect(all.at(-1)).toBe(id === "scorm12" ? "o4.p4" : last);
  });
});

it("writes gaps in SCORM 2004 alike in what is right and in what was answered", () => {
  const strings = { strings: ["Lave, 1991", "both"] };
  const [, , adapter] = standards[1]!;
  const gaps: ReportedInteraction = {
    activity: "gaps",
    part: "",
    submission: 1,
    at: 0,
    took: 1,
    type: "fill-in",
    description: "Who?",
    response: strings,
    correct: [strings],
    result: "correct",
  };
  const calls = adapter.interaction(gaps, 0, settings("words"));
  expect(saidTo(host2004, calls)).toEqual([]);
  const written = calls.filter(({ name }) => /pattern|response$/.test(name));
  expect(written.map(({ value }) => value)).toEqual(["Lave; 1991[,]both", "Lave; 1991[,]both"]);
});

describe("a teacher reads words", () => {
  const reported: ReportedInteraction = {
    activity: "three-domains",
    part: "",
    submission: 1,
    at: new Date(2026, 10, 23, 9, 30, 5).getTime(),
    took: 12_345,
    type: "choice",
    description: "Which three things does every community of practice share?",
    response: {
      tokens: [
        { key: "Ab", label: "A body of knowledge" },
        { key: "Cd", label: "A job description" },
      ],
    },
    correct: [
      {
        tokens: [
          { key: "Ab", label: "A body of knowledge" },
          { key: "Ef", label: "A practice" },
        ],
      },
    ],
    choices: [
      { key: "Ab", label: "A body of knowledge" },
      { key: "Cd", label: "A job description" },
      { key: "Ef", label: "A practice" },
    ],
    result: "incorrect",
    weighting: 1,
  };
  const table = (calls: readonly Call[]): string =>
    calls.map((c) => `${c.name} = ${c.value}`).join("\n");

  it("in SCORM 1.2", () => {
    expect(table(adapter12({} as never).interaction(reported, 4, settings("words"))))
      .toMatchInlineSnapshot(`
      "cmi.interactions.4.id = three-domains.Which_three_things_does_every_community_of_practice_share
      cmi.interactions.4.type = choice
      cmi.interactions.4.time = 09:30:05
      cmi.interactions.4.correct_responses.0.pattern = A_body_of_knowledge,A_practice
      cmi.interactions.4.weighting = 1
      cmi.interactions.4.student_response = A_body_of_knowledge,A_job_description
      cmi.interactions.4.result = wrong
      cmi.interactions.4.latency = 0000:00:12.35"
    `);
  });

  it("in SCORM 1.2 by the letter", () => {
    expect(table(adapter12({} as never).interaction(reported, 4, settings("letters"))))
      .toMatchInlineSnapshot(`
      "cmi.interactions.4.id = three-domains.Which_three_things_does_every_community_of_practice_share
      cmi.interactions.4.type = choice
      cmi.interactions.4.time = 09:30:05
      cmi.interactions.4.correct_responses.0.pattern = a,c
      cmi.interactions.4.weighting = 1
      cmi.interactions.4.student_response = a,b
      cmi.interactions.4.result = wrong
      cmi.interactions.4.latency = 0000:00:12.35"
    `);
  });

  it("in SCORM 2004", () => {
    expect(table(adapter2004({} as never).interaction(reported, 4, settings("words"))))
      .toMatchInlineSnapshot(`
      "cmi.interactions.4.id = three-domains
      cmi.interactions.4.type = choice
      cmi.interactions.4.timestamp = 2026-11-23T09:30:05
      cmi.interactions.4.correct_responses.0.pattern = A_body_of_knowledge[,]A_practice
      cmi.interactions.4.weighting = 1
      cmi.interactions.4.learner_response = A_body_of_knowledge[,]A_job_description
      cmi.interactions.4.result = incorrect
      cmi.interactions.4.latency = PT0H0M12.35S
      cmi.interactions.4.description = Which three things does every community of practice share?"
    `);
  });
});

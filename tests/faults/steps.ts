// The module that the fault bench plays, the same after an edit, and what can happen to a learner who works in it.
import fc from "fast-check";
import type { PageModule } from "../../src/player/page-module.ts";
import { chosen, noise, pageOf } from "../tracking/modules.ts";

const OPTIONS = ["Stop", "Look", "Listen", "Go on"];
const activities = (options: readonly string[]) =>
  ({
    a: { id: "a", points: 2, options },
    b: { id: "b", points: 1, options, right: 2 },
    c: { id: "c", points: 1, tries: 2, options },
    d: { id: "d", options },
    own: { id: "own", kind: "reflection" },
    told: { id: "told", kind: "reflection", share: "teacher" },
    rate: { id: "rate", kind: "rating" },
    check: { id: "check", kind: "quiz", questions: ["q1", "q2"], pass: 60 },
    q1: { id: "q1", within: "check", points: 1, options },
    q2: { id: "q2", within: "check", points: 1, options, right: 2 },
  }) as const;
const settings = { pass: 60, report: "passed-failed" } as const;
const before = activities(OPTIONS);
const after = activities([...OPTIONS].reverse());
export const pages: readonly [PageModule, PageModule] = [
  pageOf({
    settings,
    blocks: ["film"],
    sections: [
      { id: "one", activities: [before.a, before.b, before.own] },
      { id: "two", activities: [before.c, before.rate, before.check, before.q1, before.q2] },
      { id: "three", activities: [before.d, before.told] },
    ],
  }),
  pageOf({
    settings,
    blocks: ["film"],
    sections: [
      { id: "three", activities: [after.told, after.d] },
      { id: "new", activities: [{ id: "fresh", points: 0 }] },
      { id: "one", activities: [after.own, after.b, after.a] },
      { id: "two", activities: [after.check, after.q2, after.q1, after.rate, after.c] },
    ],
  }),
];

// ── What can happen ──

const CHOICES = ["a", "b", "c", "d", "q1", "q2"];
const PLACES = ["one", "two", "three"];
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("submit" as const),
      id: fc.constantFrom(...CHOICES),
      pick: fc.subarray(OPTIONS, { minLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      id: fc.constantFrom(...CHOICES),
      pick: fc.subarray(OPTIONS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      id: fc.constantFrom("own", "told"),
      text: fc.oneof(
        { weight: 4, arbitrary: fc.lorem({ maxCount: 8 }) },
        { weight: 2, arbitrary: fc.constantFrom("Déjà vu", "漢字 😀", "نعم", "a\nb\tc", " ") },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((n) => `noise ${n}`) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("rate" as const),
      value: fc.integer({ min: 1, max: 7 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("retry" as const), id: fc.constantFrom(...CHOICES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("watch" as const),
      parts: fc.nat(2 ** 20 - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("visit" as const), id: fc.constantFrom(...PLACES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("see" as const), id: fc.constantFrom(...PLACES) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(10, 60, 300, 2000, 31_000, 3_600_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("hide" as const, "show" as const, "comment" as const, "hand in" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "offline" as const,
        "online" as const,
        "down" as const,
        "up" as const,
        "cut" as const,
        "mend" as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("kill" as const, "leave" as const, "exit" as const, "review" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("die" as const),
      calls: fc.integer({ min: 0, max: 25 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("move" as const, "republish" as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("other learner" as const, "reset" as const) }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export function answerOf(id: string, pick: readonly string[]): { chosen: string[] } {
  return chosen(...(id === "b" || id === "q2" ? pick : pick.slice(0, 1)));
}

/** "noise 3" stands for 2,600 characters that no packing makes shorter. */
export function textOf(written: string): string {
  const [, digit] = /^noise (\d)$/.exec(written) ?? [];
  return digit === undefined ? written : noise(2000 + Number(digit) * 200, Number(digit));
}

import { expect, it } from "vitest";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { activitiesOfAttempt, standingOf } from "../../src/player/tracking/standing.ts";
import { type ActivitySketch, chosen, pageOf, sectionsOf } from "./modules.ts";

const quiz = (id: string, ...questions: string[]): ActivitySketch => ({
  id,
  kind: "quiz",
  questions,
  pass: 70,
});
const question = (id: string, within?: string): ActivitySketch => ({ id, within, points: 1 });

// Until 2026-11 the best score of the whole module counted as the best of each quiz in it.
it("gives each quiz the score and the verdict of its own questions", () => {
  const page = pageOf({
    sections: sectionsOf(1, [
      question("alone"),
      quiz("first", "one"),
      question("one", "first"),
      quiz("second", "two", "three"),
      question("two", "second"),
      question("three", "second"),
    ]),
  });
  let progress = emptyProgress("abcd");
  const submit = (activity: string, answer: unknown): void => {
    progress = reduce(page, progress, { type: "submit", activity, answer });
  };
  for (const right of ["alone", "one", "two"]) submit(right, chosen("Stop"));
  submit("three", chosen("Look"));
  const { objectives, score } = standingOf(page, progress);
  expect(score).toMatchObject({ earned: 3, possible: 4 });
  expect(objectives).toEqual([
    { id: "first", share: 1, isDone: true, isPassed: true },
    { id: "second", share: 0.5, isDone: true, isPassed: false },
  ]);
});

// Until 2026-11 it was "Passed" on the page, and the LMS heard nothing.
it("gives a quiz for practice a score of its own, in which each question counts one, and the module none", () => {
  const practice = (id: string): ActivitySketch => ({ id, within: "check" });
  const page = pageOf({
    sections: sectionsOf(1, [
      { ...quiz("check", "one", "two", "why"), pass: 50 },
      practice("one"),
      practice("two"),
      { ...practice("why"), kind: "reflection" },
    ]),
  });
  let progress = emptyProgress("abcd");
  for (const [activity, word] of [
    ["one", "Stop"],
    ["two", "Look"],
  ] as const)
    progress = reduce(page, progress, { type: "submit", activity, answer: chosen(word) });
  const { objectives, score, passed } = standingOf(page, progress);
  expect(objectives).toEqual([{ id: "check", share: 0.5, isDone: true, isPassed: true }]);
  expect([score, passed]).toEqual([undefined, undefined]);
});

// Until 2026-11 it needed nothing of any quiz: looking at all sections was enough.
it.each([undefined, 2])(
  "needs each question of a quiz that this attempt has (draw: %s)",
  (draw) => {
    const names = ["one", "two", "three"];
    const page = pageOf({
      sections: sectionsOf(1, [
        { ...quiz("all", ...names), draw },
        ...names.map((name) => question(name, "all")),
      ]),
    });
    let progress = reduce(page, emptyProgress("abcd"), { type: "see", section: "section-1" });
    const mine = activitiesOfAttempt(page, progress).filter((a) => a.within === "all");
    expect(mine).toHaveLength(draw ?? 3);
    for (const { id } of mine) {
      expect(standingOf(page, progress)).toMatchObject({ complete: false, sectionsDone: [] });
      progress = reduce(page, progress, { type: "submit", activity: id, answer: chosen("Look") });
    }
    expect(standingOf(page, progress)).toMatchObject({
      complete: true,
      sectionsDone: ["section-1"],
    });
  },
);

it("needs nothing of an optional quiz", () => {
  const page = pageOf({
    sections: sectionsOf(1, [
      { ...quiz("extra", "one"), optional: true },
      question("one", "extra"),
    ]),
  });
  const seen = reduce(page, emptyProgress("abcd"), { type: "see", section: "section-1" });
  expect(standingOf(page, seen)).toMatchObject({ complete: true, sectionsDone: ["section-1"] });
});

it("adds up what was played of a video, whenever that was", () => {
  const page = pageOf({ sections: sectionsOf(1, []), blocks: ["film"] });
  const half = (parts: number) => ({ type: "watch", block: "film", parts }) as const;
  let progress = reduce(page, emptyProgress("abcd"), { type: "see", section: "section-1" });
  for (const [parts, isComplete] of [
    [0b11111111, false],
    [0b11111111, false],
    [0b1111111100000000, true],
  ] as const) {
    progress = reduce(page, progress, half(parts));
    expect(standingOf(page, progress).complete).toBe(isComplete);
  }
});

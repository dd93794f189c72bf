import { describe, expect, it } from "vitest";
import type { Progress, ProgressEvent } from "../../src/model/progress.ts";
import { absorb, merge } from "../../src/player/tracking/merge.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "a", points: 1 },
    { id: "b", points: 1, right: 2 },
    { id: "own", kind: "reflection" },
  ]),
  blocks: ["film"],
  settings: { pass: 100, report: "passed" },
});

function after(progress: Progress, ...events: ProgressEvent[]): Progress {
  return events.reduce((before, event) => reduce(page, before, event), progress);
}
const answer = (activity: string, ...words: string[]): ProgressEvent => {
  return { type: "answer", activity, answer: chosen(...words) };
};
const submit = (activity: string, ...words: string[]): ProgressEvent => {
  return { type: "submit", activity, answer: chosen(...words) };
};
const write = (text: string): ProgressEvent => {
  return { type: "answer", activity: "own", answer: { text } };
};
const turns = (count: number): ProgressEvent[] =>
  Array.from({ length: count }, (_, i) => ({ type: "visit", section: `section-${1 + (i % 2)}` }));

describe("two browsers at work on one attempt", () => {
  const base = after(emptyProgress("abcd"), answer("a", "Look"), write("Both"));

  it("the later by logical clock wins where both changed something", () => {
    const early = after(base, answer("a", "Stop"));
    const late = after(base, ...turns(3), answer("a", "Go on"));
    for (const [lms, mine] of [
      [early, late],
      [late, early],
    ] as const)
      expect(merge(page, lms, mine, base).activities["a"]?.answer).toEqual(chosen("Go on"));
  });

  it("who alone changed something wins, however early that was", () => {
    const here = after(base, answer("a", "Stop"));
    const there = after(base, ...turns(9), write("There"));
    for (const [lms, mine] of [
      [here, there],
      [there, here],
    ] as const) {
      const { activities } = merge(page, lms, mine, base);
      expect(activities["a"]?.answer).toEqual(chosen("Stop"));
      expect(activities["own"]?.answer).toEqual({ text: "There" });
    }
  });

  it("an LMS that holds less than it once took forgot it: then nobody took anything away", () => {
    const older = after(emptyProgress("abcd"), write("First"));
    const taken = after(older, ...turns(2), write("What it took"));
    const { activities } = merge(page, older, taken, taken);
    expect(activities["own"]?.answer).toEqual({ text: "What it took" });
  });

  it("tries, best score and done are joined, and so is what was seen, played and reached", () => {
    const here = after(base, submit("a", "Stop"), submit("b", "Stop", "Look"));
    const there = after(base, submit("a", "Go on"), { type: "retry", activity: "a" });
    const lms: Progress = {
      ...after(there, submit("a", "Look"), { type: "see", section: "section-1" }),
      blocks: { film: 0b0011 },
      reached: { complete: true, passed: false, share: 0.5 },
      completedOn: 20_001,
    };
    const mine: Progress = {
      ...after(here, { type: "see", section: "section-2" }),
      blocks: { film: 0b0110 },
      reached: { complete: false, passed: true, share: 0.75 },
      completedOn: 20_000,
    };
    const joined = merge(page, lms, mine, base);
    expect(joined.activities["a"]).toMatchObject({ tries: 2, best: { got: 1, of: 1 }, done: true });
    expect(joined.activities["b"]).toMatchObject({ tries: 1, best: { got: 2, of: 2 } });
    expect(Object.keys(joined.sections).sort()).toEqual(["section-1", "section-2"]);
    expect([joined.blocks["film"], joined.completedOn]).toEqual([0b0111, 20_000]);
    expect(joined.reached).toEqual({ complete: true, passed: true, share: 0.75 });
  });
});

describe("an attempt of which no LMS knew, taken into another", () => {
  const none = emptyProgress("efgh");
  const into = (lms: readonly ProgressEvent[], lost: readonly ProgressEvent[]): Progress =>
    absorb(page, after(none, ...lms), after(emptyProgress("abcd"), ...lost));

  it("brings what is not there", () => {
    const { activities, sections, place, attempt } = into(
      [],
      [
        { type: "visit", section: "section-2" },
        submit("a", "Stop"),
        write("Mine"),
        { type: "see", section: "section-1" },
      ],
    );
    expect(activities["a"]).toMatchObject({ answer: chosen("Stop"), submitted: true, tries: 1 });
    expect(activities["own"]?.answer).toEqual({ text: "Mine" });
    expect([attempt, place, Object.keys(sections)]).toEqual(["efgh", "section-2", ["section-1"]]);
  });

  it("what was handed in goes before what was only begun, whichever it is", () => {
    const [right, begun] = [submit("b", "Stop", "Look"), answer("b", "Go on")];
    for (const [lms, lost] of [
      [[right], [begun]],
      [[begun], [right]],
    ] as const)
      expect(into(lms, lost).activities["b"]).toMatchObject({
        answer: chosen("Stop", "Look"),
        submitted: true,
        done: true,
      });
    const both = into([answer("b", "Go on")], [answer("b", "Stop")]);
    expect(both.activities["b"]?.answer).toEqual(chosen("Go on"));
  });

  it("tries, best score and done are joined, and so is what was reached", () => {
    const joined = into([submit("a", "Look")], [submit("a", "Stop"), submit("b", "Stop", "Look")]);
    expect(joined.activities["a"]).toMatchObject({
      answer: chosen("Look"),
      tries: 1,
      best: { got: 1, of: 1 },
    });
    expect(joined.reached).toMatchObject({ passed: true, share: 1 });
    const more = into([submit("a", "Look")], [submit("a", "Stop"), submit("a", "Go on")]);
    expect(more.activities["a"]?.tries).toBe(2);
  });

  it("drops nobody's words", () => {
    const text = (progress: Progress): unknown => progress.activities["own"]?.answer;
    expect(text(into([write("Away"), write("")], [write("Lost")]))).toEqual({ text: "Lost" });
    expect(text(into([write("Held")], [write("Lost")]))).toEqual({ text: "Held" });
    expect(text(into([write("Held")], []))).toEqual({ text: "Held" });
  });
});

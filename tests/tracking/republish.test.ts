import fc from "fast-check";
import { expect, it } from "vitest";
import { choiceAnswer, type ChoiceData } from "../../src/activities/choice/answer.ts";
import { keyOfItem } from "../../src/model/items.ts";
import type { ProgressEvent } from "../../src/model/progress.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { pack, unpack } from "../../src/player/tracking/saved-text.ts";
import { standingOf } from "../../src/player/tracking/standing.ts";
import { type ActivitySketch, chosen, type ModuleSketch, pageOf } from "./modules.ts";

/** An option with the key "AA". */
const ZERO = "Option 5926";
const WORDS = ["Stop", "Look", "Listen", "Go on", "Wait", "Turn back"];

const activity = (id: string): fc.Arbitrary<ActivitySketch> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(
      "choice" as const,
      "choice" as const,
      "rating" as const,
      "reflection" as const,
    ),
    points: fc.constantFrom(0, 1, 2.5),
    right: fc.constantFrom(1, 2),
    options: fc.constant(WORDS),
  });

const sketch: fc.Arbitrary<ModuleSketch> = fc
  .integer({ min: 1, max: 5 })
  .chain((n) =>
    fc.tuple(
      ...Array.from({ length: n }, (_, s) =>
        fc
          .integer({ min: 0, max: 4 })
          .chain((m) => fc.tuple(...Array.from({ length: m }, (__, a) => activity(`s${s}-a${a}`))))
          .map((activities) => ({ id: `s${s}`, activities })),
      ),
    ),
  )
  .map((sections) => ({ sections, settings: { pass: 50, report: "passed-failed" } }));

/** Sections and activities reordered, added and taken away, options reordered and added. */
function edited(module: ModuleSketch, random: () => number): ModuleSketch {
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [random(), item] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  const sections = shuffle(module.sections)
    .filter(() => random() < 0.85)
    .map((section) => ({
      ...section,
      activities: [
        ...shuffle(section.activities)
          .filter(() => random() < 0.85)
          // A right answer stays right: only the order and the company change.
          .map((a) => ({
            ...a,
            options: [...WORDS.slice(0, a.right), ...shuffle([...WORDS.slice(a.right), "Run"])],
          })),
        ...(random() < 0.3 ? [{ id: `${section.id}-new`, points: 3 }] : []),
      ],
    }));
  if (sections.length === 0 || random() < 0.4)
    sections.push({ id: "new", activities: [{ id: "new-a", points: 5 }] });
  return { ...module, sections };
}

it("keeps answers, places, completion and score when the module is republished", () => {
  fc.assert(
    fc.property(
      sketch,
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (module, stream) => {
        const random = (): number => stream.next().value as number;
        const page = pageOf(module);
        let progress = emptyProgress("abcd");
        const act = (event: ProgressEvent): void => void (progress = reduce(page, progress, event));
        for (const { id } of page.sections) {
          if (random() < 0.8) act({ type: "visit", section: id });
          if (random() < 0.8) act({ type: "see", section: id });
        }
        for (const { id, kind } of page.activities) {
          if (random() < 0.2) continue;
          const n = Math.floor(random() * 4);
          if (kind === "rating") act({ type: "answer", activity: id, answer: { value: 1 + n } });
          else if (kind === "reflection")
            act({ type: "answer", activity: id, answer: { text: `Thought ${n}` } });
          else
            act({
              type: random() < 0.8 ? "submit" : "answer",
              activity: id,
              answer: chosen(WORDS[n]!),
            });
        }
        const before = standingOf(page, progress);
        const next = pageOf(edited(module, random));
        const read = unpack(next, pack(page, progress).text)!;
        expect(read.isWhole).toBe(true);
        const after = standingOf(next, read.progress);

        for (const { id } of next.activities) {
          const was = { ...progress.activities[id], clock: 0 };
          const is = { ...read.progress.activities[id], clock: 0 };
          expect({ id, ...is }).toEqual({ id, ...was });
        }
        for (const { id } of next.sections)
          expect(read.progress.sections[id]?.seen).toBe(progress.sections[id]?.seen);
        const isThere = progress.place !== undefined && next.section(progress.place) !== undefined;
        expect(read.progress.place).toBe(isThere ? progress.place : undefined);
        if (before.complete) expect(after.complete).toBe(true);
        if (before.passed && after.score) expect(after.passed).toBe(true);
        if (before.score && after.score)
          expect(after.score.share).toBeGreaterThan(before.score.share - 0.0001);
      },
    ),
    { numRuns: 300 },
  );
});

it("takes a reworded option for the old one when it is the only change, and guesses nothing else", () => {
  const page = (options: readonly string[]) =>
    pageOf({ sections: [{ id: "one", activities: [{ id: "a", points: 1, options }] }] });
  const old = page(["Stop", "Look", "Listen"]);
  const progress = reduce(old, emptyProgress("abcd"), {
    type: "submit",
    activity: "a",
    answer: chosen("Look"),
  });
  const { text } = pack(old, progress);
  const answerIn = (options: readonly string[]): unknown =>
    unpack(page(options), text)!.progress.activities["a"];
  expect(answerIn(["Stop", "Look around", "Listen"])).toMatchObject({
    answer: chosen("Look around"),
    submitted: true,
  });
  expect(answerIn(["Halt", "Look around", "Listen"])).toMatchObject({
    answer: { chosen: [] },
    submitted: false,
    done: true,
  });
});

// Its key is made of zeros only: what is gone then looks as if that one had come for it.
it("takes an option that is gone for none, not for the one whose key is AA", () => {
  expect(keyOfItem(undefined, ZERO).slice(-2)).toBe("AA");
  const page = (options: readonly string[]) =>
    pageOf({ sections: [{ id: "one", activities: [{ id: "a", points: 1, options }] }] });
  const old = page([ZERO, "Look", "Listen"]);
  const progress = reduce(old, emptyProgress("abcd"), {
    type: "submit",
    activity: "a",
    answer: chosen("Listen"),
  });
  const read = unpack(page([ZERO, "Look"]), pack(old, progress).text)!;
  expect(read.progress.activities["a"]).toMatchObject({
    answer: { chosen: [] },
    submitted: false,
    done: true,
  });
});

// Pairs with the same short key: beside its twin an option has a longer one, alone the short one.
it("never takes an answer for another option where twins come and go", () => {
  const short = (label: string): string => keyOfItem(undefined, label).slice(-2);
  const labels = Array.from({ length: 300 }, (_, n) => `Option ${n}`);
  const twins = labels.flatMap((label, i) => {
    const other = labels.slice(0, i).find((one) => short(one) === short(label));
    return other === undefined ? [] : [[other, label] as const];
  });
  expect(twins.length).toBeGreaterThan(5);
  const optionsOf = (options: readonly string[]): ChoiceData => {
    const activities = [{ id: "a", points: 1, options }];
    return pageOf({ sections: [{ id: "one", activities }] }).activity("a")!.data as ChoiceData;
  };
  /** What the choice of a label is after the options were changed. */
  const readAs = (label: string, before: readonly string[], after: readonly string[]): string[] => {
    const [old, today] = [optionsOf(before), optionsOf(after)];
    const { key } = old.options.find((o) => o.label === label)!;
    const packed = choiceAnswer.pack(old, { chosen: [key] });
    return choiceAnswer.words(today, choiceAnswer.unpack(today, packed)!) as string[];
  };
  for (const [a, b] of twins) {
    const both = [a, b, "Stop"];
    for (const label of both) {
      expect(readAs(label, both, [...both].reverse())).toEqual([label]);
      expect(readAs(label, both, [...both, "Look"])).toEqual([label]);
      expect(readAs(label, both, ["Look", "Wait"])).toEqual([]);
    }
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // The other came, or went: the one is not known again, and not taken for it.
      expect(readAs(one, [one, "Stop"], both)).toEqual([]);
      expect(readAs(one, both, [one, "Stop"])).toEqual([]);
      expect(readAs(one, both, [other, "Stop"])).toEqual([]);
      expect(readAs(one, both, [other, "Stop", "Look"])).toEqual([]);
      expect(readAs("Stop", both, [one, "Look"])).toEqual([]);
      expect(readAs("Stop", [one, "Stop"], [a, b, "Look"])).toEqual([]);
      // What has no twin is known as ever.
      expect(readAs("Stop", both, [one, "Stop"])).toEqual(["Stop"]);
      expect(readAs("Stop", [one, "Stop"], both)).toEqual(["Stop"]);
    }
  }
});

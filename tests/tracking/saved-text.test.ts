import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChoiceData } from "../../src/activities/choice/answer.ts";
import { largestChoice } from "../../src/model/choosing.ts";
import type { ProgressEvent } from "../../src/model/progress.ts";
import type { ModuleActivity } from "../../src/player/page-module.ts";
import { savedTextEstimate } from "../../src/player/tracking/estimate.ts";
import { fairShare } from "../../src/player/tracking/fair-share.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { pack, unpack } from "../../src/player/tracking/saved-text.ts";
import { squeeze, unsqueeze } from "../../src/player/tracking/squeeze.ts";
import { standingOf } from "../../src/player/tracking/standing.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const WORDS = ["Stop", "Look", "Listen", "Go on"];

function played(page: ReturnType<typeof pageOf>, events: readonly ProgressEvent[]) {
  return events.reduce((progress, event) => reduce(page, progress, event), emptyProgress("Ab-_"));
}

const seen = (page: ReturnType<typeof pageOf>): ProgressEvent[] =>
  page.sections.flatMap(({ id }): ProgressEvent[] => [
    { type: "visit", section: id },
    { type: "see", section: id },
  ]);

describe("saved text", () => {
  it("takes at most 120 characters for eight answered choices in six sections", () => {
    const activities = Array.from({ length: 8 }, (_, i) => ({
      id: `q${i}`,
      points: 1,
      right: i < 3 ? 2 : 1,
    }));
    const page = pageOf({ sections: sectionsOf(6, activities) });
    const answers = activities.map(({ id, right }): ProgressEvent => {
      return { type: "submit", activity: id, answer: chosen(...WORDS.slice(0, right)) };
    });
    expect(pack(page, played(page, [...answers, ...seen(page)])).text.length).toBeLessThanOrEqual(
      120,
    );
  });

  const largest = ({ data }: ModuleActivity): unknown => largestChoice(data as ChoiceData);

  it("takes at most 4,096 characters for 100 sections and 200 answered activities", () => {
    const activities = Array.from({ length: 200 }, (_, i) => ({
      id: `q${i}`,
      points: 1,
      right: 2,
    }));
    const page = pageOf({ sections: sectionsOf(100, activities) });
    const { worst, dropped } = savedTextEstimate(page, { largest, sample: largest }, 4096);
    expect([worst <= 4096, dropped]).toEqual([true, 0]);
    const answers = activities.flatMap(({ id }): ProgressEvent[] => [
      { type: "submit", activity: id, answer: chosen("Listen", "Go on") },
      { type: "submit", activity: id, answer: chosen("Stop", "Look", "Listen", "Go on") },
    ]);
    const progress = played(page, [...seen(page), ...answers]);
    const { text, notKept } = pack(page, progress, 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(notKept).toEqual([]);
    expect(unpack(page, text)!.progress.activities["q199"]!.answer).toEqual(
      progress.activities["q199"]!.answer,
    );
  });

  it("says before of how many activities nothing fits", () => {
    const ids = Array.from({ length: 700 }, (_, i) => `q${i}`);
    const page = pageOf({
      sections: sectionsOf(
        20,
        ids.map((id) => ({ id, points: 1, right: 2 })),
      ),
    });
    const { dropped } = savedTextEstimate(page, { largest, sample: largest }, 4096);
    expect(dropped).toBeGreaterThan(150);
    expect(dropped).toBeLessThan(300);
  });

  const page = pageOf({
    blocks: ["film"],
    sections: [
      {
        id: "one",
        activities: [
          { id: "a", points: 1 },
          { id: "b", points: 2, right: 2 },
          { id: "own", kind: "reflection" },
        ],
      },
      {
        id: "two",
        activities: [
          { id: "rate", kind: "rating" },
          { id: "told", kind: "reflection", share: "teacher" },
        ],
      },
    ],
  });
  const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("answer" as const, "submit" as const),
        fc.constantFrom("a", "b"),
        fc.subarray(WORDS),
      )
      .map(([type, activity, words]): ProgressEvent => {
        return { type, activity, answer: chosen(...words.slice(0, activity === "a" ? 1 : 4)) };
      }),
    fc.record({
      type: fc.constantFrom("answer" as const, "submit" as const),
      activity: fc.constantFrom("own", "told"),
      answer: fc.record({
        text: fc.oneof(fc.lorem(), fc.string({ unit: "grapheme", maxLength: 80 })),
      }),
    }),
    fc.record({
      type: fc.constant("answer" as const),
      activity: fc.constant("rate"),
      answer: fc.record({ value: fc.integer({ min: 1, max: 7 }) }),
    }),
    fc.record({ type: fc.constant("retry" as const), activity: fc.constantFrom("a", "b") }),
    fc.record({
      type: fc.constantFrom("visit" as const, "see" as const),
      section: fc.constantFrom("one", "two"),
    }),
    fc.record({
      type: fc.constant("watch" as const),
      block: fc.constant("film"),
      parts: fc.nat(2 ** 20 - 1),
    }),
  );
  const progress = fc.array(event, { maxLength: 30 }).map((events) => played(page, events));

  it("comes back as it was, and is printable ASCII", () => {
    fc.assert(
      fc.property(progress, (before) => {
        const { text } = pack(page, before);
        expect(text).toMatch(/^[!-~]*$/);
        const after = unpack(page, text)!;
        expect(after.isWhole).toBe(true);
        const plain = (p: typeof before): unknown =>
          Object.fromEntries(
            Object.entries(p.activities).map(([id, entry]) => [id, { ...entry, clock: 0 }]),
          );
        expect(plain(after.progress)).toEqual(plain(before));
        expect([after.progress.place, after.progress.blocks]).toEqual([
          before.place,
          before.blocks,
        ]);
        expect(Object.keys(after.progress.sections)).toEqual(
          expect.arrayContaining(Object.keys(before.sections)),
        );
        expect(standingOf(page, after.progress)).toEqual(standingOf(page, before));
        expect(pack(page, after.progress).text).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("is read as far as it goes when it was cut at any character", () => {
    fc.assert(
      fc.property(progress, (before) => {
        const { text } = pack(page, before);
        for (let length = 0; length < text.length; length++) {
          const read = unpack(page, text.slice(0, length));
          expect(read?.isWhole ?? false).toBe(false);
          for (const [id, entry] of Object.entries(read?.progress.activities ?? {}))
            expect([id, entry.tries, entry.best]).toEqual([
              id,
              before.activities[id]!.tries,
              before.activities[id]!.best,
            ]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is never a crash: noise, other programs' data, mangled and newer texts", () => {
    fc.assert(
      fc.property(
        progress,
        fc.string(),
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (before, noise, at, bit) => {
          const { text } = pack(page, before);
          const i = at % text.length;
          for (const bad of [
            noise,
            text.slice(0, i) + bit + text.slice(i + 1),
            `2${text.slice(1)}`,
            `1${noise}`,
          ])
            unpack(page, bad);
        },
      ),
      { numRuns: 300 },
    );
    expect(unpack(page, "")).toBeUndefined();
    expect(unpack(page, "2".repeat(65_536))).toBeUndefined();
    expect(unpack(page, '{"v":1,"data":"1,2,3"}')).toBeUndefined();
    expect(unpack(page, `1${"A".repeat(65_535)}`)?.progress.activities).toEqual({});
  });

  it("fits any limit; what is done, scores and the place stay, the oldest answers go first", () => {
    fc.assert(
      fc.property(progress, fc.integer({ min: 90, max: 400 }), (before, limit) => {
        const { text, notKept } = pack(page, before, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const after = unpack(page, text)!;
        expect(after.isWhole).toBe(true);
        expect(after.progress.place).toBe(before.place);
        for (const [id, { done, best, tries }] of Object.entries(before.activities))
          if (done || tries > 0)
            expect(after.progress.activities[id]).toMatchObject({
              done,
              tries,
              ...(best ? { best } : {}),
            });
        for (const id of ["own", "told"]) {
          const was = (before.activities[id]?.answer as { text: string } | undefined)?.text ?? "";
          const is =
            (after.progress.activities[id]?.answer as { text: string } | undefined)?.text ?? "";
          expect(is).toBe(notKept.includes(id) ? "" : was);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("free text", () => {
  it("comes back from its packing, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.lorem({ maxCount: 80 }),
          fc.string({ unit: "grapheme" }),
        ),
        (text) => {
          const plain = text.replaceAll("\0", "");
          // Half a surrogate pair is no character: UTF-8 has none for it.
          fc.pre(new TextDecoder().decode(new TextEncoder().encode(plain)) === plain);
          expect(squeeze(plain)).toMatch(/^[\w-]*$/);
          expect(unsqueeze(squeeze(plain))).toBe(plain);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("shrinks by three tenths, short as it is", () => {
    const text =
      "In our ward the people who share a concern for wound care meet once a month. Nobody planned it. What keeps it alive is that everyone brings a case.";
    expect(squeeze(text).length).toBeLessThan(text.length * 0.7);
  });

  // Texts in LMSs hang on it: this may never change.
  it("is packed the same way for ever", () => {
    expect(squeeze("I think that our team could learn from this.")).toMatchInlineSnapshot(
      `"8UvvfC-c0t1j3Dkaeo0BTvVowQK4X"`,
    );
    expect(squeeze("Déjà vu: 漢字 😀")).toMatchInlineSnapshot(
      `"9JkHKLPtU7lKMp9ST_-1XQqK9FT094c6UeEO_N21"`,
    );
  });

  it("has its share of the room: only what wants more than that is left out, the oldest first", () => {
    expect(fairShare([100, 100, 100], 300)).toEqual([0, 1, 2]);
    expect(fairShare([300, 5000], 3500)).toEqual([0]);
    expect(fairShare([3000, 3000], 3500)).toEqual([1]);
    expect(fairShare([10, 900, 20, 900], 1000)).toEqual([0, 2, 3]);
    expect(fairShare([10], 5)).toEqual([]);
  });
});

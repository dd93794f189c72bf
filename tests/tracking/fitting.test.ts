import { describe, expect, it } from "vitest";
import type { Progress, ProgressEvent } from "../../src/model/progress.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { pack, unpack } from "../../src/player/tracking/saved-text.ts";
import { commitsIn, lms, savedTextOf, scorm12, scorm2004, type Side } from "./lms.ts";
import { chosen, noise, pageOf, sectionsOf } from "./modules.ts";

const submit = (activity: string) =>
  ({ type: "submit", activity, answer: chosen("Stop") }) as const;

describe("what the LMS has no room for", () => {
  const ids = Array.from({ length: 40 }, (_, i) => `choice-${i}`);
  const page = pageOf({
    sections: sectionsOf(2, [...ids.map((id) => ({ id })), { id: "own", kind: "reflection" }]),
  });
  const drafts = ids.map((activity): ProgressEvent => {
    return { type: "answer", activity, answer: chosen("Look") };
  });
  const answers = drafts.map((event): ProgressEvent => ({ ...event, type: "submit" }) as never);
  const words: ProgressEvent[] = [
    { type: "answer", activity: "own", answer: { text: noise(300) } },
  ];

  const CASES = [
    ["drafts", drafts, []],
    ["words", words, ["own"]],
    ["answers", answers.slice(0, 28), []],
    ["drafts and words", [...words, ...drafts], ["own"]],
  ] as const;
  /** It takes at most 255 characters, and says so. */
  const small = () =>
    lms(scorm12, {
      keepsAttempts: true,
      refuse: (element, value) =>
        element === scorm12.plain.roles.savedText && value.length > 255 ? scorm12.never : undefined,
    });

  it.each(CASES)(
    "is found again in the same browser, however often one only looks in: %s",
    async (_title, events, notKept) => {
      const on = small();
      const [device] = on.devices;
      let life = await on.launch(page, device);
      for (const event of events) life.session.dispatch(event);
      const { activities } = life.session.progress;
      for (let i = 0; i < 4; i++) {
        device.wait(60_000);
        expect([life.session.saving, life.session.notKept]).toEqual(["saved", notKept]);
        // To look in is no act: nothing is said for it.
        if (i > 0) expect(commitsIn(life.calls)).toEqual([]);
        life.die();
        const text = savedTextOf(on, scorm12);
        expect(text.length).toBeLessThanOrEqual(255);
        expect(answersIn(unpack(page, text)!.progress)).not.toEqual(answersIn({ activities }));
        life = await on.launch(page, device);
        expect(answersIn(life.session.progress)).toEqual(answersIn({ activities }));
      }
    },
  );

  // The LMS then holds a text without it, and nobody knows of which of the two it is that something was taken away.
  it.each(CASES)("is found again when the page was closed at once: %s", async (_title, events) => {
    for (const isKnown of [false, true]) {
      const on = small();
      const [device] = on.devices;
      let life = await on.launch(page, device);
      if (isKnown) {
        life.session.dispatch({ type: "answer", activity: "own", answer: { text: "Short" } });
        device.wait(60_000);
        expect(life.session.saving).toBe("saved");
      }
      for (const event of events) life.session.dispatch(event);
      life.session.dispatch({ type: "visit", section: "section-2" });
      life.session.leave();
      const { activities } = life.session.progress;
      for (let i = 0; i < 3; i++) {
        life.die();
        life = await on.launch(page, device);
        expect(answersIn(life.session.progress)).toEqual(answersIn({ activities }));
        device.wait(60_000);
      }
    }
  });
});

// Until 2026-11 such a text was said again and again, and the page never said "saved".
describe("a module that is too large for what the LMS keeps", () => {
  it.each([
    [80, 10, 255],
    [20, 90, 255],
  ])(
    "%d activities in %d sections keep place, completion and score in %d characters",
    async (count, all, most) => {
      const ids = Array.from({ length: count }, (_, i) => `choice-${i}`);
      const page = pageOf({
        sections: sectionsOf(
          all,
          ids.map((id) => ({ id, points: 1 })),
        ),
        settings: { pass: 50, report: "passed" },
      });
      const { savedText } = scorm12.plain.roles;
      const on = lms(scorm12, {
        keepsAttempts: true,
        refuse: (element, value) =>
          element === savedText && value.length > most ? scorm12.never : undefined,
      });
      const [device, other] = on.devices;
      const first = await on.launch(page, device);
      for (const { id } of page.sections) {
        first.session.dispatch({ type: "visit", section: id });
        first.session.dispatch({ type: "see", section: id });
      }
      for (const id of ids) first.session.dispatch(submit(id));
      device.wait(600_000);
      expect([first.session.saving, first.session.standing.complete]).toEqual(["saved", true]);
      expect(savedTextOf(on, scorm12).length).toBeLessThanOrEqual(most);
      const { place } = first.session.progress;
      first.die();
      // Another browser has what fits; this one all of it, however often one looks in.
      const there = await on.launch(page, other);
      const { complete, passed, score } = there.session.standing;
      expect([complete, passed, score?.share, there.session.progress.place]).toEqual([
        true,
        true,
        1,
        place,
      ]);
      const found = Object.keys(there.session.progress.activities);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(ids.slice(-found.length));
      there.die();
      for (let i = 0; i < 2; i++) {
        const again = await on.launch(page, device);
        expect(again.session.standing).toEqual(first.session.standing);
        device.wait(60_000);
        expect([again.session.saving, commitsIn(again.calls)]).toEqual(["saved", []]);
        again.die();
      }
    },
  );
});

function answersIn({ activities }: Pick<Progress, "activities">): unknown {
  return Object.entries(activities)
    .map(([id, { answer, submitted }]) => [id, answer, submitted])
    .sort();
}

describe("an LMS that cuts the text and says that it kept it", () => {
  const page = pageOf({
    sections: sectionsOf(1, [
      { id: "a", points: 1 },
      { id: "own", kind: "reflection" },
    ]),
  });

  it.each([
    [1024, scorm12],
    [3000, scorm12],
    [4096, scorm2004],
    [8000, scorm2004],
  ] as const)("at %d characters is found out at the next launch", async (most, side) => {
    const on = lms(side, {
      keepsAttempts: true,
      keep: (element, value) =>
        element === side.plain.roles.savedText ? value.slice(0, most) : value,
    });
    const [device, other] = on.devices;
    const text = noise(most);
    const first = await on.launch(page, device);
    first.session.dispatch({ type: "answer", activity: "own", answer: { text } });
    first.session.dispatch(submit("a"));
    device.wait(60_000);
    // Nobody can know it yet.
    expect([first.session.saving, isWhole(on, side)]).toEqual(["saved", false]);
    first.session.leave();
    first.die();
    const second = await on.launch(page, device);
    expect(second.session.progress.activities["own"]?.answer).toEqual({ text });
    device.wait(60_000);
    expect([second.session.notKept, isWhole(on, side)]).toEqual([["own"], true]);
    second.session.leave();
    second.die();
    // From then on every browser knows.
    const third = await on.launch(page, other);
    expect(third.session.standing.activitiesDone).toContain("a");
    third.session.dispatch({ type: "answer", activity: "own", answer: { text } });
    other.wait(60_000);
    expect([third.session.notKept, isWhole(on, side)]).toEqual([["own"], true]);
  });

  const isWhole = (on: ReturnType<typeof lms>, side: Side): boolean =>
    unpack(page, savedTextOf(on, side))!.isWhole;

  it("is not believed what it says was reached", () => {
    let progress = reduce(page, emptyProgress("abcd"), submit("a"));
    progress = { ...progress, reached: { complete: true, passed: true, share: 1 } };
    const { text } = pack(page, progress);
    expect(unpack(page, text)?.progress.reached).toEqual(progress.reached);
    expect(unpack(page, text.slice(0, -1))?.progress.reached).toBeUndefined();
    expect(unpack(page, text.replace(/.$/, "_"))?.progress.reached).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { hosts } from "../../src/preview/hosts.ts";
import type { Character } from "../../src/standards/plain-host.ts";
import { world } from "../faults/life.ts";
import { commitsIn, lms, recordOf, refusedIn, rowsOf, savedTextOf, SIDES, told } from "./lms.ts";
import { unpack } from "../../src/player/tracking/saved-text.ts";
import { type ActivitySketch, chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "a", points: 1 },
    { id: "b", points: 1 },
    { id: "c", points: 1 },
    { id: "own", kind: "reflection" },
  ]),
});
const submit = (activity: string) =>
  ({ type: "submit", activity, answer: chosen("Stop") }) as const;
const visit = (section: string) => ({ type: "visit", section }) as const;

/** It forgets what a commit could not store; the commits of these numbers fail. */
const forgetting =
  (...failing: number[]) =>
  (): Character => {
    let commits = 0;
    return {
      isForgetful: true,
      gate: (verb) => (verb === "Commit" && failing.includes(++commits) ? "101" : undefined),
    };
  };

describe.each(SIDES)("what an LMS forgot is said again: %s", (id, side) => {
  it("all of the state and the records in their places, after a commit that failed", async () => {
    const on = lms(side, forgetting(1, 3));
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    session.dispatch(visit("section-1"));
    session.dispatch(submit("a"));
    device.wait(100);
    expect([session.saving, on.state]).toEqual(["unsaved", undefined]);
    device.wait(20_000);
    expect(session.saving).toBe("saved");
    expect(rowsOf(on, side)).toEqual(["a"]);
    expect(recordOf(on, side)).toMatchObject({
      completion: "incomplete",
      score: "33.33",
      place: "section-1",
      exit: "suspend",
    });
    // The third commit fails, and with it the second record.
    session.dispatch(submit("b"));
    device.wait(500);
    expect(session.saving).toBe("unsaved");
    session.dispatch(submit("c"));
    device.wait(20_000);
    expect(session.saving).toBe("saved");
    expect(rowsOf(on, side)).toEqual(["a", "b", "c"]);
    expect(recordOf(on, side)).toMatchObject({ score: "100", place: "section-1" });
    expect(refusedIn(calls)).toEqual(commitsIn(calls).flatMap(failed));
    expect(refusedIn(calls)).toHaveLength(2);
  });

  it("with every part of a record that broke off in the middle, and none of them twice in a row", async () => {
    let isLost = true;
    const on = lms(side, {
      isForgetful: true,
      gate: (verb, element) =>
        isLost && /interactions\.0\.result/.test(element) ? "101" : undefined,
    });
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    on.isUp = false;
    session.dispatch(submit("a"));
    device.wait(1000);
    isLost = false;
    on.isUp = true;
    device.wait(20_000);
    expect(session.saving).toBe("saved");
    expect(recordOf(on, side).interactions).toEqual([
      expect.objectContaining({ type: "choice", response: "Stop", result: "correct" }),
    ]);
  });

  it("quizzes that waited for the next commit, when the tab died before it", async () => {
    const ids = Array.from({ length: 24 }, (_, i) => `question-${i}`);
    const quiz = (one: string): ActivitySketch[] => [
      { id: `quiz-of-${one}`, kind: "quiz", questions: [one], pass: 70 },
      { id: one, within: `quiz-of-${one}`, points: 1 },
    ];
    const long = pageOf({ sections: sectionsOf(1, ids.flatMap(quiz)) });
    const on = lms(side);
    const [device] = on.devices;
    const first = await on.launch(long, device);
    for (const one of ids) first.session.dispatch(submit(one));
    first.session.subscribe(() => commitsIn(first.calls).length > 0 && first.die());
    device.wait(1000);
    const passed = (): number =>
      Object.entries(on.state!.elements).filter(
        ([element, value]) => /objectives.*status$/.test(element) && value === "passed",
      ).length;
    expect([commitsIn(first.calls).length, passed() < 24]).toEqual([1, true]);
    await on.launch(long, device);
    device.wait(60_000);
    expect([passed(), rowsOf(on, side)]).toEqual([24, ids]);
  });

  it("what it took while the browser was offline, as soon as it is online", async () => {
    const moodle = hosts.find(
      ({ id: host, standard }) => host.startsWith("moodle") && standard === id,
    )!;
    const on = world(moodle.create, side.createAdapter);
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    session.dispatch(submit("a"));
    device.wait(1000);
    device.isOnline = false;
    session.dispatch({ type: "answer", activity: "own", answer: { text: "Written offline" } });
    session.dispatch(visit("section-2"));
    device.wait(60_000);
    expect(session.saving).toBe("unsaved");
    const before = calls.length;
    device.goOnline();
    expect(session.saving).toBe("saved");
    // It says "true", and sends what looks new only: the same text once more would never get there.
    const held = unpack(page, savedTextOf(on, side))!;
    expect(held.isWhole).toBe(true);
    expect(held.progress.activities["own"]?.answer).toEqual({ text: "Written offline" });
    expect(told(calls.slice(before), /location$/)).toEqual([expect.stringMatching(/=section-2$/)]);
  });
});

function failed(call: { name: string; result: string; code: string }): string[] {
  return call.result === "false" ? [`${call.name}  ${call.code}`] : [];
}

describe("an LMS that cannot be reached", () => {
  it("is asked again after 2, 4, 8 … seconds, and never more often than once a minute in the end", async () => {
    const on = lms(SIDES[0][1]);
    const [device] = on.devices;
    const at: number[] = [];
    const { session, calls } = await on.launch(page, device);
    on.isUp = false;
    session.dispatch(submit("a"));
    for (let seconds = 0; seconds < 400; seconds++) {
      const before = commitsIn(calls).length;
      device.wait(1000);
      if (commitsIn(calls).length > before) at.push(seconds);
      expect(commitsIn(calls).length - before).toBeLessThanOrEqual(1);
    }
    const pauses = at.slice(1).map((second, i) => second - at[i]!);
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });

  it("is asked at once by an act after the machine slept, not when the old timer ends", async () => {
    const on = lms(SIDES[0][1]);
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    session.dispatch(visit("section-1"));
    session.dispatch(visit("section-2"));
    device.wait(1000);
    device.sleep(8 * 3_600_000);
    session.dispatch(submit("a"));
    device.wait(1000);
    expect([commitsIn(calls).length, session.saving]).toEqual([1, "saved"]);
  });
});

import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../../src/model/progress.ts";
import type { PageModule } from "../../src/player/page-module.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createHost as host12 } from "../../src/standards/scorm12/host.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";
import { createHost as host2004 } from "../../src/standards/scorm2004/host.ts";
import { world } from "../faults/life.ts";
import { commitsIn, mostBeside } from "./lms.ts";
import { type ActivitySketch, chosen, pageOf, sectionsOf } from "./modules.ts";

const standards = [
  ["scorm12", host12, adapter12],
  ["scorm2004", host2004, adapter2004],
] as const;

const large = pageOf({
  sections: sectionsOf(
    100,
    Array.from({ length: 200 }, (_, i) => ({ id: `question-${i}`, points: 1, right: 2 })),
  ),
});

const questions = Array.from({ length: 30 }, (_, i) => `q-${i}`);
const small = pageOf({
  sections: sectionsOf(
    1,
    questions.map((id) => ({ id, points: 1 })),
  ),
});
const quizzes = pageOf({
  sections: sectionsOf(
    1,
    questions.flatMap((id): ActivitySketch[] => [
      { id: `a-quiz-with-a-long-name-${id}`, kind: "quiz", questions: [id], pass: 70 },
      { id, within: `a-quiz-with-a-long-name-${id}`, points: 1 },
    ]),
  ),
});

const answerAll = (page: PageModule): ProgressEvent[] =>
  page.activities.map(({ id }) => ({
    type: "submit",
    activity: id,
    answer: chosen("Stop", "Look"),
  }));

describe.each(standards)("gentle to the LMS: %s", (_id, create, createAdapter) => {
  it("asks and says at most 12 things before the learner acts, whatever the module's size", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const first = await on.launch(large, device);
    expect(first.calls.length).toBeLessThanOrEqual(12);
    for (const event of answerAll(large)) first.session.dispatch(event);
    device.wait(60_000);
    expect(first.session.saving).toBe("saved");
    first.session.leave();
    first.die();
    const second = await on.launch(large, device);
    expect(second.calls.length).toBeLessThanOrEqual(12);
    expect(second.session.standing.activitiesDone).toHaveLength(200);
  });

  it.each([
    ["first", 0],
    ["second", 1],
    ["third", 2],
  ])(
    "makes no commit and stays at 12 calls while nobody acts; all seen at the %s launch",
    async (_title, at) => {
      const sees = (launch: number): boolean => launch === at;
      const on = world(create, createAdapter as never);
      const [device] = on.devices;
      for (let launch = 0; launch < 3; launch++) {
        const { session, calls, die } = await on.launch(small, device);
        // The page itself goes to where the learner is, and all of that may be on the screen.
        session.dispatch({ type: "visit", section: session.progress.place ?? "section-1" });
        if (sees(launch)) session.dispatch({ type: "see", section: "section-1" });
        device.wait(60_000);
        expect(calls.length).toBeLessThanOrEqual(12);
        device.wait(540_000);
        expect(calls.filter(({ name }) => name.endsWith("Commit"))).toEqual([]);
        if (launch === 1)
          session.dispatch({ type: "submit", activity: "q-1", answer: chosen("Stop") });
        device.wait(60_000);
        session.leave();
        die();
      }
    },
  );

  it.each(["a page turn", "hide", "leave"])(
    "says with %s what was seen at the arrival",
    async (how) => {
      const on = world(create, createAdapter as never);
      const [device] = on.devices;
      const { session, calls, die } = await on.launch(large, device);
      session.dispatch({ type: "visit", section: "section-1" });
      session.dispatch({ type: "see", section: "section-1" });
      device.wait(60_000);
      expect(commitsIn(calls)).toEqual([]);
      if (how === "hide") session.hide();
      else if (how === "leave") session.leave();
      else session.dispatch({ type: "visit", section: "section-2" });
      device.wait(31_000);
      die();
      const { progress } = (await on.launch(large, on.devices[1])).session;
      expect(Object.keys(progress.sections)).toEqual(["section-1"]);
    },
  );

  it("says at once that the module is complete, also when to arrive was all of it", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const { session, calls } = await on.launch(pageOf({ sections: sectionsOf(1, []) }), device);
    session.dispatch({ type: "visit", section: "section-1" });
    session.dispatch({ type: "see", section: "section-1" });
    device.wait(1000);
    expect([session.standing.complete, commitsIn(calls).length]).toEqual([true, 1]);
  });

  it("says nothing twice, and nothing while nobody acts", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const { session, calls } = await on.launch(large, device);
    session.dispatch({ type: "submit", activity: "question-1", answer: chosen("Stop", "Look") });
    device.wait(60_000);
    const count = calls.length;
    device.wait(3_600_000);
    session.hide();
    session.show();
    device.wait(3_600_000);
    session.hide();
    // Time alone is worth a commit when the page is hidden after a while; nothing else is said.
    const later = calls.slice(count).map(({ name, args }) => args[0] || name);
    expect(later.every((name) => /session_time|Commit/.test(name))).toBe(true);
    const said = calls
      .filter(({ name }) => name.endsWith("SetValue"))
      .map(({ args }) => args.join("="));
    expect(said.filter((s) => !s.includes("session_time"))).toHaveLength(
      new Set(said.filter((s) => !s.includes("session_time"))).size,
    );
  });

  it("makes one commit of several acts in one moment, and lets page turns ride along", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const { session, calls } = await on.launch(large, device);
    const commits = (): number => calls.filter(({ name }) => name.endsWith("Commit")).length;
    session.dispatch({ type: "visit", section: "section-1" });
    session.dispatch({ type: "see", section: "section-1" });
    session.dispatch({ type: "visit", section: "section-2" });
    device.wait(20_000);
    expect(commits()).toBe(0);
    for (const n of [1, 2, 3])
      session.dispatch({
        type: "submit",
        activity: `question-${n}`,
        answer: chosen("Stop", "Look"),
      });
    device.wait(1000);
    expect(commits()).toBe(1);
    session.dispatch({ type: "visit", section: "section-3" });
    device.wait(31_000);
    expect(commits()).toBe(2);
  });

  it("carries at most 4 kB beside the saved text in one commit", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const { session, calls } = await on.launch(large, device);
    on.isUp = false;
    for (const event of answerAll(large).slice(0, 80)) session.dispatch(event);
    device.wait(1000);
    on.isUp = true;
    device.wait(120_000);
    expect(session.saving).toBe("saved");
    expect(mostBeside(calls)).toBeLessThanOrEqual(4096);
    const ids = calls.filter(({ args }) => /^cmi\.interactions\.\d+\.id$/.test(args[0] ?? ""));
    // Said again after the commit that failed, in the same places; then on without a gap.
    const places = ids.map(({ args }) => Number(args[0]!.split(".")[2]));
    expect([...new Set(places)]).toEqual([...Array(80).keys()]);
    expect(places.length).toBeLessThan(100);
  });

  it.each(["x", "é", "漢", "😀"])(
    "carries no more with the longest comment that it takes, in %s",
    async (letter) => {
      const on = world(create, createAdapter as never);
      const [device] = on.devices;
      const { session, calls } = await on.launch(large, device);
      session.dispatch({ type: "submit", activity: "question-1", answer: chosen("Stop", "Look") });
      let length = 4000;
      while (!session.comment(letter.repeat(length))) length -= 50;
      expect(length).toBeGreaterThan(800);
      device.wait(60_000);
      expect(session.saving).toBe("saved");
      session.leave();
      expect(mostBeside(calls)).toBeLessThanOrEqual(4096);
    },
  );

  it("carries no more when 30 quizzes are told anew after a commit that failed, and all get there", async () => {
    const on = world(create, createAdapter as never);
    const [device] = on.devices;
    const { session, calls } = await on.launch(quizzes, device);
    for (const { id, within } of quizzes.activities)
      if (within) session.dispatch({ type: "submit", activity: id, answer: chosen("Stop") });
    device.wait(120_000);
    expect(session.saving).toBe("saved");
    on.isUp = false;
    session.dispatch({ type: "submit", activity: "q-0", answer: chosen("Look") });
    device.wait(1000);
    expect(session.saving).toBe("unsaved");
    on.isUp = true;
    device.wait(120_000);
    expect(session.saving).toBe("saved");
    expect(mostBeside(calls)).toBeLessThanOrEqual(4096);
    const held = Object.entries(on.state!.elements);
    const count = (element: RegExp): number => held.filter(([name]) => element.test(name)).length;
    expect([count(/objectives\.\d+\.score\.raw$/), count(/interactions\.\d+\.id$/)]).toEqual([
      30, 31,
    ]);
    expect(
      held.filter(([name, value]) => /objectives.*status$/.test(name) && value === "passed"),
    ).toHaveLength(30);
    // A commit that failed is the only refusal.
    expect(
      calls.filter(({ name, result }) => name.endsWith("SetValue") && result !== "true"),
    ).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { chosen, pageOf, sectionsOf } from "../tracking/modules.ts";
import { benches } from "./benches.ts";
import { type Life, world } from "./life.ts";

const activities = [
  { id: "a", points: 1 },
  { id: "b", points: 1, right: 2 },
  { id: "own", kind: "reflection" },
] as const;
const page = pageOf({
  sections: sectionsOf(2, activities),
  settings: { pass: 50, report: "passed" },
});

/** One session, from the first act to the exit; a dead tab does nothing more. */
function session(life: Life, wait: (milliseconds: number) => void): void {
  const { session: open } = life;
  const acts: readonly (() => void)[] = [
    () => open.dispatch({ type: "visit", section: "section-1" }),
    () => open.dispatch({ type: "submit", activity: "a", answer: chosen("Stop") }),
    () => wait(300),
    () => open.dispatch({ type: "submit", activity: "b", answer: chosen("Stop", "Look") }),
    () => wait(300),
    () => open.dispatch({ type: "answer", activity: "own", answer: { text: "What I think" } }),
    () => open.dispatch({ type: "visit", section: "section-2" }),
    () => wait(6000),
    () => open.dispatch({ type: "see", section: "section-1" }),
    () => open.dispatch({ type: "see", section: "section-2" }),
    () => open.hide(),
    () => open.leave(),
  ];
  for (const act of acts) if (life.isAlive) act();
}

describe("a tab that dies in the middle of any call", () => {
  it.each(benches.map(([bench]) => [`${bench!.host} in ${bench!.standard}`, bench!] as const))(
    "loses nothing with %s",
    async (_title, bench) => {
      let calls = Infinity;
      for (let k = 0; k < calls; k++) {
        const on = world(bench.create, bench.createAdapter);
        const [device] = on.devices;
        const life = await on.launch(page, device);
        const opened = life.calls.length;
        life.dieAfter(k);
        session(life, (milliseconds) => device.wait(milliseconds));
        if (life.isAlive) calls = life.calls.length - opened;
        const { activities: done, sections, place } = life.session.progress;
        life.die();
        const { progress } = (await on.launch(page, device)).session;
        expect([k, Object.keys(progress.activities).sort(), progress.place]).toEqual([
          k,
          Object.keys(done).sort(),
          place,
        ]);
        expect(Object.keys(progress.sections)).toEqual(
          expect.arrayContaining(Object.keys(sections)),
        );
        for (const [id, entry] of Object.entries(done))
          expect([k, id, progress.activities[id]?.answer]).toEqual([k, id, entry.answer]);
      }
    },
  );
});

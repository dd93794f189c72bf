import { describe, expect, it } from "vitest";
import type { HostState } from "../../src/model/standard.ts";
import { chosen, pageOf, sectionsOf } from "../tracking/modules.ts";
import { benches } from "./benches.ts";
import { type Odd, world } from "./life.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "a", points: 1 },
    { id: "b", points: 1, right: 2 },
    { id: "own", kind: "reflection" },
    { id: "rate", kind: "rating" },
  ]),
  settings: { pass: 40, report: "passed" },
});

/** What is no answer, and the code behind it. */
const ODD: Readonly<Record<string, NonNullable<ReturnType<Odd>>>> = {
  "an exception": {
    answer: () => {
      throw new Error("lost");
    },
    code: "0",
  },
  "nothing, and no error": { answer: () => undefined, code: "0" },
  "nothing, and no code": { answer: () => undefined },
  "an empty text, session lost": { answer: () => "", code: "101" },
  "false, session lost": { answer: () => "false", code: "101" },
  "false, and no error": { answer: () => "false", code: "0" },
  "an object": { answer: () => ({}), code: 101 },
  "an object without words": { answer: () => Object.create(null) as unknown, code: 101 },
  "null, general failure": { answer: () => null, code: 301 },
};

const STATUS = ["incomplete", "failed", "completed", "passed"];
const value = (state: HostState | undefined, name: RegExp): string =>
  Object.entries(state?.elements ?? {}).find(([element]) => name.test(element))?.[1] ?? "";

const strict = benches.map(([bench]) => bench!).filter(({ host }) => host === "strict");

describe.each(strict.map((bench) => [bench.standard, bench] as const))(
  "an LMS that answers oddly in %s",
  (_standard, bench) => {
    /** A learner who was here already; then this session, with an odd answer at call `k`; then another launch. */
    async function live(k: number, isOnce: boolean, odd: NonNullable<ReturnType<Odd>>) {
      const on = world(bench.create, bench.createAdapter);
      const [device] = on.devices;
      const { session: first, die } = await on.launch(page, device);
      first.dispatch({ type: "submit", activity: "a", answer: chosen("Stop") });
      first.dispatch({ type: "answer", activity: "own", answer: { text: "Mine" } });
      device.wait(60_000);
      first.leave();
      die();
      let calls = 0;
      const life = await on.launch(page, device, "normal", (n) => {
        calls = n + 1;
        return n === k || (n > k && !isOnce) ? odd : undefined;
      });
      const { session } = life;
      session.dispatch({ type: "submit", activity: "b", answer: chosen("Stop", "Look") });
      device.wait(1000);
      session.dispatch({ type: "answer", activity: "rate", answer: { value: 3 } });
      device.wait(40_000);
      session.leave();
      const { activities: done } = session.progress;
      life.die();
      const found = (await on.launch(page, device)).session.progress.activities;
      return { done, found, history: on.history, isPast: k >= calls };
    }

    it.each(
      Object.entries(ODD).flatMap(([name, odd]) => [
        [`${name}, once`, true, odd] as const,
        [`${name}, from then on`, false, odd] as const,
      ]),
    )("loses nothing and makes nothing worse: %s, at any call", async (_title, isOnce, odd) => {
      for (let k = 0; ; k++) {
        const { done, found, history, isPast } = await live(k, isOnce, odd);
        expect([k, found["a"]?.best?.got, found["own"]?.answer]).toEqual([k, 1, { text: "Mine" }]);
        // What the page took is there again; a page that takes nothing has nothing to lose.
        for (const id of ["b", "rate"])
          expect([k, id, found[id]?.answer]).toEqual([k, id, done[id]?.answer]);
        for (const [i, state] of history.entries()) {
          const before = history[i - 1];
          const rank = (one: HostState | undefined): number =>
            STATUS.indexOf(value(one, /lesson_status$|^cmi\.completion_status$/));
          expect([k, rank(state) >= rank(before)]).toEqual([k, true]);
          const score = (one: HostState | undefined): number =>
            Number(value(one, /^cmi\.(core\.)?score\.raw$/));
          expect([k, score(state) >= score(before)]).toEqual([k, true]);
        }
        if (isPast) {
          expect(k).toBeGreaterThan(10);
          return;
        }
      }
    });
  },
);

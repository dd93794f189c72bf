import { describe, expect, it } from "vitest";
import { lms, recordOf, refusedIn, rowsOf, SIDES } from "./lms.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(1, [
    { id: "a", points: 1 },
    { id: "b", points: 1 },
    { id: "c", points: 1 },
  ]),
});
const submit = (activity: string) =>
  ({ type: "submit", activity, answer: chosen("Stop") }) as const;

describe.each(SIDES)("a record that the LMS does not take: %s", (_id, side) => {
  it("is given up after a few tries when no reason is given, and the rest goes on", async () => {
    const on = lms(side, {
      refuse: (element, value, held) =>
        /interactions\.\d+\.id$/.test(element) && /^a\b/.test(value)
          ? "0"
          : side.plain.dialect.refuse(element, value, held),
    });
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    session.dispatch(submit("a"));
    device.wait(1000);
    expect(session.saving).toBe("unsaved");
    device.wait(60_000);
    expect(session.saving).toBe("saved");
    expect(refusedIn(calls).length).toBeLessThanOrEqual(5);
    session.dispatch(submit("b"));
    device.wait(1000);
    expect([session.saving, rowsOf(on, side)]).toEqual(["saved", ["b"]]);
  });

  it("is given up when it alone is not taken and others are, whatever the reason", async () => {
    const on = lms(side, {
      refuse: (element, value, held) =>
        /interactions\.\d+\.id$/.test(element) && /^a\b/.test(value)
          ? "101"
          : side.plain.dialect.refuse(element, value, held),
    });
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    session.dispatch(submit("a"));
    for (const id of ["b", "c"]) {
      device.wait(60_000);
      session.dispatch(submit(id));
    }
    for (let i = 0; i < 4; i++) {
      session.dispatch({ type: "visit", section: "section-1" });
      session.dispatch({ type: "retry", activity: "a" });
      session.dispatch({ type: "answer", activity: "a", answer: chosen(i % 2 ? "Look" : "Go on") });
      device.wait(120_000);
    }
    expect([session.saving, rowsOf(on, side)]).toEqual(["saved", ["b", "c"]]);
  });

  it("is kept as long as the session is lost, and gets there when that is back", async () => {
    let isLost = false;
    const on = lms(side, { gate: () => (isLost ? "101" : undefined) });
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    isLost = true;
    session.dispatch(submit("a"));
    device.wait(20 * 60_000);
    expect(session.saving).toBe("unsaved");
    isLost = false;
    device.wait(60_000);
    expect([session.saving, rowsOf(on, side)]).toEqual(["saved", ["a"]]);
  });

  it("is kept as long as the line is cut, also when all that one hears of it is an error without a number", async () => {
    const on = lms(side);
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    on.cutOff = "0";
    session.dispatch(submit("a"));
    device.wait(20 * 60_000);
    expect(session.saving).toBe("unsaved");
    on.cutOff = undefined;
    device.wait(60_000);
    expect([session.saving, rowsOf(on, side)]).toEqual(["saved", ["a"]]);
  });
});

describe.each(SIDES)("a value that the LMS does not take: %s", (_id, side) => {
  const never = (element: RegExp, refuses: (value: string) => boolean = () => true) =>
    lms(side, {
      refuse: (name, value, held) =>
        element.test(name) && refuses(value)
          ? side.never
          : side.plain.dialect.refuse(name, value, held),
    });

  it.each(["score.min", "score.max", "exit", "session_time"])(
    "%s is nice to have: all is saved without it",
    async (name) => {
      const on = never(new RegExp(`${name}$`));
      const [device] = on.devices;
      const { session } = await on.launch(page, device);
      session.dispatch(submit("a"));
      device.wait(1000);
      expect(session.saving).toBe("saved");
      device.wait(70_000);
      session.hide();
      expect([session.saving, recordOf(on, side).score]).toEqual(["saved", "33.33"]);
    },
  );

  it.each([
    ["the score", /score\.raw$/],
    ["the status", /lesson_status$|completion_status$/],
  ])("%s is not: the page does not say that it is saved, and the text is", async (_, element) => {
    const on = never(element, (value) => value !== "incomplete");
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    for (const { id } of page.activities) session.dispatch(submit(id));
    session.dispatch({ type: "see", section: "section-1" });
    device.wait(120_000);
    expect(session.standing.complete).toBe(true);
    expect([session.saving, recordOf(on, side).savedText.length > 20]).toEqual(["unsaved", true]);
  });

  it("does not silence its name: a later one that it takes gets there", async () => {
    const on = never(/score\.raw$/, (value) => value.includes("."));
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    for (const { id } of page.activities) {
      session.dispatch(submit(id));
      device.wait(5000);
    }
    expect([session.saving, recordOf(on, side).score]).toEqual(["saved", "100"]);
  });
});

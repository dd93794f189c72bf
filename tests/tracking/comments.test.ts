import { describe, expect, it } from "vitest";
import { lms, recordOf, scorm12, scorm2004, SIDES } from "./lms.ts";
import { pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({ sections: sectionsOf(1, [{ id: "a" }]) });

describe.each(SIDES)("comments: %s", (_id, side) => {
  it("of a tab that crashed get there at the next launch", async () => {
    const on = lms(side);
    const [device] = on.devices;
    const first = await on.launch(page, device);
    on.isUp = false;
    expect(first.session.comment("Not clear to me")).toBe(true);
    device.wait(1000);
    first.die();
    on.isUp = true;
    await on.launch(page, device);
    device.wait(60_000);
    expect(recordOf(on, side).comments).toEqual(["Not clear to me"]);
  });

  it("are stored once, also when nobody heard that they were", async () => {
    const on = lms(side, {
      store(held, _isEnded, store) {
        store(held);
        throw new Error("the answer never arrived");
      },
    });
    const [device] = on.devices;
    for (let i = 0; i < 3; i++) {
      const { session, die } = await on.launch(page, device);
      if (i === 0) session.comment("Not clear to me");
      device.wait(60_000);
      die();
    }
    expect(recordOf(on, side).comments).toEqual(["Not clear to me"]);
  });

  it("too long to go there whole stay with the learner, who is told", async () => {
    const on = lms(side);
    const { session } = await on.launch(page, on.devices[0]);
    // In characters it would fit both, in bytes neither.
    expect(session.comment("漢".repeat(3900))).toBe(false);
    expect(session.comment("Shorter")).toBe(true);
    on.devices[0].wait(1000);
    expect(recordOf(on, side).comments).toEqual(["Shorter"]);
  });

  it("show as handed over once the LMS has them, and not when it does not take them", async () => {
    let takes = true;
    const on = lms(side, {
      refuse: (name) => (!takes && /comment/.test(name) ? side.never : undefined),
    });
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    const heard: boolean[] = [];
    const told = (isTaken: boolean): void => void heard.push(isTaken);
    on.isUp = false;
    session.comment("While the line is cut", told);
    device.wait(1000);
    expect(heard).toEqual([]);
    on.isUp = true;
    device.wait(60_000);
    expect(heard).toEqual([true]);
    takes = false;
    session.comment("While it takes none", told);
    device.wait(1000);
    expect([heard, session.saving]).toEqual([[true, false], "saved"]);
    expect(recordOf(on, side).comments).toEqual(["While the line is cut"]);
  });

  it("are refused when they say nothing", async () => {
    const on = lms(side);
    const { session } = await on.launch(page, on.devices[0]);
    expect(session.comment("  ")).toBe(false);
  });
});

describe("all comments in one text, as in SCORM 1.2", () => {
  const start = async () => {
    const on = lms(scorm12);
    const [device] = on.devices;
    const launch = async () => (await on.launch(page, device)).session;
    const held = (): string[] => recordOf(on, scorm12).comments.join().split("\n");
    return { device, launch, held };
  };

  it("one that stands within another is another one", async () => {
    const { device, launch, held } = await start();
    const first = await launch();
    first.comment("This is not clear to me");
    device.wait(1000);
    first.leave();
    const second = await launch();
    for (const text of ["clear", "not clear"]) expect(second.comment(text)).toBe(true);
    device.wait(1000);
    expect(second.saving).toBe("saved");
    expect(held()).toEqual(["This is not clear to me", "clear", "not clear"]);
  });

  it("what has no room is refused whole, and a shorter one still gets there", async () => {
    const { device, launch, held } = await start();
    const session = await launch();
    expect(session.comment("First")).toBe(true);
    expect(session.comment("x".repeat(3490))).toBe(true);
    expect(session.comment("Second")).toBe(false);
    device.wait(1000);
    expect([session.saving, held()]).toEqual(["saved", ["First", "x".repeat(3490)]]);
    session.leave();
    const again = await launch();
    expect(again.comment("Third")).toBe(false);
    device.wait(1000);
    expect([again.saving, held()[0]]).toEqual(["saved", "First"]);
  });
});

it("a row of comments goes on in the next session, as in SCORM 2004", async () => {
  const on = lms(scorm2004, { keepsAttempts: true });
  const [device] = on.devices;
  for (const text of ["One", "Two", "Three"]) {
    const { session, die } = await on.launch(page, device);
    expect(session.comment(text)).toBe(true);
    device.wait(1000);
    session.leave();
    die();
  }
  expect(recordOf(on, scorm2004).comments).toEqual(["One", "Two", "Three"]);
});

import { describe, expect, it } from "vitest";
import { unpack } from "../../src/player/tracking/saved-text.ts";
import { lms, recordOf, rowsOf, savedTextOf, type Side, SIDES, told } from "./lms.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const sections = sectionsOf(2, [{ id: "a", points: 1 }]);
const page = pageOf({ sections });
const submit = { type: "submit", activity: "a", answer: chosen("Stop") } as const;

const verbs = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name.replace("LMS", ""));

describe.each(SIDES)("leaving: %s", (id, side) => {
  it("a page that is hidden has said all by then, with the time", async () => {
    const on = lms(side);
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    device.wait(30_000);
    session.dispatch(submit);
    session.dispatch({ type: "see", section: "section-1" });
    session.hide();
    expect(unpack(page, savedTextOf(on, side))?.progress.activities["a"]?.done).toBe(true);
    expect([rowsOf(on, side), recordOf(on, side).score]).toEqual([["a"], "100"]);
    expect(told(calls, /session_time$/)).toEqual([expect.stringMatching(/:00:30|0M30S/)]);
    expect(verbs(calls).at(-1)).toBe("Commit");
  });

  it("the time is that of the work: an hour hidden is left out, and every act shows that somebody is there", async () => {
    const on = lms(side);
    const [device] = on.devices;
    const { session } = await on.launch(page, device);
    device.wait(10_000);
    session.hide();
    device.wait(3_600_000);
    session.show();
    for (const section of ["section-1", "section-2", "section-1"]) {
      device.wait(9 * 60_000);
      session.dispatch({ type: "visit", section });
    }
    device.wait(10_000);
    session.leave();
    expect(recordOf(on, side).time).toMatch(/^(0000:27:20.00|PT0H27M20S)$/);
  });

  it("a page that goes stores all and ends the session, once", async () => {
    const on = lms(side);
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    session.dispatch(submit);
    session.leave();
    session.leave();
    await session.finish();
    const last = verbs(calls).slice(-2);
    // 1.2 stores with LMSCommit only; 2004's Terminate implies one, and the pair is answered with an error by some.
    if (id === "scorm12") expect(last).toEqual(["Commit", "Finish"]);
    else expect(last).toEqual(["SetValue", "Terminate"]);
    expect(verbs(calls).filter((verb) => /Finish|Terminate/.test(verb))).toHaveLength(1);
    expect(rowsOf(on, side)).toEqual(["a"]);
  });

  it("the text is kept for the next launch, and only who finished may end the attempt", async () => {
    const exits = async (finishedExit: "suspend" | "normal", isDone: boolean) => {
      const own = pageOf({ sections, settings: { finishedExit } });
      const on = lms(side);
      const { session, calls } = await on.launch(own, on.devices[0]);
      if (isDone) {
        session.dispatch(submit);
        for (const { id: section } of sections) session.dispatch({ type: "see", section });
      }
      session.leave();
      return told(calls, /exit$/).map((one) => one.split("=")[1]);
    };
    const normal = id === "scorm12" ? "" : "normal";
    expect(await exits("suspend", false)).toEqual(["suspend"]);
    expect(await exits("suspend", true)).toEqual(["suspend"]);
    expect(await exits("normal", false)).toEqual(["suspend"]);
    expect(await exits("normal", true)).toEqual([normal]);
  });

  it('a "true" while the page goes counts for nothing: what the LMS forgot then is found again', async () => {
    const on = forgettingAtTheEnd(side);
    const [device] = on.devices;
    const first = await on.launch(page, device);
    first.session.dispatch(submit);
    first.session.leave();
    first.die();
    expect(on.state).toBeUndefined();
    const { session } = await on.launch(page, device);
    expect(session.standing.activitiesDone).toEqual(["a"]);
  });
});

/** Its beacon does not get there, and it says that it does. */
function forgettingAtTheEnd(side: Side) {
  return lms(side, { store: () => true });
}

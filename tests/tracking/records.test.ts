import { describe, expect, it } from "vitest";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { pack } from "../../src/player/tracking/saved-text.ts";
import { lms, refusedIn, rowsOf, SIDES, told } from "./lms.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const page = pageOf({
  sections: sectionsOf(
    1,
    ["a", "b", "c"].map((id) => ({ id, points: 1 })),
  ),
});
const submit = (activity: string, word = "Stop") =>
  ({ type: "submit", activity, answer: chosen(word) }) as const;

describe("records are counted", () => {
  it("three of one activity, and 250 in all", () => {
    let progress = { ...emptyProgress("abcd"), records: 248 };
    for (const word of ["Look", "Listen", "Go on", "Stop"])
      progress = reduce(page, progress, submit("a", word));
    expect(progress).toMatchObject({ records: 250, activities: { a: { tries: 4, reported: 2 } } });
    progress = { ...emptyProgress("abcd"), records: 0 };
    for (const word of ["Look", "Listen", "Go on", "Stop"])
      progress = reduce(page, progress, submit("a", word));
    expect(progress).toMatchObject({ records: 3, activities: { a: { tries: 4, reported: 3 } } });
  });
});

describe.each(SIDES)("the row of records in the LMS: %s", (_id, side) => {
  /** It holds so many rows already, and a text that knows of `known`. */
  function holding(rows: number, known: number) {
    const on = lms(side);
    const { text } = pack(page, { ...emptyProgress("abcd"), clock: 1, records: known });
    const elements: Record<string, string> = { [side.plain.roles.savedText]: text };
    for (let n = 0; n < rows; n++) elements[`cmi.interactions.${n}.id`] = "earlier";
    on.state = { isEnded: false, elements };
    return on;
  }

  it.each([
    [249, 249],
    [249, 0],
  ])("ends at 250: it holds %d, and our own count says %d", async (rows, known) => {
    const on = holding(rows, known);
    const [device] = on.devices;
    const { session, calls } = await on.launch(page, device);
    for (const { id } of page.activities) session.dispatch(submit(id));
    device.wait(60_000);
    expect(session.saving).toBe("saved");
    expect(rowsOf(on, side).slice(248)).toEqual(["earlier", "a"]);
    expect(told(calls, /interactions\.2[5-9]\d/)).toEqual([]);
    expect(refusedIn(calls)).toEqual([]);
  });

  it("keeps its rows where the LMS says at every launch that it has none", async () => {
    const on = lms(side, {
      read: (element, value) => (element.endsWith("interactions._count") ? "0" : value),
    });
    const [device] = on.devices;
    for (const { id } of page.activities) {
      const { session, die } = await on.launch(page, device);
      session.dispatch(submit(id));
      device.wait(60_000);
      session.leave();
      die();
    }
    expect(rowsOf(on, side)).toEqual(["a", "b", "c"]);
  });

  it("goes on without a gap where the LMS has fewer than it was told", async () => {
    const on = lms(side, { keepsAttempts: true });
    const [device] = on.devices;
    const first = await on.launch(page, device);
    for (const id of ["a", "b"]) first.session.dispatch(submit(id));
    device.wait(60_000);
    first.session.leave();
    first.die();
    const elements = Object.entries(on.state!.elements);
    on.state = {
      isEnded: false,
      elements: Object.fromEntries(elements.filter(([name]) => !name.includes("interactions.1"))),
    };
    const { session } = await on.launch(page, device);
    session.dispatch(submit("c"));
    device.wait(60_000);
    expect([session.saving, rowsOf(on, side)]).toEqual(["saved", ["a", "c"]]);
  });
});

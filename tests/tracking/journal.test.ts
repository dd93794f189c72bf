import { describe, expect, it } from "vitest";
import { browserEnvironment } from "../../src/player/session.ts";
import { createAdapter } from "../../src/standards/scorm12/adapter.ts";
import { createHost } from "../../src/standards/scorm12/host.ts";
import { world } from "../faults/life.ts";
import { chosen, noise, pageOf, sectionsOf } from "./modules.ts";

const sections = sectionsOf(2, [
  { id: "a", points: 1 },
  { id: "b" },
  { id: "own", kind: "reflection" },
]);
const page = pageOf({ sections });
const start = (journalled = page) => {
  const on = world(createHost, createAdapter as never);
  const [device, other] = on.devices;
  return { on, device, other, launch: (where = device) => on.launch(journalled, where) };
};
const submit = (activity: string, word = "Stop") =>
  ({ type: "submit", activity, answer: chosen(word) }) as const;

describe("the journal", () => {
  it("brings back what no commit took, and goes once it was read back", async () => {
    const { device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    first.die();
    const second = await launch();
    expect(second.session.standing.activitiesDone).toEqual(["a"]);
    device.wait(5000);
    expect(second.session.saving).toBe("saved");
    expect([...device.stored.keys()]).toHaveLength(1);
    second.die();
    const third = await launch();
    expect([...device.stored.keys()]).toEqual([]);
    expect(third.session.standing.activitiesDone).toEqual(["a"]);
  });

  it("is not taken into a new attempt: the LMS reliably had one, and now has none", async () => {
    const { on, device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    device.wait(1000);
    first.session.dispatch(submit("b"));
    first.die();
    on.state = undefined;
    const second = await launch();
    expect(second.session.progress.activities).toEqual({});
    expect(second.session.progress.attempt).not.toBe(first.session.progress.attempt);
  });

  it("is taken when the LMS said true only while the browser was offline", async () => {
    const { on, device, launch } = start();
    const first = await launch();
    device.isOnline = false;
    on.isUp = true;
    first.session.dispatch(submit("a"));
    device.wait(1000);
    expect(first.session.saving).toBe("unsaved");
    first.die();
    device.isOnline = true;
    on.state = undefined;
    expect((await launch()).session.standing.activitiesDone).toEqual(["a"]);
  });

  it("is gone after 14 days, whose ever it is", async () => {
    const { device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    first.die();
    device.stored.set("lectern:journal:somebody:else:abcd:1", "{}");
    device.now += 15 * 86_400_000;
    const second = await launch();
    expect(second.session.progress.activities).toEqual({});
    expect([...device.stored.keys()].filter((key) => key.includes("somebody"))).toEqual([]);
  });

  it("belongs to one learner: another one's is neither read nor named by the id", async () => {
    const { device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    first.die();
    expect([...device.stored].join()).not.toContain("learner-1");
    for (const [key, value] of new Map(device.stored)) {
      device.stored.delete(key);
      device.stored.set(key.replace(/^(lectern:journal:)[^:]+/, "$1SomeoneElse"), value);
    }
    expect((await launch()).session.progress.activities).toEqual({});
  });

  it("of one learner is not found by the next one on the same device, and is still there for the first", async () => {
    const ada = start();
    const first = await ada.launch();
    ada.on.isUp = false;
    first.session.dispatch(submit("a"));
    first.session.dispatch({ type: "answer", activity: "own", answer: { text: "Private" } });
    ada.device.wait(60_000);
    first.die();
    const bob = world(createHost, createAdapter as never, { learner: "learner-2" });
    for (let i = 0; i < 2; i++) {
      const second = await bob.launch(page, ada.device);
      expect([second.session.progress.activities, second.session.progress.place]).toEqual([
        {},
        undefined,
      ]);
      ada.device.wait(60_000);
      second.session.leave();
      second.die();
    }
    expect(bob.state?.elements["cmi.core.score.raw"]).toBeUndefined();
    ada.on.isUp = true;
    expect((await ada.launch()).session.standing.activitiesDone).toEqual(["a", "own"]);
  });

  it("of the same module in another course is taken there too, and stays for the course that it is of", async () => {
    const [here, there] = [start(), start()];
    const { device } = here;
    const first = await here.launch();
    here.on.isUp = false;
    first.session.dispatch(submit("a"));
    device.wait(1000);
    expect(first.session.saving).toBe("unsaved");
    first.die();
    here.on.isUp = true;
    // The other course has its own record already, from another browser.
    const elsewhere = await there.launch(there.other);
    elsewhere.session.dispatch(submit("b"));
    there.other.wait(1000);
    elsewhere.session.leave();
    elsewhere.die();
    // Also when it was read back from there.
    for (let i = 0; i < 3; i++) {
      const second = await there.launch(device);
      expect(second.session.standing.activitiesDone).toEqual(["a", "b"]);
      device.wait(60_000);
      second.session.leave();
      second.die();
    }
    const { session } = await here.launch();
    expect(session.standing.activitiesDone).toEqual(["a"]);
    expect(session.progress.attempt).toBe(first.session.progress.attempt);
  });

  // Until 2026-11 the other course took the attempt's name with it, and the first one took its own for deleted.
  it.each([1, 2, 3])(
    "is taken into another course's new attempt, and stays, %d visits there",
    async (visits) => {
      const [here, there] = [start(), start()];
      const { device } = here;
      const first = await here.launch();
      here.on.isUp = false;
      first.session.dispatch(submit("a"));
      device.wait(1000);
      first.die();
      here.on.isUp = true;
      for (let i = 0; i < visits; i++) {
        const { session, die } = await there.launch(device);
        expect(session.standing.activitiesDone).toEqual(["a"]);
        expect(session.progress.attempt).not.toBe(first.session.progress.attempt);
        device.wait(60_000);
        expect(session.saving).toBe("saved");
        die();
      }
      // What the other course's teacher deletes does not come back there once it was read back.
      there.on.state = undefined;
      const again = (await there.launch(device)).session;
      expect(again.standing.activitiesDone).toEqual(visits > 1 ? [] : ["a"]);
      const { session } = await here.launch();
      expect(session.standing.activitiesDone).toEqual(["a"]);
      expect(session.progress.attempt).toBe(first.session.progress.attempt);
      device.wait(60_000);
      expect(session.saving).toBe("saved");
    },
  );

  it("goes once it was read back also when the package has moved within its LMS", async () => {
    const { on, device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    device.wait(1000);
    first.die();
    const moved = world(createHost, createAdapter as never);
    moved.state = on.state;
    const { session } = await moved.launch(page, device);
    expect([session.standing.activitiesDone, [...device.stored.keys()]]).toEqual([["a"], []]);
  });

  it("is not written with journal: off", async () => {
    const { device, launch } = start(pageOf({ sections, settings: { journal: false } }));
    const first = await launch();
    first.session.dispatch(submit("a"));
    expect([...device.stored]).toEqual([]);
  });

  it("merges two browsers item by item: who alone changed something wins, by the logical clock if both did", async () => {
    const { on, device, other, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a", "Look"));
    device.wait(1000);
    // Here, offline: a again, and b. There, from what the LMS has: own.
    on.isUp = false;
    first.session.dispatch({ type: "retry", activity: "a" });
    first.session.dispatch(submit("a", "Stop"));
    first.session.dispatch(submit("b", "Go on"));
    first.die();
    on.isUp = true;
    const there = await launch(other);
    there.session.dispatch({ type: "answer", activity: "own", answer: { text: "There" } });
    for (let i = 0; i < 20; i++)
      there.session.dispatch({ type: "answer", activity: "own", answer: { text: `There ${i}` } });
    there.session.leave();
    other.now = device.now += 60_000;
    const back = await launch(device);
    const { activities } = back.session.progress;
    expect(activities["a"]).toMatchObject({
      answer: chosen("Stop"),
      tries: 2,
      best: { got: 1, of: 1 },
    });
    expect(activities["b"]?.answer).toEqual(chosen("Go on"));
    expect(activities["own"]?.answer).toEqual({ text: "There 19" });
  });

  it("keeps the day on which something was written, visit after visit", async () => {
    const { device, launch } = start();
    const first = await launch();
    first.session.dispatch({ type: "answer", activity: "own", answer: { text: "Mine." } });
    const { writtenOn } = first.session.progress.activities["own"]!;
    expect(writtenOn).toBeGreaterThan(20_000);
    device.wait(60_000);
    first.session.leave();
    for (let day = 1; day < 4; day++) {
      device.now += 86_400_000;
      const again = await launch();
      expect(again.session.progress.activities["own"]?.writtenOn).toBe(writtenOn);
      again.session.dispatch(submit("a", day % 2 ? "Stop" : "Look"));
      device.wait(60_000);
      again.die();
    }
  });

  it("dates words only: taking them away is nothing written", async () => {
    const { device, launch } = start();
    const { session } = await launch();
    session.dispatch({ type: "answer", activity: "own", answer: { text: "Mine." } });
    const { writtenOn } = session.progress.activities["own"]!;
    device.now += 86_400_000;
    session.dispatch({ type: "answer", activity: "own", answer: { text: "" } });
    session.dispatch(submit("a"));
    const { activities } = session.progress;
    expect([activities["own"]?.writtenOn, activities["a"]?.writtenOn]).toEqual([
      writtenOn,
      undefined,
    ]);
  });

  it("that does not know the day yet takes it from what the LMS holds", async () => {
    const { device, launch } = start();
    const first = await launch();
    first.session.dispatch({ type: "answer", activity: "own", answer: { text: "Mine." } });
    device.wait(60_000);
    first.die();
    for (const [key, json] of device.stored) {
      const { days: _, ...older } = JSON.parse(json) as Record<string, unknown>;
      device.stored.set(key, JSON.stringify(older));
    }
    const { session } = await launch();
    expect(session.progress.activities["own"]?.writtenOn).toBeGreaterThan(20_000);
  });

  it("takes what the device knows when the LMS holds noise", async () => {
    const { on, device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    device.wait(1000);
    first.die();
    on.state = {
      isEnded: false,
      elements: { ...on.state!.elements, "cmi.suspend_data": "\u0000?? not ours" },
    };
    expect((await launch()).session.standing.activitiesDone).toEqual(["a"]);
  });

  // Until 2026-11 a text that began with a 1 counted as another attempt of ours, and was written over with nothing.
  it.each([
    ["another program's text", () => "1|x|Home0page0done=yes"],
    ["a long one of letters only", () => `1${"aGVsbG8gd29ybGQ".repeat(40)}`],
    ["a text of ours, damaged in its attempt", (text: string) => change(text, 5)],
    [
      "a text of ours, damaged in its attempt and at its end",
      (text: string) => change(change(text, 5), text.length - 1),
    ],
    ["the first letters of one", () => "1abcABCDa"],
  ])("takes what the device knows when the LMS holds %s", async (_title, damage) => {
    const { on, device, launch } = start();
    const first = await launch();
    first.session.dispatch({ type: "visit", section: "section-1" });
    first.session.dispatch(submit("a"));
    first.session.dispatch({ type: "answer", activity: "own", answer: { text: "Mine." } });
    device.wait(60_000);
    first.session.leave();
    first.die();
    const { elements } = on.state!;
    const text = damage(elements["cmi.suspend_data"]!);
    on.state = { isEnded: false, elements: { ...elements, "cmi.suspend_data": text } };
    for (let i = 0; i < 3; i++) {
      const { session, die } = await launch();
      expect(session.standing.activitiesDone).toEqual(["a", "own"]);
      expect(session.progress.activities["own"]?.answer).toEqual({ text: "Mine." });
      expect(session.progress.attempt).toBe(first.session.progress.attempt);
      device.wait(60_000);
      expect(session.saving).toBe("saved");
      die();
    }
  });

  it("of an attempt that was deleted stays away when the new one's text was cut", async () => {
    const { on, device, other, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    device.wait(1000);
    first.die();
    on.state = undefined;
    const there = await launch(other);
    there.session.dispatch({ type: "visit", section: "section-2" });
    there.session.dispatch(submit("b"));
    there.session.dispatch({ type: "answer", activity: "own", answer: { text: noise(500) } });
    other.wait(60_000);
    there.die();
    const { elements } = on.state!;
    const cut = elements["cmi.suspend_data"]!.slice(0, 300);
    on.state = { isEnded: false, elements: { ...elements, "cmi.suspend_data": cut } };
    expect((await launch()).session.standing.activitiesDone).toEqual(["own", "b"]);
  });

  it("keeps free text that the LMS has no room for, and the page says so", async () => {
    const { device, launch } = start();
    const text = noise(6000);
    const first = await launch();
    first.session.dispatch({ type: "answer", activity: "own", answer: { text } });
    device.wait(60_000);
    expect([first.session.saving, first.session.notKept]).toEqual(["saved", ["own"]]);
    first.session.leave();
    for (let i = 0; i < 3; i++) {
      const again = await launch();
      expect(again.session.progress.activities["own"]?.answer).toEqual({ text });
      expect(again.session.notKept).toEqual(["own"]);
      again.session.leave();
      again.die();
    }
  });
});

describe("two tabs on the same attempt", () => {
  it("the second says so and writes nothing; when the first is gone, a new one may", async () => {
    const { on, device, launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    device.wait(1000);
    const before = on.state!.elements["cmi.suspend_data"];
    const second = await launch();
    expect([second.session.isSecondTab, second.session.isReadOnly]).toEqual([true, true]);
    second.session.dispatch(submit("b"));
    device.wait(60_000);
    second.session.leave();
    expect(on.state!.elements["cmi.suspend_data"]).toBe(before);
    first.session.leave();
    first.die();
    const third = await launch();
    expect(third.session.isSecondTab).toBe(false);
    expect(third.session.standing.activitiesDone).toEqual(["a"]);
  });

  it("knows it also before the LMS has anything", async () => {
    const { launch } = start();
    const first = await launch();
    const second = await launch();
    expect([first.session.isSecondTab, second.session.isSecondTab]).toEqual([false, true]);
  });

  it("the second shows what the first has kept, and tells the LMS only that it is there", async () => {
    const { launch } = start();
    const first = await launch();
    first.session.dispatch(submit("a"));
    const { session, calls } = await launch();
    expect([session.isSecondTab, session.standing.activitiesDone]).toEqual([true, ["a"]]);
    session.dispatch(submit("b"));
    session.leave();
    expect(calls.filter(({ name }) => !/Get/.test(name)).map(({ name }) => name)).toEqual([
      "LMSInitialize",
    ]);
  });
});

// Until 2026-11 the module alone decided, and whoever was second could only read.
describe("two tabs with the same module", () => {
  const courses = (learner: string, place: string) => {
    const here = world(createHost, createAdapter as never, { place: "/course-1/" });
    const [device] = here.devices;
    const there = world(createHost, createAdapter as never, { learner, place });
    return { device, here, there };
  };

  it.each([
    ["of two learners", "learner-2", "/course-1/"],
    ["of one learner in two courses", "learner-1", "/course-2/"],
  ])("%s are none of each other's business", async (_title, learner, place) => {
    const { device, here, there } = courses(learner, place);
    const first = await here.launch(page, device);
    const second = await there.launch(page, device);
    first.session.dispatch(submit("a"));
    second.session.dispatch(submit("b"));
    device.wait(1000);
    for (const { session } of [first, second])
      expect([session.isSecondTab, session.saving]).toEqual([false, "saved"]);
  });

  it("on two attempts of one learner, both of which the LMS knows", async () => {
    const { device, here, there } = courses("learner-1", "/course-1/");
    for (const on of [here, there]) {
      const { session, die } = await on.launch(page, device);
      session.dispatch(submit("a"));
      device.wait(1000);
      session.leave();
      die();
    }
    const first = await here.launch(page, device);
    const second = await there.launch(page, device);
    const third = await there.launch(page, device);
    expect([first, second, third].map(({ session }) => session.isSecondTab)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("on one attempt, of which the LMS had told the second tab before it knew it", async () => {
    const { device, here } = courses("learner-1", "/course-1/");
    const first = await here.launch(page, device);
    const [before] = [here.state];
    first.session.dispatch(submit("a"));
    device.wait(1000);
    here.state = before;
    expect((await here.launch(page, device)).session.isSecondTab).toBe(true);
  });
});

it.each([
  ["Web Locks", locks()],
  ["a channel", undefined],
])("a tab claims one attempt, not the module, by %s", async (_title, locks) => {
  const waiting: (() => void)[] = [];
  const { claim } = browserEnvironment({
    navigator: { locks },
    location: { pathname: "/" },
    BroadcastChannel,
    setTimeout: (act: () => void) => waiting.push(act),
    clearTimeout: (id: number) => (waiting[id - 1] = () => {}),
  } as never);
  const asked = [claim!("one"), claim!("two")];
  for (const act of waiting.splice(0)) act();
  const [one, two] = await Promise.all(asked);
  expect([typeof one, typeof two, await claim!("one")]).toEqual([
    "function",
    "function",
    undefined,
  ]);
  one!();
  two!();
});

/** The same text with another character at `at`. */
function change(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
}

/** As browsers have them, on https. */
function locks() {
  const held = new Set<string>();
  return {
    async request(name: string, _how: unknown, act: (lock: object | null) => unknown) {
      if (held.has(name)) return act(null);
      held.add(name);
      await act({});
      held.delete(name);
    },
  };
}

import { describe, expect, it } from "vitest";
import type { CreateHost, Host, HostCall, HostState } from "../../src/model/standard.ts";
import type { Adapter } from "../../src/model/standard.ts";
import { openSession, type Session } from "../../src/player/session.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createHost as host12 } from "../../src/standards/scorm12/host.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";
import { createHost as host2004 } from "../../src/standards/scorm2004/host.ts";
import { createAdapter as adapterWeb } from "../../src/standards/web/adapter.ts";
import { type Machine, machine } from "./machine.ts";
import { chosen, pageOf, sectionsOf } from "./modules.ts";

const eight = Array.from({ length: 8 }, (_, i) => ({ id: `question-${i + 1}`, points: 1 }));
const page = pageOf({ sections: sectionsOf(6, eight), settings: { pass: 70, report: "passed" } });

const standards: [string, CreateHost, (window: never) => Adapter][] = [
  ["scorm12", host12, adapter12 as never],
  ["scorm2004", host2004, adapter2004 as never],
];

interface Lms {
  state: HostState | undefined;
  readonly calls: HostCall[];
  host: Host | undefined;
}

async function launch(
  lms: Lms,
  create: CreateHost,
  adapter: (window: never) => Adapter,
  on: Machine,
  mode: "normal" | "review" | "browse" = "normal",
): Promise<{ session: Session; die: () => void }> {
  lms.host = create({
    state: lms.state,
    learner: { id: "learner-1", name: "Lovelace, Ada" },
    mode,
    store: (state) => {
      lms.state = state;
      return true;
    },
    onCall: (call) => lms.calls.push(call),
  });
  const parent: Record<string, unknown> = { ...lms.host.page };
  parent["parent"] = parent;
  const window = { parent, setTimeout: () => 0 };
  const tab = on.tab();
  const session = await openSession(page, adapter(window as never), tab);
  return { session, die: tab.die };
}

function play(session: Session, on: Machine, answers: number, from = 0): void {
  for (const { id } of page.sections) {
    session.dispatch({ type: "visit", section: id });
    on.wait(3000);
    for (const activity of page.activities.filter((a) => a.section === id)) {
      const n = page.activities.indexOf(activity);
      if (n < from || n >= answers) continue;
      const answer = chosen(n === 2 ? "Go on" : "Stop");
      session.dispatch({ type: "answer", activity: activity.id, answer });
      session.dispatch({ type: "submit", activity: activity.id, answer });
      on.wait(2000);
    }
    session.dispatch({ type: "see", section: id });
  }
}

describe.each(standards)("a session in %s", (id, create, adapter) => {
  it("reports what was done, resumes it, and no call is refused", async () => {
    const lms: Lms = { state: undefined, calls: [], host: undefined };
    const on = machine();
    const first = await launch(lms, create, adapter, on);
    expect(lms.calls.length).toBeLessThanOrEqual(12);
    play(first.session, on, 8);
    first.session.hide();
    first.session.leave();
    const count = (name: RegExp): number => lms.calls.filter((c) => name.test(c.name)).length;
    // 2004 has a description, a scaled score and a measure more.
    expect(count(/SetValue/)).toBeLessThanOrEqual(8 * (id === "scorm12" ? 12 : 15) + 16);
    expect(count(/Commit/)).toBeLessThanOrEqual(8 + 2);
    expect(lms.calls.filter((c) => c.result === "false")).toEqual([]);
    const record = lms.host!.record();
    expect(record).toMatchObject({ completion: "completed", success: "passed", score: "87.5" });
    expect(record.interactions).toHaveLength(8);
    expect(record.savedText.length).toBeLessThanOrEqual(120);

    const second = await launch(lms, create, adapter, on);
    expect(second.session.standing).toEqual(first.session.standing);
    expect(second.session.progress.place).toBe("section-6");
    expect(second.session.saving).toBe("saved");
  });

  it("brings back after a crash what the LMS never got", async () => {
    const lms: Lms = { state: undefined, calls: [], host: undefined };
    const on = machine();
    const first = await launch(lms, create, adapter, on);
    first.session.dispatch({ type: "visit", section: "section-1" });
    first.session.dispatch({ type: "submit", activity: "question-1", answer: chosen("Stop") });
    first.die();
    const second = await launch(lms, create, adapter, on);
    expect(second.session.standing.activitiesDone).toEqual(["question-1"]);
    on.wait(2000);
    expect(second.session.saving).toBe("saved");
    expect(lms.host!.record().interactions).toHaveLength(1);
    // Read back by a third launch, the copy on the device goes.
    second.session.leave();
    await launch(lms, create, adapter, on);
    expect([...on.stored.keys()]).toEqual([]);
  });

  // SCORM 2004's name stood family name first on the certificate.
  it("calls the learner as people do", async () => {
    const lms: Lms = { state: undefined, calls: [], host: undefined };
    const { session } = await launch(lms, create, adapter, machine());
    expect(session.launch?.learnerName).toBe("Ada Lovelace");
  });

  it("writes nothing but time in review", async () => {
    const lms: Lms = { state: undefined, calls: [], host: undefined };
    const on = machine();
    const first = await launch(lms, create, adapter, on);
    play(first.session, on, 8);
    first.session.leave();
    lms.calls.length = 0;
    const review = await launch(lms, create, adapter, on, "review");
    expect(review.session.isReadOnly).toBe(true);
    play(review.session, on, 8);
    review.session.leave();
    const set = lms.calls.filter((c) => /SetValue/.test(c.name)).map((c) => c.args[0]);
    expect(set).toEqual([expect.stringContaining("session_time")]);
  });
});

it("keeps progress on the device when there is no LMS", async () => {
  const on = machine();
  const first = await openSession(page, adapterWeb(), on.tab());
  expect([first.state, first.saving]).toEqual(["none", "local"]);
  expect(first.reportedText).toBe(0);
  play(first, on, 8);
  const second = await openSession(page, adapterWeb(), on.tab());
  expect(second.standing).toEqual(first.standing);
});

it.each([
  ["storage", machine({ hasStorage: false }), page],
  ["a journal", machine(), { ...page, settings: { ...page.settings, journal: false } }],
])("says that it is lost where there is neither an LMS nor %s", async (_title, on, module) => {
  const session = await openSession(module, adapterWeb(), on.tab());
  play(session, on, 8);
  expect(session.saving).toBe("lost");
});

// session: a package's page goes in; what a learner's session of it costs an LMS comes out. Loaded by bench.mjs through vite.
import { activityKinds } from "../../src/activities/index.ts";
import { randomFrom } from "../../src/model/hash.ts";
import type { PageData } from "../../src/model/page-data.ts";
import type { Adapter, CreateHost, HostCall } from "../../src/model/standard.ts";
import { readPage } from "../../src/player/page-module.ts";
import { savedTextEstimate } from "../../src/player/tracking/estimate.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createHost as host12 } from "../../src/standards/scorm12/host.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";
import { createHost as host2004 } from "../../src/standards/scorm2004/host.ts";
import { world } from "../../tests/faults/life.ts";
import { mostBeside } from "../../tests/tracking/lms.ts";

const kinds = new Map(activityKinds.map((kind) => [kind.kind, kind]));
const answers = new Map(activityKinds.map(({ kind, answer }) => [kind, answer]));
const SIDES: Readonly<Record<string, readonly [CreateHost, (window: never) => Adapter]>> = {
  scorm12: [host12, adapter12 as (window: never) => Adapter],
  scorm2004: [host2004, adapter2004 as (window: never) => Adapter],
};

const isError = ({ name }: HostCall): boolean =>
  /GetLastError|GetErrorString|GetDiagnostic/.test(name);
const count = (calls: readonly HostCall[], name: RegExp): number =>
  calls.filter((call) => name.test(call.name)).length;

export interface SessionCost {
  /** Calls before the learner acts, a minute after the launch, GetLastError not counted. */
  readonly opening: number;
  readonly setValue: number;
  readonly commits: number;
  /** Bytes beside the saved text in the largest commit. */
  readonly beside: number;
  readonly refused: number;
  readonly savedText: number;
}

/** Opens the page, answers so many scored activities, a page turn after each, and leaves by the button. */
export async function playSession(
  standard: string,
  data: PageData,
  answered: number,
): Promise<SessionCost> {
  const [create, createAdapter] = SIDES[standard]!;
  const page = readPage(data, answers);
  const all = world(create, createAdapter, { random: randomFrom(1) });
  const [device] = all.devices;
  const { session, calls } = await all.launch(page, device);
  // The page itself goes to where the learner is, and sees what fits the screen.
  session.dispatch({ type: "visit", section: page.sections[0]!.id });
  session.dispatch({ type: "see", section: page.sections[0]!.id });
  device.wait(60_000);
  const opening = calls.filter((call) => !isError(call)).length;
  const random = randomFrom(2);
  const scored = page.activities.filter(
    ({ answer, within }) => answer.score !== undefined && within === undefined,
  );
  for (const [n, activity] of scored.slice(0, answered).entries()) {
    const answer = kinds.get(activity.kind)!.sample(activity.data, random);
    session.dispatch({ type: "visit", section: activity.section });
    device.wait(8_000);
    session.dispatch({ type: "answer", activity: activity.id, answer });
    device.wait(1_000);
    session.dispatch({ type: "submit", activity: activity.id, answer });
    device.wait(6_000);
    const next = page.sections[Math.min(n + 1, page.sections.length - 1)]!;
    session.dispatch({ type: "see", section: activity.section });
    session.dispatch({ type: "visit", section: next.id });
    device.wait(2_000);
  }
  const leaving = session.finish();
  device.wait(60_000);
  await leaving;
  return {
    opening,
    setValue: count(calls, /SetValue/),
    commits: count(calls, /Commit/),
    beside: mostBeside(calls),
    refused: calls.filter(({ name, result }) => /SetValue|Commit/.test(name) && result !== "true")
      .length,
    savedText:
      Object.values(all.state?.elements ?? {}).length === 0 ? 0 : savedText(all.state!.elements),
  };
}

function savedText(elements: Readonly<Record<string, string>>): number {
  return Object.entries(elements).find(([name]) => name.endsWith("suspend_data"))?.[1].length ?? 0;
}

/** The saved text of everything done, without the learner's own words: a likely one and the longest. */
export function savedTextOf(data: PageData): { typical: number; worst: number } {
  const random = randomFrom(3);
  return savedTextEstimate(readPage(data, answers), {
    largest: (activity) => kinds.get(activity.kind)!.largest(activity.data),
    sample: (activity) => kinds.get(activity.kind)!.sample(activity.data, random),
  });
}

// The fault bench: random sessions of one learner against one LMS, with deaths and faults at every kind of step. After each
// launch it is counted what the learner had done and does not find again.
import fc from "fast-check";
import { expect } from "vitest";
import { randomFrom } from "../../src/model/hash.ts";
import type { Progress } from "../../src/model/progress.ts";
import type { Adapter, CreateHost, HostState } from "../../src/model/standard.ts";
import type { PageModule } from "../../src/player/page-module.ts";
import { pack, unpack } from "../../src/player/tracking/saved-text.ts";
import { chosen, pageOf } from "../tracking/modules.ts";
import { type Life, type World, world } from "./life.ts";

export interface Bench {
  readonly host: string;
  readonly standard: string;
  readonly create: CreateHost;
  readonly createAdapter: (window: never) => Adapter;
  /** Whether a call may be refused although nothing was done to the LMS. */
  readonly isFaulty: boolean;
  /** The LMS itself rewrites status and score. */
  readonly isOverriding?: boolean;
  readonly lag?: number;
}

export interface Count {
  sessions: number;
  steps: number;
  faults: number;
  kills: number;
  lost: number;
}

// ── The module, and the same after an edit ──

const OPTIONS = ["Stop", "Look", "Listen", "Go on"];
const activities = (options: readonly string[]) =>
  ({
    a: { id: "a", points: 2, options },
    b: { id: "b", points: 1, options, right: 2 },
    c: { id: "c", points: 1, tries: 2, options },
    d: { id: "d", options },
    own: { id: "own", kind: "reflection" },
    told: { id: "told", kind: "reflection", share: "teacher" },
    rate: { id: "rate", kind: "rating" },
  }) as const;
const settings = { pass: 60, report: "passed-failed" } as const;
const before = activities(OPTIONS);
const after = activities([...OPTIONS].reverse());
export const pages: readonly [PageModule, PageModule] = [
  pageOf({
    settings,
    blocks: ["film"],
    sections: [
      { id: "one", activities: [before.a, before.b, before.own] },
      { id: "two", activities: [before.c, before.rate] },
      { id: "three", activities: [before.d, before.told] },
    ],
  }),
  pageOf({
    settings,
    blocks: ["film"],
    sections: [
      { id: "three", activities: [after.told, after.d] },
      { id: "new", activities: [{ id: "fresh", points: 0 }] },
      { id: "one", activities: [after.own, after.b, after.a] },
      { id: "two", activities: [after.rate, after.c] },
    ],
  }),
];

// ── What can happen ──

/** 2,000 to 3,800 characters that no packing makes shorter. */
function noise(seed: number): string {
  const random = randomFrom(seed);
  const letter = (): string => String.fromCharCode(33 + Math.floor(random() * 90));
  return Array.from({ length: 2000 + seed * 200 }, letter).join("");
}

const CHOICES = ["a", "b", "c", "d"];
const PLACES = ["one", "two", "three"];
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("submit" as const),
      id: fc.constantFrom(...CHOICES),
      pick: fc.subarray(OPTIONS, { minLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      id: fc.constantFrom(...CHOICES),
      pick: fc.subarray(OPTIONS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("write" as const),
      id: fc.constantFrom("own", "told"),
      text: fc.oneof(
        { weight: 4, arbitrary: fc.lorem({ maxCount: 8 }) },
        { weight: 2, arbitrary: fc.constantFrom("Déjà vu", "漢字 😀", "نعم", "a\nb\tc", " ") },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((n) => `noise ${n}`) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("rate" as const),
      value: fc.integer({ min: 1, max: 7 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("retry" as const), id: fc.constantFrom(...CHOICES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("watch" as const),
      parts: fc.nat(2 ** 20 - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("visit" as const), id: fc.constantFrom(...PLACES) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("see" as const), id: fc.constantFrom(...PLACES) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(10, 60, 300, 2000, 31_000, 3_600_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("hide" as const, "show" as const, "comment" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("offline" as const, "online" as const, "down" as const, "up" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("kill" as const, "leave" as const, "exit" as const, "review" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("die" as const),
      calls: fc.integer({ min: 0, max: 25 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("move" as const, "republish" as const) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export async function runBench(
  bench: Bench,
  { runs, seed }: { runs: number; seed: number },
): Promise<Count> {
  const count: Count = { sessions: 0, steps: 0, faults: 0, kills: 0, lost: 0 };
  const script = fc.tuple(fc.array(step, { minLength: 10, maxLength: 40 }), fc.nat());
  await fc.assert(
    fc.asyncProperty(script, ([steps, own]) => play(bench, steps, own, count)),
    { numRuns: runs, seed },
  );
  return count;
}

export async function play(
  bench: Bench,
  steps: readonly Step[],
  seed: number,
  count: Count,
): Promise<void> {
  const { create, createAdapter, lag } = bench;
  const on = world(create, createAdapter, { random: randomFrom(seed), lag });
  let device = on.devices[0];
  let version = 0;
  let known: Progress | undefined;
  let isTroubled = bench.isFaulty;
  let life = await begin();

  async function begin(mode?: "review"): Promise<Life> {
    count.sessions++;
    const page = pages[version % 2]!;
    const next = await on.launch(page, device, mode);
    expect(next.session.state).toBe("open");
    if (known !== undefined) {
      const missing = missingIn(page, next.session.progress, known);
      count.lost += missing.length;
      expect(missing).toEqual([]);
    }
    // Another browser would find at least what the LMS really holds.
    const held = heldBy(on, page);
    if (held !== undefined) expect(missingIn(page, next.session.progress, held, true)).toEqual([]);
    return next;
  }

  function end(): void {
    known = life.session.progress;
    checkBook(life, isTroubled);
  }

  for (const now of steps) {
    count.steps++;
    const { session } = life;
    switch (now.do) {
      case "submit":
        session.dispatch({ type: "submit", activity: now.id, answer: answerOf(now.id, now.pick) });
        break;
      case "answer":
        session.dispatch({ type: "answer", activity: now.id, answer: answerOf(now.id, now.pick) });
        break;
      case "write": {
        const long = /^noise (\d)$/.exec(now.text);
        const answer = { text: long ? noise(Number(long[1])) : now.text };
        session.dispatch({ type: "answer", activity: now.id, answer });
        if (now.id === "told") session.dispatch({ type: "submit", activity: now.id, answer });
        break;
      }
      case "rate":
        session.dispatch({ type: "answer", activity: "rate", answer: { value: now.value } });
        break;
      case "retry":
        session.dispatch({ type: "retry", activity: now.id });
        break;
      case "watch":
        session.dispatch({ type: "watch", block: "film", parts: now.parts });
        break;
      case "visit":
        session.dispatch({ type: "visit", section: now.id });
        break;
      case "see":
        session.dispatch({ type: "see", section: now.id });
        break;
      case "comment":
        session.comment("A comment");
        break;
      case "wait":
        device.wait(now.ms);
        break;
      case "hide":
        session.hide();
        break;
      case "show":
        session.show();
        break;
      case "offline":
        device.isOnline = false;
        isTroubled = true;
        count.faults++;
        break;
      case "online":
        device.goOnline();
        break;
      case "down":
        // Moodle's answer to a network that fails is "true": only the browser knows that it is offline.
        if (bench.host.startsWith("moodle")) device.isOnline = false;
        else on.isUp = false;
        isTroubled = true;
        count.faults++;
        break;
      case "up":
        on.isUp = true;
        break;
      case "die":
        life.dieAfter(now.calls);
        isTroubled = true;
        count.faults++;
        break;
      case "kill":
      case "leave":
      case "exit":
      case "republish":
      case "review":
      case "move": {
        await stop(now.do === "leave" || now.do === "exit" ? now.do : "kill");
        if (now.do === "republish") version++;
        if (now.do === "move") await move();
        // Open edX does not say that it is one.
        if (now.do === "review" && bench.host !== "open-edx") await review();
        if (now.do === "republish") known = known && keepOnly(pages[version % 2]!, known);
        life = await begin();
        break;
      }
    }
    if (!life.isAlive) {
      count.kills++;
      end();
      life = await begin();
    }
  }

  async function stop(how: "kill" | "leave" | "exit"): Promise<void> {
    if (how === "leave") life.session.leave();
    else if (how === "exit") {
      const finished = life.session.finish();
      for (let i = 0; i < 20; i++) {
        device.wait(1000);
        await Promise.resolve();
      }
      if (life.isAlive) await finished;
    } else count.kills++;
    life.die();
    end();
  }

  /** Elsewhere the learner finds what the LMS really stored: the bench goes there only with everything stored. */
  async function move(): Promise<void> {
    const held = heldBy(on, pages[version % 2]!);
    const isThere = held && known && missingIn(pages[version % 2]!, held, known).length === 0;
    if (isThere) device = device === on.devices[0] ? on.devices[1] : on.devices[0];
  }

  async function review(): Promise<void> {
    const stored = on.state;
    const looking = await begin("review");
    expect(looking.session.isReadOnly).toBe(true);
    looking.session.dispatch({ type: "submit", activity: "a", answer: chosen("Look") });
    device.wait(60_000);
    looking.session.leave();
    looking.die();
    const [was, is] = [stored, on.state].map((state) => withoutTime(state));
    if (stored !== undefined && !bench.isOverriding) expect(is).toEqual(was);
  }

  // In the end the line is good again, and there is time: everything gets there.
  on.isUp = true;
  device.goOnline();
  await stop("kill");
  life = await begin();
  device.wait(600_000);
  const { saving, progress } = life.session;
  const page = pages[version % 2]!;
  if (bench.host !== "expired") expect(saving).toBe("saved");
  // A database that cuts in silence is found out at the next launch only.
  if (saving === "saved" && progress.clock > 0 && bench.host !== "cutting") {
    const limit = createAdapter({} as never).savedText;
    const fitting = unpack(page, pack(page, progress, limit).text)!.progress;
    expect(missingIn(page, heldBy(on, page)!, fitting)).toEqual([]);
  }
  // Every submission that counts as reported stands in the LMS's row of records.
  if (saving === "saved") {
    const ids = life.host.record().interactions.map((row) => row["id"]?.split(".")[0]);
    expect(ids).not.toContain(undefined);
    for (const [id, { reported }] of Object.entries(progress.activities))
      expect([id, ids.filter((i) => i === id).length >= reported]).toEqual([id, true]);
  }
  await stop("leave");
  if (!bench.isOverriding) checkNeverWorse(on);
}

function answerOf(id: string, pick: readonly string[]): { chosen: string[] } {
  return chosen(...(id === "b" ? pick : pick.slice(0, 1)));
}

// ── What is checked ──

function heldBy(on: World, page: PageModule): Progress | undefined {
  const elements = Object.entries(on.state?.elements ?? {});
  const text = elements.find(([name]) => name.endsWith("suspend_data"))?.[1];
  return text === undefined ? undefined : unpack(page, text)?.progress;
}

/** What was done and is not found again; one word for each thing. `isLoose`: it may have gone on since. */
function missingIn(page: PageModule, found: Progress, done: Progress, isLoose = false): string[] {
  const missing: string[] = [];
  for (const { id, answer: kind, data } of page.activities) {
    const was = done.activities[id];
    const is = found.activities[id];
    if (was === undefined) continue;
    if (is === undefined) missing.push(id);
    else if (was.done && !is.done) missing.push(`${id} done`);
    else if (is.tries < was.tries || is.reported < was.reported) missing.push(`${id} tries`);
    else if (was.best && !(is.best && is.best.got * was.best.of >= was.best.got * is.best.of))
      missing.push(`${id} best`);
    else if (!isLoose && kind.pack(data, is.answer) !== kind.pack(data, was.answer))
      missing.push(`${id} answer`);
    else if (!isLoose && JSON.stringify(is.answer) !== JSON.stringify(was.answer))
      missing.push(`${id} words`);
    else if (!isLoose && is.submitted !== was.submitted) missing.push(`${id} submitted`);
  }
  for (const { id } of page.sections)
    if (done.sections[id]?.seen && !found.sections[id]?.seen) missing.push(`${id} seen`);
  for (const { id } of page.blocks)
    if ((done.blocks[id] ?? 0) & ~(found.blocks[id] ?? 0)) missing.push(`${id} watched`);
  const isThere = done.place !== undefined && page.section(done.place) !== undefined;
  if (!isLoose && isThere && found.place !== done.place) missing.push("place");
  return missing;
}

function keepOnly(page: PageModule, progress: Progress): Progress {
  const activities = Object.entries(progress.activities).filter(([id]) => page.activity(id));
  return { ...progress, activities: Object.fromEntries(activities) };
}

/** ADL's rules for a SCO: Initialize first and once with "", Terminate once and last, and no call that is refused. */
function checkBook({ calls }: Life, mayFail: boolean): void {
  const names = calls.map(({ name }) => name.replace("LMS", "").replace("Finish", "Terminate"));
  expect(names.filter((name) => name === "Initialize")).toHaveLength(1);
  expect(names[0]).toBe("Initialize");
  const end = names.indexOf("Terminate");
  if (end >= 0) expect(end).toBe(names.length - 1);
  for (const { name, args } of calls) if (!name.endsWith("Value")) expect(args).toEqual([""]);
  const refused = calls.filter(({ result, code }) => result === "false" && code !== "403");
  if (!mayFail) expect(refused).toEqual([]);
  // What no LMS takes is never sent, whatever else goes wrong.
  expect(refused.filter(({ code }) => /^40[1-8]$|^201$|^351$/.test(code))).toEqual([]);
}

const STATUS = [
  "not attempted",
  "unknown",
  "browsed",
  "incomplete",
  "failed",
  "completed",
  "passed",
];

function checkNeverWorse({ history }: World): void {
  const value = ({ elements }: HostState, name: RegExp): string =>
    Object.entries(elements).find(([element]) => name.test(element))?.[1] ?? "";
  for (let i = 1; i < history.length; i++) {
    const [last, next] = [history[i - 1]!, history[i]!];
    for (const name of [/lesson_status$/, /^cmi\.completion_status$/, /^cmi\.success_status$/])
      expect(STATUS.indexOf(value(next, name))).toBeGreaterThanOrEqual(
        STATUS.indexOf(value(last, name)),
      );
    const score = (state: HostState): number => Number(value(state, /^cmi\.(core\.)?score\.raw$/));
    expect(score(next)).toBeGreaterThanOrEqual(score(last));
  }
}

function withoutTime(state: HostState | undefined): Record<string, string> {
  const elements = Object.entries(state?.elements ?? {});
  return Object.fromEntries(
    elements.filter(([name]) => !/(_time|mode|credit|entry|exit)$/.test(name)),
  );
}

export function lineOf({ host, standard }: Bench, count: Count): string {
  const { sessions, steps, faults, kills, lost } = count;
  return `fault-bench ${host} ${standard} sessions=${sessions} steps=${steps} faults=${faults} kills=${kills} lost=${lost}`;
}

// The fault bench: random sessions of one learner against one LMS, with deaths and faults at every kind of step. After each
// launch it is counted what the learner had done and does not find again.
import fc from "fast-check";
import { expect } from "vitest";
import { randomFrom } from "../../src/model/hash.ts";
import type { Progress } from "../../src/model/progress.ts";
import type { Adapter, CreateHost } from "../../src/model/standard.ts";
import { pack, unpack } from "../../src/player/tracking/saved-text.ts";
import { chosen } from "../tracking/modules.ts";
import {
  checkBook,
  checkNeverWorse,
  checkObjectives,
  heldBy,
  keepOnly,
  missingIn,
  withoutTime,
} from "./checks.ts";
import { type Life, world } from "./life.ts";
import { answerOf, pages, type Step, step, textOf } from "./steps.ts";

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
  const other = world(create, createAdapter, {
    random: randomFrom(seed),
    lag,
    learner: "learner-2",
  });
  let hasOtherRated = false;
  let life = await begin();

  async function begin(mode?: "review"): Promise<Life> {
    count.sessions++;
    const page = pages[version % 2]!;
    // Who gets the page has a line.
    on.cutOff = undefined;
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
        const answer = { text: textOf(now.text) };
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
      case "hand in":
        session.dispatch({ type: "submit", activity: "check", answer: { isHandedIn: true } });
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
      case "cut":
        // Moodle's script answers for itself, line or not. Open edX has one code for everything.
        if (bench.host.startsWith("moodle")) break;
        on.cutOff = bench.host === "open-edx" ? "0" : "101";
        count.faults++;
        break;
      case "mend":
        on.cutOff = undefined;
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
      case "move":
      case "other learner":
      case "reset": {
        const isReset = now.do === "reset" && session.saving === "saved" && life.isAlive;
        await stop(now.do === "leave" || now.do === "exit" ? now.do : "kill");
        if (now.do === "republish") version++;
        if (now.do === "move") await move();
        // Open edX does not say that it is one.
        if (now.do === "review" && bench.host !== "open-edx") await review();
        if (now.do === "republish") known = known && keepOnly(pages[version % 2]!, known);
        if (now.do === "other learner") await letOther();
        if (isReset) reset();
        life = await begin();
        if (isReset) expect(life.session.progress.activities).toEqual({});
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

  /** Somebody else at the same device finds nothing of this learner, and what is their own. */
  async function letOther(): Promise<void> {
    count.sessions++;
    const { session, die } = await other.launch(pages[version % 2]!, device);
    const { activities, blocks, sections, place } = session.progress;
    expect([Object.keys(activities), blocks, sections, place]).toEqual([
      hasOtherRated ? ["rate"] : [],
      {},
      {},
      undefined,
    ]);
    session.dispatch({ type: "answer", activity: "rate", answer: { value: 7 } });
    hasOtherRated = true;
    device.wait(6000);
    die();
  }

  /** The teacher deletes the attempt, of which the LMS had said that it has all: none of it may come back. */
  function reset(): void {
    on.state = undefined;
    on.history.length = 0;
    known = undefined;
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
  on.cutOff = undefined;
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
  const { standing } = life.session;
  await stop("leave");
  // What was left when a tab died goes with the next act, or at the end.
  if (saving === "saved" && !bench.isOverriding) checkObjectives(on, standing);
  if (!bench.isOverriding) checkNeverWorse(on);
}

export function lineOf({ host, standard }: Bench, count: Count): string {
  const { sessions, steps, faults, kills, lost } = count;
  return `fault-bench ${host} ${standard} sessions=${sessions} steps=${steps} faults=${faults} kills=${kills} lost=${lost}`;
}

// What the fault bench holds a session against: what was done is found, the book is kept, and no record gets worse.
import { expect } from "vitest";
import type { Progress, Standing } from "../../src/model/progress.ts";
import type { HostCall, HostState } from "../../src/model/standard.ts";
import type { PageModule } from "../../src/player/page-module.ts";
import { unpack } from "../../src/player/tracking/saved-text.ts";
import type { Life, World } from "./life.ts";

export function heldBy(on: World, page: PageModule): Progress | undefined {
  const elements = Object.entries(on.state?.elements ?? {});
  const text = elements.find(([name]) => name.endsWith("suspend_data"))?.[1];
  return text === undefined ? undefined : unpack(page, text)?.progress;
}

/** What was done and is not found again; one word for each thing. `isLoose`: it may have gone on since. */
export function missingIn(
  page: PageModule,
  found: Progress,
  done: Progress,
  isLoose = false,
): string[] {
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

export function keepOnly(page: PageModule, progress: Progress): Progress {
  const activities = Object.entries(progress.activities).filter(([id]) => page.activity(id));
  return { ...progress, activities: Object.fromEntries(activities) };
}

/** ADL's rules for a SCO: Initialize first and once with "", Terminate once and last, and no call that is refused. */
export function checkBook({ calls }: Pick<Life, "calls">, mayFail: boolean): void {
  const names = calls.map(({ name }) => name.replace("LMS", "").replace("Finish", "Terminate"));
  expect(names.filter((name) => name === "Initialize")).toHaveLength(1);
  expect(names[0]).toBe("Initialize");
  const end = names.indexOf("Terminate");
  if (end >= 0) expect(end).toBe(names.length - 1);
  for (const { name, args } of calls) if (!name.endsWith("Value")) expect(args).toEqual([""]);
  const refused = calls.filter(isRefused);
  if (!mayFail) expect(refused).toEqual([]);
  // What no LMS takes is never sent, whatever else goes wrong.
  expect(refused.filter(({ code }) => /^40[1-8]$|^201$|^351$/.test(code))).toEqual([]);
}

/** What is read may never have been set (403); any other error of a read is one, though it looks like "" to who does not ask. */
function isRefused({ name, result, code }: HostCall): boolean {
  return name.endsWith("GetValue") ? !/^(0|403|)$/.test(code) : result === "false";
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

/** Words that only go up, and numbers; of the module, and of each quiz. */
const WORD =
  /^cmi\.(core\.lesson_status|(objectives\.\d+\.)?(completion_status|success_status|status))$/;
const SCORE = /^cmi\.(core\.|objectives\.\d+\.)?score\.raw$/;

export function checkNeverWorse({ history }: Pick<World, "history">): void {
  for (const [i, { elements: next }] of history.entries()) {
    const last = history[i - 1]?.elements ?? {};
    for (const [name, before] of Object.entries(last)) {
      const now = next[name] ?? "";
      if (WORD.test(name)) expect([name, rank(now) >= rank(before)]).toEqual([name, true]);
      if (SCORE.test(name)) expect([name, Number(now) >= Number(before)]).toEqual([name, true]);
    }
  }
}

function rank(word: string): number {
  return STATUS.indexOf(word);
}

/** Every quiz stands in the LMS's list, once, with at least the score that it has now. */
export function checkObjectives({ state }: World, { objectives = [] }: Standing): void {
  const held = Object.entries(state?.elements ?? {});
  for (const { id, share } of objectives) {
    const places = held.filter(
      ([name, value]) => /objectives\.\d+\.id$/.test(name) && value === id,
    );
    const score = `${places[0]?.[0].replace(/id$/, "")}score.raw`;
    const raw = Number(state?.elements[score]);
    expect([id, places.length, raw >= Math.floor(share * 10_000) / 100]).toEqual([id, 1, true]);
  }
}

export function withoutTime(state: HostState | undefined): Record<string, string> {
  const elements = Object.entries(state?.elements ?? {});
  return Object.fromEntries(
    elements.filter(([name]) => !/(_time|mode|credit|entry|exit)$/.test(name)),
  );
}

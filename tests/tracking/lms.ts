// An LMS with a habit of its own, in both standards: in all else it is like any other. And what one wants to know of it.
import type { Adapter, HostCall, HostRecord, Launch } from "../../src/model/standard.ts";
import { type Character, type PlainStandard, plainHost } from "../../src/standards/plain-host.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { plain12 } from "../../src/standards/scorm12/plain.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";
import { plain2004 } from "../../src/standards/scorm2004/plain.ts";
import { type World, world } from "../faults/life.ts";

export interface Side {
  readonly plain: PlainStandard;
  readonly createAdapter: (window: never) => Adapter;
  /** The code with which an LMS says that it never takes a value. */
  readonly never: string;
}

export const scorm12: Side = { plain: plain12, createAdapter: adapter12 as never, never: "405" };
export const scorm2004: Side = {
  plain: plain2004,
  createAdapter: adapter2004 as never,
  never: "406",
};
export const SIDES = [
  ["scorm12", scorm12],
  ["scorm2004", scorm2004],
] as const;

/** What an adapter hears at a learner's second launch of an attempt on which nothing is kept. */
export const LAUNCH: Launch = {
  learnerId: "l",
  learnerName: "L",
  mode: "normal",
  credit: true,
  savedText: "",
  completion: "incomplete",
  success: "unknown",
};

/** A habit that counts what happens in one launch begins anew with each. */
export function lms(
  { plain, createAdapter }: Side,
  habit: Character | (() => Character) = {},
  learner?: string,
): World {
  const create = (start: Parameters<typeof plainHost>[1]) =>
    plainHost(plain, start, typeof habit === "function" ? habit() : habit);
  return world(create, createAdapter, { learner });
}

/** What it stored, in no standard's words. */
export function recordOf({ state }: World, { plain }: Side): HostRecord {
  return plain.dialect.record(state?.elements ?? {});
}

/** The activities in its row of records; undefined: a gap. */
export function rowsOf(on: World, side: Side): (string | undefined)[] {
  return Array.from(recordOf(on, side).interactions, (row) => row?.["id"]?.split(".")[0]);
}

export function savedTextOf({ state }: World, { plain }: Side): string {
  return state?.elements[plain.roles.savedText] ?? "";
}

/** What it was told, as `element=value`. */
export function told(calls: readonly HostCall[], element = /./): string[] {
  return calls
    .filter(({ name, args }) => name.endsWith("SetValue") && element.test(args[0]!))
    .map(({ args }) => args.join("="));
}

export function commitsIn(calls: readonly HostCall[]): HostCall[] {
  return calls.filter(({ name }) => name.endsWith("Commit"));
}

export function refusedIn(calls: readonly HostCall[]): string[] {
  return calls
    .filter(({ result }) => result === "false")
    .map(({ name, args, code }) => `${name} ${args[0]} ${code}`);
}

/** Bytes beside the saved text, in the commit that carries most of them. */
export function mostBeside(calls: readonly HostCall[]): number {
  let bytes = 0;
  let most = 0;
  for (const { name, args } of calls) {
    if (name.endsWith("SetValue") && !args[0]!.endsWith("suspend_data"))
      bytes += new TextEncoder().encode(`${args[0]}=${args[1]}&`).length;
    if (!/Commit|Finish|Terminate/.test(name)) continue;
    most = Math.max(most, bytes);
    bytes = 0;
  }
  return most;
}

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CreateHost, Host, HostCall, HostState } from "../../src/model/standard.ts";
import { createHost as host12 } from "../../src/standards/scorm12/host.ts";
import { createHost as host2004 } from "../../src/standards/scorm2004/host.ts";

interface Launched {
  readonly host: Host;
  readonly calls: HostCall[];
  call(name: string, ...values: unknown[]): string;
  code(): string;
}

const launch = (
  create: CreateHost,
  state?: HostState,
  { store = (): boolean => true, mode = "normal" as const } = {},
): Launched => {
  const calls: HostCall[] = [];
  const learner = { id: "learner-1", name: "Learner, Lee" };
  const host = create({ state, learner, mode, store, onCall: (call) => calls.push(call) });
  const api = Object.values(host.page)[0] as Record<string, (...values: unknown[]) => string>;
  const prefix = create === host12 ? "LMS" : "";
  return {
    host,
    calls,
    call: (name, ...values) =>
      api[prefix === "LMS" && name === "Terminate" ? "LMSFinish" : prefix + name]!(...values),
    code: () => api[`${prefix}GetLastError`]!(),
  };
};

interface Table {
  readonly rows: readonly (readonly string[])[];
}

const FIELD = new URL("../../../shared/field/", import.meta.url);
const text = (written: string): string =>
  written
    .replace(/^x×(\d+)$/, (_, n: string) => "x".repeat(Number(n)))
    .replaceAll(String.raw`\n`, "\n");

/** Each measured case in a session of its own, after what it stands on: "[choice] a" is about a record of type choice. */
const replay = (create: CreateHost, file: string): { want: string; got: string }[] => {
  const { rows } = JSON.parse(readFileSync(new URL(file, FIELD), "utf8")) as Table;
  return rows.map(([element, written, ...verdicts]) => {
    const { call } = launch(create);
    call("Initialize", "");
    const typed = /^\[([a-z-]+)\] ?(.*)$/s.exec(written!);
    const value = text(typed?.[2] ?? written!);
    for (const [name, given] of before(element!, value, typed?.[1], verdicts.includes("408")))
      call("SetValue", name, given);
    const isTaken = call("SetValue", element, value) === "true";
    const title = `${element}=${written!.slice(0, 60)}`;
    const isFine = verdicts.every((v) => v === "ok") && !/^\[choice\] x×251$/.test(written!);
    return {
      want: `${title} ${isFine ? "taken" : "refused"}`,
      got: `${title} ${isTaken ? "taken" : "refused"}`,
    };
  });
};

/** What was set before a case: the record's id and type, or an objective with the same id. */
function before(
  element: string,
  value: string,
  type: string | undefined,
  isTooEarly: boolean,
): [string, string][] {
  const place = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(element);
  if (place === null || isTooEarly) return [];
  const [, group, index, field] = place;
  if (group === "objectives" && /^o[12]$/.test(value)) return [["cmi.objectives.0.id", "o1"]];
  if (field === "id") return [];
  const root = `cmi.${group}.${index}`;
  const steps: [string, string][] = [[`${root}.id`, "first"]];
  if (type !== undefined) steps.push([`${root}.type`, type]);
  if (field!.startsWith("correct_responses.1"))
    steps.push([`${root}.correct_responses.0.pattern`, type === "true-false" ? "true" : value]);
  return steps;
}

describe.skipIf(!existsSync(FIELD))(
  "the strict hosts take exactly what every measured receiver takes (and a description up to the book's 250)",
  () => {
    it.each([
      ["SCORM 1.2", host12, "strictness-12.json"],
      ["SCORM 2004", host2004, "strictness-2004.json"],
    ] as const)("%s", (_title, create, file) => {
      const cases = replay(create, file);
      expect(cases.map((c) => c.got)).toEqual(cases.map((c) => c.want));
    });
  },
);

const BOTH = [
  {
    title: "SCORM 1.2",
    create: host12,
    saved: "cmi.suspend_data",
    exit: "cmi.core.exit",
    entry: "cmi.core.entry",
    time: "cmi.core.session_time",
    total: "cmi.core.total_time",
    spans: ["0000:01:30.50", "0000:03:01.00"],
    ended: "301",
    lost: "101",
  },
  {
    title: "SCORM 2004",
    create: host2004,
    saved: "cmi.suspend_data",
    exit: "cmi.exit",
    entry: "cmi.entry",
    time: "cmi.session_time",
    total: "cmi.total_time",
    spans: ["PT1M30.5S", "PT0H3M1S"],
    ended: "133",
    lost: "391",
  },
] as const;

describe.each(BOTH)("the $title host", (words) => {
  it("keeps what was committed, and only that", () => {
    const { host, call } = launch(words.create);
    call("Initialize", "");
    call("SetValue", words.saved, "one");
    call("Commit", "");
    call("SetValue", words.saved, "two");
    expect(host.record().savedText).toBe("one");
    expect(host.waiting).toBe(1);
    const next = launch(words.create, host.stored);
    next.call("Initialize", "");
    expect(next.call("GetValue", words.saved)).toBe("one");
    expect(next.call("GetValue", words.entry)).toBe("");
  });

  it("resumes after suspend and adds up the time", () => {
    let state: HostState | undefined;
    for (let n = 0; n < 2; n++) {
      const { host, call } = launch(words.create, state);
      call("Initialize", "");
      expect(call("GetValue", words.entry)).toBe(n === 0 ? "ab-initio" : "resume");
      call("SetValue", words.saved, "kept");
      call("SetValue", words.time, words.spans[0]);
      call("SetValue", words.exit, "suspend");
      expect(call("Terminate", "")).toBe("true");
      state = host.stored;
    }
    expect(state).toMatchObject({ isEnded: true, elements: { [words.total]: words.spans[1] } });
  });

  it("takes nothing after the end", () => {
    const { host, call, code } = launch(words.create);
    call("Initialize", "");
    call("Terminate", "");
    expect(host.session).toBe("ended");
    expect(call("SetValue", words.saved, "late")).toBe("false");
    expect(code()).toBe(words.ended);
    expect(call("Terminate", "")).toBe("false");
  });

  it("wants the empty string and nothing else", () => {
    const { call, code } = launch(words.create);
    expect(call("Initialize")).toBe("false");
    expect(code()).toBe("201");
    expect(call("Initialize", "")).toBe("true");
    expect(call("Commit", "now")).toBe("false");
  });

  it("does not say true when the commit could not be stored", () => {
    const { host, call, code } = launch(words.create, undefined, { store: () => false });
    call("Initialize", "");
    call("SetValue", words.saved, "lost");
    expect(call("Commit", "")).toBe("false");
    expect(code()).toBe(words.lost);
    expect(host.record().savedText).toBe("");
  });

  it("tells of every call with its result and code", () => {
    const { calls, call } = launch(words.create);
    call("Initialize", "");
    call("SetValue", "cmi.nothing", "x");
    expect(calls.map((c) => [c.args, c.result, c.code])).toEqual([
      [[""], "true", "0"],
      [["cmi.nothing", "x"], "false", "401"],
    ]);
  });

  it("holds interactions under the names that all standards share", () => {
    const { host, call } = launch(words.create);
    const response = words.create === host12 ? "student_response" : "learner_response";
    call("Initialize", "");
    call("SetValue", "cmi.interactions.0.id", "q1");
    call("SetValue", "cmi.interactions.0.type", "choice");
    call("SetValue", "cmi.interactions.0.correct_responses.0.pattern", "a");
    call("SetValue", `cmi.interactions.0.${response}`, "b");
    call("Commit", "");
    expect(host.record().interactions).toEqual([
      { id: "q1", type: "choice", correct: "a", response: "b" },
    ]);
    const next = launch(words.create, host.stored);
    next.call("Initialize", "");
    expect(next.call("GetValue", "cmi.interactions._count")).toBe("1");
  });
});

it("begins a new attempt in SCORM 2004 after an exit other than suspend", () => {
  const first = launch(host2004);
  first.call("Initialize", "");
  first.call("SetValue", "cmi.suspend_data", "old");
  first.call("SetValue", "cmi.exit", "normal");
  first.call("Terminate", "");
  const next = launch(host2004, first.host.stored);
  next.call("Initialize", "");
  expect(next.call("GetValue", "cmi.entry")).toBe("ab-initio");
  expect(next.call("GetValue", "cmi.suspend_data")).toBe("");
});

it("completes a SCORM 1.2 package that never said a word about its status, as Moodle does", () => {
  const { host, call } = launch(host12);
  call("Initialize", "");
  call("Finish", "");
  expect(host.record().completion).toBe("completed");
});

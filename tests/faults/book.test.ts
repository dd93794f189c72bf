import { describe, expect, it } from "vitest";
import type { HostCall, HostState } from "../../src/model/standard.ts";
import { chosen, pageOf, sectionsOf } from "../tracking/modules.ts";
import { benches } from "./benches.ts";
import { checkBook, checkNeverWorse } from "./checks.ts";
import { world } from "./life.ts";

const page = pageOf({
  sections: sectionsOf(2, [
    { id: "check", kind: "quiz", questions: ["one", "two"], pass: 70 },
    { id: "one", within: "check", points: 1 },
    { id: "two", within: "check", points: 1 },
    { id: "own", kind: "reflection" },
    { id: "told", kind: "reflection", share: "teacher" },
  ]),
  settings: { pass: 50, report: "passed-failed" },
});

const strict = benches.map(([bench]) => bench!).filter(({ host }) => host === "strict");

describe("ADL's rules for what a package may say", () => {
  it.each(strict.map((bench) => [bench.standard, bench] as const))(
    "are kept in every session, whatever is in it: %s",
    async (_title, bench) => {
      const on = world(bench.create, bench.createAdapter);
      const [device] = on.devices;
      for (const [i, mode] of (
        ["normal", "normal", "review", "browse", "normal"] as const
      ).entries()) {
        const life = await on.launch(page, device, mode);
        const { session } = life;
        session.dispatch({ type: "visit", section: `section-${1 + (i % 2)}` });
        session.comment(`Comment ${i}`);
        for (const activity of ["one", "two"]) {
          session.dispatch({ type: "retry", activity });
          session.dispatch({ type: "submit", activity, answer: chosen(i > 2 ? "Stop" : "Look") });
          device.wait(5000);
        }
        session.dispatch({ type: "submit", activity: "check", answer: { isHandedIn: true } });
        for (const activity of ["own", "told"])
          session.dispatch({ type: "submit", activity, answer: { text: `Mine ${i}` } });
        session.dispatch({ type: "see", section: "section-1" });
        session.hide();
        device.wait(100_000);
        session.show();
        session.leave();
        checkBook(life, false);
        life.die();
      }
    },
  );

  it("are broken by a second Initialize, by a call after the end, by arguments, and by any refusal but a value never set", () => {
    const call = (name: string, more: Partial<HostCall> = {}): HostCall => {
      return { name, args: [""], result: "true", code: "0", ...more };
    };
    const read = (code: string): HostCall =>
      call("GetValue", { args: ["cmi.nothing"], result: "", code });
    const isKept = (...calls: HostCall[]): boolean => {
      try {
        checkBook({ calls: [call("Initialize"), ...calls] }, false);
        return true;
      } catch {
        return false;
      }
    };
    expect(isKept(read("0"), read("403"), call("Commit"), call("Terminate"))).toBe(true);
    const broken = [
      [call("Initialize")],
      [call("Terminate"), read("0")],
      [call("Commit", { args: [] })],
      [call("Commit", { result: "false", code: "391" })],
      [call("SetValue", { args: ["cmi.exit", "x"], result: "false", code: "406" })],
      [read("401")],
      [read("301")],
    ];
    expect(broken.map((calls) => isKept(...calls))).toEqual(broken.map(() => false));
  });
});

describe("a record gets worse", () => {
  const isWorse = (name: string, before: string, after?: string): boolean => {
    const state = (value?: string): HostState => {
      return { isEnded: false, elements: value === undefined ? {} : { [name]: value } };
    };
    try {
      checkNeverWorse({ history: [state(before), state(after)] });
      return false;
    } catch {
      return true;
    }
  };

  it("by a lower score, an earlier word, or none any more: of the module and of each quiz", () => {
    for (const score of ["cmi.core.score.raw", "cmi.score.raw", "cmi.objectives.3.score.raw"])
      expect([
        isWorse(score, "80", "80.5"),
        isWorse(score, "80", "8"),
        isWorse(score, "80"),
      ]).toEqual([false, true, true]);
    for (const word of ["cmi.core.lesson_status", "cmi.objectives.0.status"])
      expect([isWorse(word, "failed", "passed"), isWorse(word, "passed", "failed")]).toEqual([
        false,
        true,
      ]);
    for (const word of ["cmi.completion_status", "cmi.objectives.0.completion_status"])
      expect(isWorse(word, "completed", "incomplete")).toBe(true);
    for (const word of ["cmi.success_status", "cmi.objectives.0.success_status"])
      expect(isWorse(word, "passed", "unknown")).toBe(true);
  });
});

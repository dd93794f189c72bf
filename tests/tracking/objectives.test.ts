import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/standard.ts";
import { createAdapter as scorm12 } from "../../src/standards/scorm12/adapter.ts";
import { createAdapter as scorm2004 } from "../../src/standards/scorm2004/adapter.ts";
import { LAUNCH } from "./lms.ts";

const STANDARDS = [
  { id: "scorm12", name: "API", prefix: "LMS", create: scorm12 },
  { id: "scorm2004", name: "API_1484_11", prefix: "", create: scorm2004 },
] as const;

describe.each(STANDARDS)("a quiz in $id", ({ name, prefix, create }) => {
  /** What the adapter would tell an LMS that holds these objectives; and how often it was asked before. */
  async function told(
    held: readonly (readonly [id: string, elements?: Readonly<Record<string, string>>])[],
    objectives: Report["standing"]["objectives"],
  ) {
    const elements: Record<string, string> = { "cmi.objectives._count": String(held.length) };
    held.forEach(([id, values], i) => {
      for (const [element, value] of Object.entries({ id, ...values }))
        elements[`cmi.objectives.${i}.${element}`] = value;
    });
    const asked: string[] = [];
    const api = {
      [`${prefix}Initialize`]: () => "true",
      [`${prefix}GetValue`]: (element: string) => {
        asked.push(element);
        return elements[element] ?? "";
      },
      [`${prefix}GetLastError`]: () => "0",
    };
    const page = { [name]: api, setTimeout: () => 0 } as unknown as Window;
    const adapter = create(page as never);
    await adapter.connect();
    const before = asked.filter((element) => element.includes("objectives")).length;
    const calls = adapter.words({
      settings: {
        report: "completed",
        complete: { sections: 1, activities: 1, pass: false },
        finishedExit: "suspend",
        responses: "words",
      },
      launch: LAUNCH,
      standing: {
        sectionsDone: [],
        activitiesDone: [],
        measure: 0,
        complete: false,
        allAnswered: false,
        objectives,
      },
      place: "",
      savedText: "x",
      seconds: 1,
      leaving: false,
    } as Report);
    return {
      before,
      calls: calls.filter((c) => c.name.includes("objectives")).map((c) => [c.name, c.value]),
    };
  }

  it("is an objective with its score and status, once something in it was handed in", async () => {
    const { before, calls } = await told(
      [],
      [{ id: "check", share: 2 / 3, isDone: true, isPassed: false }],
    );
    expect(before).toBe(0);
    expect(calls).toContainEqual(["cmi.objectives.0.id", "check"]);
    expect(calls).toContainEqual(["cmi.objectives.0.score.raw", "66.67"]);
    expect(calls.at(0)![0]).toBe("cmi.objectives.0.id");
    const status = name === "API" ? "status" : "success_status";
    expect(calls).toContainEqual([`cmi.objectives.0.${status}`, "failed"]);
    expect((await told([], [])).calls).toEqual([]);
  });

  it("is never told a lower score or a worse status than the LMS holds", async () => {
    const status = name === "API" ? "status" : "success_status";
    const held = { "score.raw": "80", [status]: "passed", completion_status: "completed" };
    const worse = { id: "check", share: 0.5, isDone: true, isPassed: false };
    const { calls } = await told([["check", held]], [worse]);
    expect(calls.filter(([element]) => !element!.endsWith("completion_status"))).toEqual([]);
    const better = { id: "check", share: 0.9, isDone: true, isPassed: true };
    expect((await told([["check", held]], [better])).calls).toContainEqual([
      "cmi.objectives.0.score.raw",
      "90",
    ]);
  });

  it("is found again by its id, whatever stands before it", async () => {
    const { calls } = await told(
      [["other"], ["check"]],
      [
        { id: "check", share: 1, isDone: true },
        { id: "third", share: 0, isDone: false },
      ],
    );
    // Its id stands there, and cannot be set again in every LMS.
    expect(calls).not.toContainEqual(["cmi.objectives.1.id", "check"]);
    expect(calls).toContainEqual(["cmi.objectives.1.score.raw", "100"]);
    expect(calls).toContainEqual(["cmi.objectives.2.id", "third"]);
    const done = name === "API" ? "status" : "completion_status";
    expect(calls).toContainEqual([`cmi.objectives.1.${done}`, "completed"]);
    expect(calls).toContainEqual([`cmi.objectives.2.${done}`, "incomplete"]);
  });
});

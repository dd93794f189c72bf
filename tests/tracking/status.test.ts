import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/model/progress.ts";
import type { Adapter, Launch, Report } from "../../src/model/standard.ts";
import { createAdapter as adapter12 } from "../../src/standards/scorm12/adapter.ts";
import { createAdapter as adapter2004 } from "../../src/standards/scorm2004/adapter.ts";

const DOC = readFileSync(new URL("../../docs/tracking.md", import.meta.url), "utf8");

const VALUES: Readonly<Record<string, readonly string[]>> = {
  report: ["completed", "passed", "passed-failed"],
  complete: ["yes", "no"],
  answered: ["yes", "no"],
  passed: ["yes", "no", "no mark"],
  mode: ["normal", "review", "browse", "no credit"],
};

interface Case {
  readonly report: string;
  readonly complete: string;
  readonly answered: string;
  readonly passed: string;
  readonly mode: string;
  readonly recorded: string;
}

/** The rows of the table below this line of the docs. */
function tableUnder(line: string): (Case & { sent: string })[] {
  const [head, , ...rows] = DOC.slice(DOC.indexOf(line))
    .split("\n")
    .slice(2)
    .join("\n")
    .split("\n\n")[0]!
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
  return rows.map((cells) => Object.fromEntries(cells.map((c, i) => [head![i]!, c])) as never);
}

function combinations(recorded: readonly string[]): Case[] {
  const columns = Object.entries({ ...VALUES, recorded });
  return columns.reduce<Record<string, string>[]>(
    (cases, [name, values]) =>
      cases.flatMap((c) => values.map((value) => ({ ...c, [name]: value }))),
    [{}],
  ) as never;
}

function rowOf(table: ReturnType<typeof tableUnder>, now: Case): string {
  const rows = table.filter((row) =>
    Object.entries(now).every(([name, value]) => {
      const cell = row[name as keyof Case];
      return cell === "any" || cell.split(", ").includes(value);
    }),
  );
  if (rows.length !== 1) throw new Error(`${JSON.stringify(now)} stands in ${rows.length} rows.`);
  return rows[0]!.sent;
}

function reportOf(now: Case, recorded: Pick<Launch, "completion" | "success">): Report {
  const standing: Standing = {
    sectionsDone: [],
    activitiesDone: [],
    measure: now.complete === "yes" ? 1 : 0.5,
    complete: now.complete === "yes",
    allAnswered: now.answered === "yes",
    passed: now.passed === "no mark" ? undefined : now.passed === "yes",
  };
  const launch: Launch = {
    learnerId: "l",
    learnerName: "",
    mode: now.mode === "review" || now.mode === "browse" ? now.mode : "normal",
    credit: now.mode === "normal",
    savedText: "",
    ...recorded,
  };
  const settings = {
    report: now.report as Report["settings"]["report"],
    complete: { sections: 1, activities: 1, pass: false },
    finishedExit: "suspend",
    responses: "words",
  } as const;
  return { settings, launch, standing, place: "one", savedText: "x", seconds: 1, leaving: false };
}

function sent(adapter: Adapter, report: Report, element: string): string {
  return adapter.words(report).find(({ name }) => name === element)?.value ?? "—";
}

describe("the status table of docs/tracking.md", () => {
  it("says what SCORM 1.2 sends", () => {
    const table = tableUnder("SCORM 1.2 (`cmi.core.lesson_status`)");
    const adapter = adapter12({} as never);
    for (const now of combinations(["none", "incomplete", "failed", "completed", "passed"])) {
      const isJudged = now.recorded === "passed" || now.recorded === "failed";
      const completion = isJudged
        ? now.recorded === "passed"
          ? "completed"
          : "incomplete"
        : now.recorded;
      const recorded = { completion, success: isJudged ? now.recorded : "unknown" } as never;
      const word = sent(adapter, reportOf(now, recorded), "cmi.core.lesson_status");
      expect({ ...now, word }).toEqual({ ...now, word: rowOf(table, now) });
    }
  });

  it("says what SCORM 2004 sends as completion", () => {
    const table = tableUnder("SCORM 2004, completion");
    const adapter = adapter2004({} as never);
    for (const now of combinations(["none", "incomplete", "completed"])) {
      const report = reportOf(now, { completion: now.recorded as never, success: "unknown" });
      const word = sent(adapter, report, "cmi.completion_status");
      expect({ ...now, word }).toEqual({ ...now, word: rowOf(table, now) });
    }
  });

  it("says what SCORM 2004 sends as success", () => {
    const table = tableUnder("SCORM 2004, success");
    const adapter = adapter2004({} as never);
    for (const now of combinations(["unknown", "failed", "passed"])) {
      const report = reportOf(now, { completion: "none", success: now.recorded as never });
      const word = sent(adapter, report, "cmi.success_status");
      expect({ ...now, word }).toEqual({ ...now, word: rowOf(table, now) });
    }
  });
});

it("sends the score before the status", () => {
  for (const [adapter, score, status] of [
    [adapter12({} as never), "cmi.core.score.raw", "cmi.core.lesson_status"],
    [adapter2004({} as never), "cmi.score.raw", "cmi.completion_status"],
  ] as const) {
    const now = {
      report: "passed",
      complete: "yes",
      answered: "yes",
      passed: "yes",
      mode: "normal",
      recorded: "none",
    };
    const report = reportOf(now, { completion: "none", success: "unknown" });
    const scored = {
      ...report.standing,
      score: { earned: 2, possible: 3, share: 2 / 3, answered: 1 },
    };
    const names = adapter.words({ ...report, standing: scored }).map(({ name }) => name);
    expect(names.indexOf(score)).toBeGreaterThanOrEqual(0);
    expect(names.indexOf(score)).toBeLessThan(names.indexOf(status));
  }
});

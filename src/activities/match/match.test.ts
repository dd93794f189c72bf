import { expect, it } from "vitest";
import { activitiesOf } from "../../model/course-module.ts";
import { type Parsed, parseModule } from "../../parse/index.ts";
import { moduleAround } from "../../../tests/contracts/kinds.ts";
import type { MatchBody } from "./index.ts";

function parsed(rows: readonly string[]): Parsed {
  const markdown = `:::match{#m}\nWhich?\n\n| What | Answer |\n|---|---|\n${rows.join("\n")}\n:::`;
  return parseModule(moduleAround("activities", "match", markdown));
}

/** Each item with the answer that is right for it, then all answers. */
function keyOf(rows: readonly string[]): { pairs: string[][]; answers: string[] } {
  const { module, diagnostics } = parsed(rows);
  expect(diagnostics).toEqual([]);
  const { items, targets } = activitiesOf(module!)[0]!.body as MatchBody;
  const right = (key: string): string[] =>
    targets.filter((target) => target.key === key).map(({ label }) => label);
  return {
    pairs: items.map(({ label, target }) => [label, ...right(target)]),
    answers: targets.map(({ label }) => label),
  };
}

// 2026: "A+" and "A−" were one answer, "A+", and right for both.
it("keeps every answer that reads differently", () => {
  const groups = ["| Anna | A+ |", "| Ben | A− {#a-minus} |", "| Carla | B+ |"];
  expect(keyOf(groups)).toEqual({
    pairs: [
      ["Anna", "A+"],
      ["Ben", "A−"],
      ["Carla", "B+"],
    ],
    answers: ["A+", "A−", "B+"],
  });
  const { diagnostics } = parsed(groups.map((row) => row.replace(" {#a-minus}", "")));
  expect(diagnostics.map((d) => d.code)).toEqual(["same-key"]);
  expect(diagnostics[0]!.place.line).toBe(11);
});

it("takes what reads the same as one answer, and an id in one of its cells for all", () => {
  const { pairs, answers } = keyOf(["| One | A+ |", "| Two | A− |", "| Three | A+ {#plus} |"]);
  expect(pairs).toEqual([
    ["One", "A+"],
    ["Two", "A−"],
    ["Three", "A+"],
  ]);
  expect(answers).toEqual(["A+", "A−"]);
});

it("says that an LMS takes no more than 36 answers, right or wrong", () => {
  const codesWith = (answers: number): string[] => {
    const wrong = Array.from({ length: answers - 1 }, (_, i) => `| | Wrong ${i} |`);
    return parsed(["| One | Right |", ...wrong]).diagnostics.map((d) => d.code);
  };
  expect(codesWith(36)).toEqual([]);
  expect(codesWith(37)).toEqual(["match-too-many"]);
});

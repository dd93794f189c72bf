import { expect, it } from "vitest";
import { parseModule } from "../../parse/index.ts";
import { moduleAround } from "../../../tests/contracts/kinds.ts";

it("says that an LMS takes no more than 36 answers, right or wrong", () => {
  const codesWith = (answers: number): string[] => {
    const wrong = Array.from({ length: answers - 1 }, (_, i) => `| | Wrong ${i} |`).join("\n");
    const table = `| What | Answer |\n|---|---|\n| One | Right |\n${wrong}`;
    const markdown = `:::match{#m}\nWhich?\n\n${table}\n:::`;
    return parseModule(moduleAround("activities", "match", markdown)).diagnostics.map(
      (d) => d.code,
    );
  };
  expect(codesWith(36)).toEqual([]);
  expect(codesWith(37)).toEqual(["match-too-many"]);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { badFixtures, codesOf } from "./codes.ts";
import { filesIn, ROOT } from "./source.ts";

// Sixteen codes of check, standards, cli and pdf stood in no test: only the guard of parse and validate looked for its own.
it("every diagnostic that the source can say is said in a test", () => {
  const tests = [...filesIn("tests"), ...filesIn("src")]
    .filter(
      (path) => path.endsWith(".ts") && (path.startsWith("tests/") || path.endsWith(".test.ts")),
    )
    .map((path) => readFileSync(join(ROOT, path), "utf8"))
    .join("\n");
  const tested = new Set(tests.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
  const fixtures = badFixtures();
  const all = codesOf();
  expect(all.size).toBeGreaterThan(200);
  const missing = [...all].filter(([code]) => !tested.has(code) && !fixtures.has(code));
  expect(missing).toEqual([]);
});

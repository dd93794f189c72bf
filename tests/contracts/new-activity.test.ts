import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
// @ts-expect-error a plain script: it has no types
import { program } from "../../scripts/run.mjs";
import { ROOT } from "../source.ts";

/** All that the script reads and writes, and that a kind's builder side is looked over with. */
const FOLDERS = ["src", "scripts", "docs", "tests/contracts", "tests/e2e/modules"];
const FILES = ["package.json", "tsconfig.json", ".oxfmtrc.json", ".oxlintrc.json"];

/** No kind will ever be called that. */
const KIND = "made-by-a-test";
/** Nothing of the cache stays: node_modules is the real one. */
const CONTRACTS =
  "--no-cache --pool=threads --reporter=json tests/contracts/activities.test.ts -t made-by-a-test";

interface Ran {
  readonly code: number;
  readonly text: string;
}

/** What vitest says in JSON: the little that is read of it. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const checkout = mkdtempSync(join(tmpdir(), "lectern-new-"));
let made: Ran;
let refused: Ran;

beforeAll(async () => {
  for (const name of [...FOLDERS, ...FILES])
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"), "junction");
  [made, refused] = await Promise.all([
    run("scripts/new.mjs", "activity", KIND),
    run("scripts/new.mjs", "activity", "tip"),
  ]);
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

it("touches the kind's folder, its entry in two lists, and the page that docs have of them", () => {
  expect(made.code).toBe(0);
  expect(made.text.slice(made.text.indexOf("src/activities/"))).toMatchInlineSnapshot(`
    "src/activities/made-by-a-test/ is there, and listed:

    src/activities/index.ts
    +import { madeByATest } from "./made-by-a-test/index.ts";
    +  madeByATest,
    src/activities/elements.ts
    +import { madeByATestAnswer } from "./made-by-a-test/answer.ts";
    +import { MadeByATestElement } from "./made-by-a-test/element.ts";
    +  { answer: madeByATestAnswer, element: MadeByATestElement },

    Next: npm run build && npx vitest run tests/contracts
    "
  `);
  expect(readFileSync(join(checkout, "docs/activities.md"), "utf8")).toContain(`### ${KIND}\n`);
});

it("writes what type-checks, is formatted, and passes the contracts of the builder's side", async () => {
  const own = {
    extends: "./tsconfig.json",
    include: ["src/activities"],
    exclude: ["**/*.test.ts"],
  };
  writeFileSync(join(checkout, "tsconfig.own.json"), JSON.stringify(own));
  const [contracts, ...others] = await Promise.all([
    run(program("vitest"), "run", ...CONTRACTS.split(" ")),
    run(program("tsc", "typescript"), "-p", "tsconfig.own.json"),
    run(program("oxfmt"), "--check", "src/activities"),
    run(program("oxlint"), "--deny-warnings", "src/activities"),
  ]);
  for (const { code, text } of others) expect([code, code === 0 || text]).toEqual([0, true]);
  const report: Report = JSON.parse(contracts.text.slice(contracts.text.indexOf("{")));
  const results = report.testResults.flatMap((file) => file.assertionResults);
  expect(results.filter((test) => test.status === "failed")).toEqual([]);
  // As many as any other kind has: a name that no test has passes too.
  const passed = results.filter((test) => test.status === "passed");
  expect(passed.length).toBe(
    results.filter((test) => test.fullName.startsWith("activity choice ")).length,
  );
});

it("takes no name that means something already", () => {
  expect(refused.code).toBe(2);
  expect(refused.text).toBe('"tip" means something already. Choose another name.\n');
});

function run(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: checkout }, (_fault, out, err) =>
      resolve({ code: child.exitCode ?? -1, text: out + err }),
    );
  });
}

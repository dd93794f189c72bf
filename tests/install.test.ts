import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { command as preview } from "../src/cli/commands/preview.ts";
import { ROOT } from "./source.ts";

const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));

// npm 11 warned at every first start of a script to be approved. spawn-sync, which comes with the package of XSDs, builds by it what
// Node has had of its own since 0.12.
it("no package waits for leave to run a script when it is installed", () => {
  const packages: Record<string, { hasInstallScript?: boolean }> =
    json("package-lock.json").packages;
  const asking = Object.entries(packages)
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  const { allowScripts } = json("package.json") as { allowScripts: Record<string, boolean> };
  expect(asking.filter((name) => !(name in allowScripts))).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
});

// It installed and built everything, and took the word for nothing.
it("npm start refuses what it does not know before it builds anything", () => {
  const script = join(ROOT, "scripts", "start.mjs");
  const known = Object.keys(preview.options).map((name) => `--${name}`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, ...known, "--no-serve", "--foo"],
    {
      encoding: "utf8",
    },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/^"npm start" does not know the option --foo\. Known: .*\n$/);
});

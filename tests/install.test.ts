import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
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

// test: everything that must hold, and one line that says whether it does.
import "./node-version.mjs";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { writeGallery } from "./gallery.mjs";
import { node, program, ROOT } from "./run.mjs";

const RESULTS = join(ROOT, "dist", "test-results.json");

let passed = 0;
let failed = 0;

await build();
writeGallery();
await ensureChromium();
await once("format", program("oxfmt"), "--check");
await once("lint", program("oxlint"), "--deny-warnings");
await once("types", program("tsc", "typescript"), "-p", ".");
await tests(process.argv.slice(2));

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function once(name, ...command) {
  process.stdout.write(`${name} …\n`);
  if ((await node(...command)) === 0) passed++;
  else failed++;
}

async function tests(args) {
  rmSync(RESULTS, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`];
  const code = await node(program("vitest"), "run", ...reporters, ...args);
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : undefined;
  passed += results?.numPassedTests ?? 0;
  const broken = results?.testResults.filter(isBroken).length ?? 0;
  const wrong = (results?.numFailedTests ?? 0) + broken;
  // A run that failed has at least one failure, whatever it counted: an error outside of any test, or no result at all.
  failed += code === 0 ? wrong : Math.max(1, wrong);
}

/** A file that failed before any of its tests did. */
function isBroken(file) {
  return file.status === "failed" && !file.assertionResults.some((one) => one.status === "failed");
}

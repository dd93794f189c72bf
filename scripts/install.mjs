// install: `npm ci`, when packages are missing or the lock has changed since.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { giveUp, npm, ROOT } from "./run.mjs";

export function install() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  process.stderr.write("Installing what Lectern is built with (npm ci) …\n");
  const { status } = npm("ci", "--no-audit", "--no-fund");
  if (status !== 0)
    giveUp(
      "The packages could not be installed (npm ci, above): is this machine online, and may it reach the npm registry?",
    );
}

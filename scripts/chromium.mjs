// chromium: the browser of the browser tests. The one that is there; else Playwright's; else Debian's; else a sentence.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { giveUp, program, ROOT } from "./run.mjs";

const USUAL = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export async function ensureChromium() {
  if ((await findChromium()) !== undefined) return;
  process.stderr.write("No Chromium found. Trying Playwright's …\n");
  run(process.execPath, [program("playwright-core"), "install", "chromium"]);
  if ((await findChromium()) !== undefined) return;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stderr.write("Trying Debian's …\n");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    if ((await findChromium()) !== undefined) return;
  }
  giveUp(
    "The browser tests need Chromium, and none could be installed: install Chromium or Chrome, set LECTERN_CHROMIUM to its path, and run npm test again.",
  );
}

export async function findChromium() {
  const { chromium } = await import("playwright-core");
  return [process.env["LECTERN_CHROMIUM"], ...USUAL, chromium.executablePath()].find(
    (path) => path && existsSync(path) && starts(path),
  );
}

/** A download may lack the system's libraries. Windows opens a window for this question, so there it is not asked. */
function starts(path) {
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { timeout: 60_000 }).status === 0;
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 300_000,
  });
}

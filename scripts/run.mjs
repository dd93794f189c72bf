// run: starts other programs, without a shell, so that it works on Windows too.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Says one sentence and ends: the machine failed, not the content. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(3);
}

/** The script behind a program that npm installed ("vitest"), to be run by this Node. */
export function program(name, packageName = name) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** A Node script with the terminal's own streams; its exit code comes back. */
export function node(script, ...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    // Ctrl+C reaches the child by itself; we only wait for it to end.
    process.on("SIGINT", () => {});
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 0 : 3)));
  });
}

/** npm itself, by the path under which it started us; else the npm on the PATH. */
export function npm(...args) {
  const script = process.env["npm_execpath"];
  const isScript = script !== undefined && /\.[cm]?js$/.test(script);
  return isScript
    ? spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: "inherit" })
    : spawnSync("npm", args, {
        cwd: ROOT,
        stdio: "inherit",
        // npm is a .cmd on Windows, which only a shell can start; the arguments are ours.
        shell: process.platform === "win32",
      });
}

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const LAUNCHER = fileURLToPath(new URL("../../scripts/lectern.mjs", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of somebody's, with `modules/` in it; `lectern` runs in it as it is built in dist/. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), "lectern-desk-"));

  constructor() {
    mkdirSync(join(this.folder, "modules"));
  }

  run(...args: string[]): Ran {
    return this.runWith({}, ...args);
  }

  runWith(env: Readonly<Record<string, string>>, ...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  }

  write(path: string, text: string | Uint8Array): void {
    const full = this.path(path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }

  copy(from: string, path: string): void {
    cpSync(from, this.path(path), { recursive: true });
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** The least module that builds. */
  module(id: string, more: Readonly<Record<string, string>> = {}): void {
    this.write(
      `modules/${id}/module.yaml`,
      `id: ${id}\ntitle: The module ${id}\nstandards: [scorm12]\n`,
    );
    this.write(`modules/${id}/01-one.md`, `# One\n\nSome words.\n`);
    for (const [path, text] of Object.entries(more)) this.write(`modules/${id}/${path}`, text);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

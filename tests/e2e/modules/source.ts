import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ModuleSource } from "../../../src/model/source.ts";

/** A module's folder on disk, as an author has it. */
export interface Folder {
  readonly name: string;
  readonly folder: string;
}

/** Writes a module that a test has made up. */
export function writeModule(
  id: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Folder {
  const folder = join(mkdtempSync(join(tmpdir(), "lectern-e2e-")), id);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { name: `modules/${id}`, folder };
}

/** The same, never written to disk. */
export function sourceOf(
  id: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): ModuleSource {
  const encoder = new TextEncoder();
  return {
    path: `modules/${id}`,
    files: Object.entries(files).map(([path, text]) => {
      const content = typeof text === "string" ? encoder.encode(text) : text;
      return {
        path,
        bytes: content.length,
        read: () => content,
        async *open() {
          yield content;
        },
      };
    }),
  };
}

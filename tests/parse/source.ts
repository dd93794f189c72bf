import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { ModuleSource, SourceFile } from "../../src/model/source.ts";

/** A module's folder out of texts and bytes. */
export function sourceOf(files: Readonly<Record<string, string | Uint8Array>>): ModuleSource {
  return {
    path: "modules/test",
    files: Object.entries(files).map(([path, content]): SourceFile => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return fileOf(path, bytes.length, () => bytes);
    }),
  };
}

/** A module's folder from the disk. */
export function sourceFrom(folder: string): ModuleSource {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  return {
    path: folder,
    files: paths.map((path) =>
      fileOf(relative(folder, path).replaceAll("\\", "/"), statSync(path).size, () =>
        readFileSync(path),
      ),
    ),
  };
}

function fileOf(path: string, bytes: number, read: () => Uint8Array): SourceFile {
  return {
    path,
    bytes,
    read,
    open: async function* () {
      yield read();
    },
  };
}

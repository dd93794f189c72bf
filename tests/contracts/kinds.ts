import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ModuleSource } from "../../src/model/source.ts";
import { sourceOf } from "../e2e/modules/source.ts";

const ROOT = new URL("../../src/", import.meta.url).pathname;

/** A module of one section that holds this Markdown, with the media and banks of the kind's folder. */
export function moduleAround(
  room: "activities" | "blocks",
  kind: string,
  markdown: string,
): ModuleSource {
  const folder = join(ROOT, room, kind);
  const beside = ["media", "banks"].flatMap((name) => filesBelow(folder, name));
  return sourceOf("sample", {
    "module.yaml": "id: sample\ntitle: A sample\nlanguage: en-GB\n",
    "01-sample.md": `# A sample\n\nSome text before.\n\n${markdown}\n`,
    ...Object.fromEntries(beside.map((path) => [path, readFileSync(join(folder, path))])),
  });
}

/** Every kind's example, or what becomes of it, one after the other in one section. */
export function moduleOfExamples(
  room: "activities" | "blocks",
  as = (_kind: string, example: string): string => example,
): ModuleSource {
  const kinds = foldersOf(room);
  const files = kinds.flatMap((kind) =>
    ["media", "banks"]
      .flatMap((name) => filesBelow(join(ROOT, room, kind), name))
      .map((path) => [path, readFileSync(join(ROOT, room, kind, path))] as const),
  );
  return sourceOf("examples", {
    "module.yaml": "id: examples\ntitle: Examples\nlanguage: en-GB\n",
    "01-examples.md": `# Examples\n\n${kinds.map((kind) => as(kind, exampleOf(room, kind))).join("\n")}`,
    ...Object.fromEntries(files),
  });
}

export function exampleOf(room: "activities" | "blocks", kind: string): string {
  return readFileSync(join(ROOT, room, kind, "example.md"), "utf8");
}

/** The bad fixtures of a kind: the code that each must give, and its Markdown. */
export function badOf(
  room: "activities" | "blocks",
  kind: string,
): { code: string; markdown: string }[] {
  const folder = join(ROOT, room, kind, "bad");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    code: name.replace(/\.md$/, ""),
    markdown: readFileSync(join(folder, name), "utf8"),
  }));
}

/** Every diagnostic code that the files of a kind's folder write. */
export function codesOf(room: "activities" | "blocks", kind: string): string[] {
  const folder = join(ROOT, room, kind);
  const files = readdirSync(folder).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return [
    ...new Set(
      [...text.matchAll(/\b(?:error|warning|note)\(\s*"([a-z0-9-]+)"/g)].map((m) => m[1]!),
    ),
  ];
}

export function foldersOf(room: "activities" | "blocks"): string[] {
  return readdirSync(join(ROOT, room)).filter((name) =>
    statSync(join(ROOT, room, name)).isDirectory(),
  );
}

function filesBelow(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return [];
  return readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
}

import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Import {
  /** As written. */
  readonly to: string;
  /** From the root, where it is a file of ours. */
  readonly file?: string;
  readonly line: number;
  /** Gone once the types are: no code comes with it. */
  readonly isType: boolean;
  /** `await import()`: loaded when asked for. */
  readonly isLazy: boolean;
}

export interface SourceFile {
  /** From the root: "src/model/tree.ts". */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** Every TypeScript file below src/, tests of kinds and rooms left out. */
export function sourceFiles(): SourceFile[] {
  return filesIn("src")
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, imports: path.endsWith(".d.ts") ? [] : importsOf(path, text) };
    });
}

export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).split(sep).join("/"))
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .sort();
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const to = (match[2] ?? match[3])!;
    const isFile = to.startsWith(".");
    const file = isFile
      ? relative(ROOT, join(ROOT, dirname(path), to.replace(/\?.*$/, "")))
          .split(sep)
          .join("/")
      : undefined;
    // `import { type A, type B }` leaves nothing behind either.
    const names = /\{([^}]*)\}/
      .exec(match[0])?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    const isType =
      match[1] !== undefined ||
      (names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name)));
    const start = match.index + match[0].search(/\S/);
    const line = text.slice(0, start).split("\n").length;
    return { to, file, line, isType, isLazy: match[3] !== undefined };
  });
}

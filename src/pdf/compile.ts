import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { deserialize, serialize } from "node:v8";
import childSource from "./compile-child.cjs?raw";
import { familyOf, fontFiles } from "./fonts.ts";
import formula from "./formula.typ?raw";
import house from "./house.typ?raw";
import nodes from "./nodes.typ?raw";
import table from "./table.typ?raw";
import template from "./template.typ?raw";

/** What Typst gets: the tree as JSON, the pictures by name. */
export interface TypstDocument {
  readonly json: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Errors beside bytes: the PDF is there, but not PDF/UA-1. */
export interface TypstResult {
  readonly bytes?: Uint8Array;
  readonly errors: readonly string[];
}

const SOURCES: readonly (readonly [string, string])[] = [
  ["main.typ", template],
  ["nodes.typ", nodes],
  ["formula.typ", formula],
  ["table.typ", table],
  ["house.typ", house],
];

/**
 * Nothing of the caller's NODE_OPTIONS (loaders, inspectors) belongs in the child. It opens no connection, and Node 20 parses
 * extra certificates at every start (40 ms, 2026). One thread: two cost more CPU than they save time.
 */
const CHILD_ENV = { NODE_OPTIONS: "", NODE_EXTRA_CA_CERTS: "", RAYON_NUM_THREADS: "1" };

/** Five minutes: a module of 5,000 sections takes one. */
const PATIENCE = 300_000;

/** Typst's own file, or undefined where its package or its binary for this platform is not installed. */
export function typstModule(): string | undefined {
  const here = createRequire(import.meta.url);
  try {
    const path = here.resolve("@myriaddreamin/typst-ts-node-compiler");
    const binary = createRequire(path);
    const suffixes =
      process.platform === "linux"
        ? ["-gnu", "-musl"]
        : process.platform === "win32"
          ? ["-msvc"]
          : [""];
    const names = suffixes.map(
      (end) => `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${end}`,
    );
    return names.some((name) => canResolve(binary, name)) ? path : undefined;
  } catch {
    return undefined;
  }
}

function canResolve(from: NodeJS.Require, name: string): boolean {
  try {
    from.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Sets one document in a process of its own. Never rejects: what goes wrong is an error in words. */
export function compile(
  typst: string,
  families: readonly string[],
  document: TypstDocument,
): Promise<TypstResult> {
  const fonts = families.flatMap((name) => fontFiles(familyOf(name)));
  const files = [...document.files];
  const job = serialize({ typst, fonts, sources: SOURCES, json: document.json, files });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--input-type=commonjs", "-e", childSource], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, ...CHILD_ENV },
      timeout: PATIENCE,
    });
    const out: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
    child.on("error", (thrown) => resolve({ errors: [thrown.message] }));
    child.on("close", (code, signal) => {
      if (code !== 0 || out.length === 0) {
        const last = complaint.trim().split("\n").at(-1) ?? "";
        resolve({ errors: [`Typst stopped (${signal ?? `exit ${code}`}). ${last}`.trim()] });
        return;
      }
      resolve(deserialize(Buffer.concat(out)) as TypstResult);
    });
    // A child that died early closes its stdin: its exit says why, not this.
    child.stdin.on("error", () => undefined);
    child.stdin.end(job);
  });
}

/** What the result hangs on beside the tree: for the cache's key. */
export const printVersion = (): string => [...SOURCES.flat(), childSource].join("\n");

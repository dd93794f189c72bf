import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { deserialize, serialize } from "node:v8";
import { familyOf, fontFiles } from "./fonts.ts";
import formula from "./formula.typ?raw";
import house from "./house.typ?raw";
import nodes from "./nodes.typ?raw";
import childSource from "./press-child.cjs?raw";
import template from "./template.typ?raw";

/** What Typst gets: the tree as JSON, the pictures by name. */
export interface TypstDocument {
  readonly json: string;
  readonly families: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Errors beside bytes: the PDF is there, but not PDF/UA-1. */
export interface TypstResult {
  readonly bytes?: Uint8Array;
  readonly errors: readonly string[];
}

export interface Press {
  /** `typst`: its file. Never rejects: what goes wrong is an error in words. */
  set(typst: string, document: TypstDocument): Promise<TypstResult>;
  /** After it nothing is set; what waits still is. */
  close(): void;
}

const SOURCES: readonly (readonly [string, string])[] = [
  ["main.typ", template],
  ["nodes.typ", nodes],
  ["formula.typ", formula],
  ["house.typ", house],
];

/** Five minutes: a module of 5,000 sections takes one. */
const PATIENCE = 300_000;

/**
 * Nothing of the caller's NODE_OPTIONS (loaders, inspectors) belongs in the child. It opens no connection, and Node 20 parses
 * extra certificates at every start (40 ms, 2026). One thread: two cost more CPU than they save time.
 */
const CHILD_ENV = { NODE_OPTIONS: "", NODE_EXTRA_CA_CERTS: "", RAYON_NUM_THREADS: "1" };

/**
 * A process apart that sets one document after the other, for one module: book and guide share its start and the fonts, 50 ms.
 * Typst keeps all that it set, so a press is closed after its module, and holds no more than two processes did. A panic
 * ends the process, and with it that document only: the next has a new one.
 */
export function openPress(): Press {
  let child: Child | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    set(typst, document) {
      const turn = last.then(() => {
        if (child === undefined || child.isGone()) child = startChild();
        return child.set(jobFor(typst, document));
      });
      last = turn;
      return turn;
    },
    close: () => void last.then(() => child?.end()),
  };
}

function jobFor(typst: string, { json, families, files }: TypstDocument): Buffer {
  const fonts = families.flatMap((name) => fontFiles(familyOf(name)));
  return serialize({ typst, fonts, sources: SOURCES, json, files: [...files] });
}

interface Child {
  /** One at a time. */
  set(job: Buffer): Promise<TypstResult>;
  isGone(): boolean;
  end(): void;
}

function startChild(): Child {
  const child = spawn(process.execPath, ["--input-type=commonjs", "-e", childSource], {
    env: { ...process.env, ...CHILD_ENV },
    timeout: PATIENCE,
  });
  let gone: TypstResult | undefined;
  let answer: (result: TypstResult) => void = () => undefined;
  let complaint = "";
  readFrames(child, (frame) => answer(deserialize(frame) as TypstResult));
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  // A child that died early closes its stdin: its exit says why, not this.
  child.stdin.on("error", () => undefined);
  const leave = (why: string): void => answer((gone = { errors: [why.trim()] }));
  child.on("error", (thrown) => leave(thrown.message));
  child.on("close", (code, signal) => {
    const words = complaint.trim().split("\n").at(-1) ?? "";
    leave(`Typst stopped (${signal ?? `exit ${code}`}). ${words}`);
  });
  return {
    set: (job) =>
      new Promise((resolve) => {
        answer = resolve;
        if (gone !== undefined) resolve(gone);
        child.stdin.write(lengthOf(job));
        child.stdin.write(job);
      }),
    isGone: () => gone !== undefined,
    end: () => child.stdin.end(),
  };
}

/** Each message has its length before it: four bytes, the low one first. */
function lengthOf(message: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(message.length);
  return bytes;
}

function readFrames(
  { stdout }: ChildProcessWithoutNullStreams,
  take: (frame: Buffer) => void,
): void {
  let parts: Buffer[] = [];
  let held = 0;
  let wanted = 4;
  stdout.on("data", (part: Buffer) => {
    parts.push(part);
    held += part.length;
    if (held < wanted) return;
    const whole = Buffer.concat(parts);
    wanted = 4 + whole.readUInt32LE();
    parts = [whole];
    if (held < wanted) return;
    // One question, one answer: nothing comes behind it.
    [parts, held, wanted] = [[], 0, 4];
    take(whole.subarray(4));
  });
}

/** What the result hangs on beside the tree: for the cache's key. */
export const printVersion = (): string => [...SOURCES.flat(), childSource].join("\n");

import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { readAttributes } from "./attribute-syntax.ts";
import { MARKS, NAME, type Opener, readFenceLine } from "./fence-line.ts";
import { unreadable } from "./fence-problems.ts";

/** The container fences of a file by their 0-based line. */
export interface Fences {
  readonly openers: ReadonlyMap<number, Opener>;
  /** Lines that only close, as they are written: ":::". */
  readonly closers: ReadonlyMap<number, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Deeper than this no reader follows, and no saved text or screen is made for it. */
export const DEEPEST = 10;

const CODE = new RegExp(`^${MARKS}(\`{3,}(?=[^\`]*$)|~{3,})`);
/** ":::end", ":::/choice": how others close. */
const END = /^(?:end\b|\/)/i;

/**
 * Matches fences like brackets, whatever their number of colons, before anything else is read: so an unclosed one costs
 * its own line and not the rest of the file. Code fences and comments inside are skipped.
 */
export function findFences(
  lines: readonly string[],
  names: ReadonlySet<string>,
  placeOf: (line: number) => Place,
): Fences {
  const openers = new Map<number, Opener>();
  const closers = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  const open: number[] = [];
  let code: { readonly mark: string; readonly line: number; readonly quoted: boolean } | undefined;
  let isInComment = false;
  for (const [i, line] of lines.entries()) {
    if (code !== undefined) {
      if (closesCode(line, code.mark) || (code.quoted && !/^\s*>/.test(line))) code = undefined;
      continue;
    }
    if (isInComment || /^\s{0,3}<!--/.test(line)) {
      isInComment = !line.includes("-->");
      continue;
    }
    const fence = readFenceLine(line, names, open.length > 0);
    if (fence === undefined) {
      const start = line.includes("```") || line.includes("~~~") ? CODE.exec(line) : null;
      if (start !== null) code = { mark: start[2]!, line: i, quoted: start[1]!.includes(">") };
      continue;
    }
    const { colons, column, rest } = fence;
    if (rest === "" || (END.test(rest) && open.length > 0)) {
      const opener = open.pop();
      if (opener !== undefined) openers.set(opener, { ...openers.get(opener)!, close: i });
      closers.set(i, ":".repeat(colons) + rest);
      continue;
    }
    const place = { ...placeOf(i), column };
    // Of too few colons the Markdown reader tells: only it knows whether the line stands in an indented code.
    const read = readOpener(rest, place, colons < 3 ? [] : diagnostics);
    openers.set(i, { ...read, close: undefined, column, colons });
    open.push(i);
    if (open.length === DEEPEST + 1) {
      diagnostics.push(
        error(
          "too-deep",
          place,
          `Containers are nested more than ${DEEPEST} deep here.`,
          "Close some of them first, or make it simpler.",
        ),
      );
    }
  }
  if (code !== undefined) {
    diagnostics.push(
      error(
        "unclosed-code",
        placeOf(code.line),
        "This block of code is not closed.",
        `Write ${code.mark} on a line of its own where the code ends.`,
      ),
    );
  }
  giveBack(openers, open, closers);
  return { openers, closers, diagnostics };
}

/** `::tip` that was never meant to be closed must not have taken the ":::" of what holds it. */
function giveBack(
  openers: Map<number, Opener>,
  unclosed: readonly number[],
  closers: ReadonlyMap<number, string>,
): void {
  let takers = [...openers].filter(
    ([, { colons, close }]) =>
      colons < 3 && close !== undefined && closers.get(close)!.startsWith(":::"),
  );
  for (const line of unclosed.toReversed()) {
    if (takers.length === 0) return;
    if (openers.get(line)!.colons < 3) continue;
    const taken = takers.findLast(([at]) => at > line);
    if (taken === undefined) continue;
    takers = takers.filter((one) => one !== taken);
    const [at] = taken;
    const { close } = openers.get(at)!;
    // Everything in between moves outwards by one closing fence, so that they still nest.
    const between = [...openers].filter(([n, o]) => n > line && n < at && (o.close ?? 0) > close!);
    const closes = [...between.map(([, o]) => o.close), close];
    [line, ...between.map(([n]) => n)].forEach((n, i) => {
      openers.set(n, { ...openers.get(n)!, close: closes[i] });
    });
    openers.set(at, { ...openers.get(at)!, close: undefined });
  }
}

type ReadOpener = Pick<Opener, "name" | "attributes" | "meant" | "words">;

function readOpener(rest: string, place: Place, found: Diagnostic[]): ReadOpener {
  const name = NAME.exec(rest)?.[0] ?? "";
  const behind = rest.slice(name.length).trim();
  const written = behind === "" ? undefined : readAttributes(behind, 0);
  const words = behind.slice(written?.end ?? 0).trim();
  const meant = `:::${name}${behind.slice(0, written?.end ?? 0)}`;
  if (name === "" || words !== "") found.push(unreadable(name, behind, words, place));
  if (words === "" || written !== undefined)
    return { name, attributes: written?.attributes, meant, words };
  // The id is saved, so that what hangs on it is not reported too.
  const id = /#([\w-]+)/.exec(behind)?.[1];
  return { name, attributes: { id, classes: [], values: {} }, meant, words };
}

function closesCode(line: string, mark: string): boolean {
  const match = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line);
  return match !== null && match[1]![0] === mark[0] && match[1]!.length >= mark.length;
}

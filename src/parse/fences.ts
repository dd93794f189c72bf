import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { type WrittenAttributes, readAttributes } from "./attribute-syntax.ts";

/** `:::name{…}`, read. */
export interface Opener {
  readonly name: string;
  readonly attributes: WrittenAttributes["attributes"] | undefined;
  /** 0-based line of the closing fence; undefined: there is none. */
  readonly close: number | undefined;
  readonly column: number;
}

/** The container fences of a file by their 0-based line. */
export interface Fences {
  readonly openers: ReadonlyMap<number, Opener>;
  /** Lines that only close. */
  readonly closers: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Deeper than this no reader follows, and no saved text or screen is made for it. */
export const DEEPEST = 10;

// A fence may stand behind the marks of a quotation or a list.
const MARKS = String.raw`((?:[ \t]*(?:>|(?:[-*+:~]|\d{1,9}[.)])(?=[ \t])))*[ \t]*)`;
const FENCE = new RegExp(String.raw`^${MARKS}(:{3,})[ \t]*(.*?)[ \t]*$`);
const CODE = new RegExp(`^${MARKS}(\`{3,}(?=[^\`]*$)|~{3,})`);
const NAME = /^[\p{L}][\p{L}\p{N}-]*/u;

/**
 * Matches fences like brackets, whatever their number of colons, before anything else is read: so an unclosed one costs
 * its own line and not the rest of the file. Code fences and comments inside are skipped.
 */
export function findFences(lines: readonly string[], placeOf: (line: number) => Place): Fences {
  const openers = new Map<number, Opener>();
  const closers = new Set<number>();
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
    const fence = line.includes(":::") ? FENCE.exec(line) : null;
    if (fence === null) {
      const start = line.includes("```") || line.includes("~~~") ? CODE.exec(line) : null;
      if (start !== null) code = { mark: start[2]!, line: i, quoted: start[1]!.includes(">") };
      continue;
    }
    const rest = fence[3]!;
    if (rest === "") {
      const opener = open.pop();
      if (opener !== undefined) openers.set(opener, { ...openers.get(opener)!, close: i });
      closers.add(i);
      continue;
    }
    const place = { ...placeOf(i), column: fence[1]!.length + 1 };
    const read = readOpener(rest, place, diagnostics);
    openers.set(i, { ...read, close: undefined, column: place.column });
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
  return { openers, closers, diagnostics };
}

export function unclosed(name: string, place: Place): Diagnostic {
  return error(
    "unclosed-container",
    place,
    `":::${name}" is not closed.`,
    'Write ":::" on a line of its own where it ends.',
  );
}

export function stray(place: Place): Diagnostic {
  return error(
    "stray-fence",
    place,
    'This ":::" closes nothing.',
    'Delete it, or write the line that opens what it closes: ":::name".',
  );
}

function readOpener(
  rest: string,
  place: Place,
  found: Diagnostic[],
): { name: string; attributes: WrittenAttributes["attributes"] | undefined } {
  const name = NAME.exec(rest)?.[0] ?? "";
  const behind = rest.slice(name.length).trim();
  const written = behind === "" ? undefined : readAttributes(behind, 0);
  const isWhole = behind === "" || (written !== undefined && written.end === behind.length);
  if (name === "" || !isWhole) {
    found.push(
      error(
        "container-syntax",
        place,
        name === ""
          ? "There is no name behind these colons."
          : `What stands behind ":::${name}" cannot be read: ${shorten(behind)}`,
        'Write it as in :::choice{#my-id points=1 title="Some words"}, and everything else on the next line.',
      ),
    );
  }
  if (isWhole) return { name, attributes: written?.attributes };
  // The id is saved, so that what hangs on it is not reported too.
  const id = /#([\w-]+)/.exec(behind)?.[1];
  return { name, attributes: { id, classes: [], values: {} } };
}

function closesCode(line: string, mark: string): boolean {
  const match = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line);
  return match !== null && match[1]![0] === mark[0] && match[1]!.length >= mark.length;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { nearest } from "../model/nearest.ts";
import type { Opener } from "./fence-line.ts";
import { ODD, oddBlank } from "./odd-blanks.ts";

export function unclosed(name: string, place: Place, known: ReadonlySet<string>): Diagnostic {
  // Unclosed it is not read; that there is none of this name must be said here.
  const near = known.has(name) ? undefined : nearest(name, known);
  return error(
    "unclosed-container",
    place,
    `":::${name}" is not closed${near === undefined ? "" : ", and there is none of this name"}.`,
    `${near === undefined ? "" : `Did you mean ":::${near}"? `}Write ":::" on a line of its own where it ends.`,
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

/** What is wrong with the colons that open or close; undefined: nothing. */
export function slipOf(
  { colons, name, meant, words, close }: Opener,
  place: Place,
): Diagnostic | undefined {
  if (colons >= 3) return undefined;
  return error(
    "too-few-colons",
    place,
    `"${":".repeat(colons)}${name}" begins with ${COUNT[colons]}; a block or an activity begins with three.`,
    `Write three: "${meant}"${words === "" ? "" : ", and its words on the next line"}.` +
      (close === undefined ? ' Where it ends, write ":::" on a line of its own.' : ""),
  );
}

export function closingSlip(written: string, place: Place): Diagnostic | undefined {
  if (/^:{3,}$/.test(written)) return undefined;
  return written.startsWith(":::")
    ? error(
        "container-syntax",
        place,
        `"${shorten(written)}" has words behind its colons.`,
        'Three colons alone close a block or an activity: write ":::".',
      )
    : error(
        "too-few-colons",
        place,
        "Here are two colons; a block or an activity is closed by three.",
        'Write three: ":::".',
      );
}

const COUNT: Readonly<Record<number, string>> = { 1: "one colon", 2: "two colons" };

export function unreadable(name: string, behind: string, words: string, place: Place): Diagnostic {
  const code = "container-syntax";
  if (name !== "" && /^[\p{L}\p{N}“"'*_]/u.test(words))
    return error(
      code,
      place,
      `":::${name}" has words behind it: ${shorten(words)}`,
      "Write them on the next line.",
    );
  return error(
    code,
    place,
    name === ""
      ? "There is no name behind these colons."
      : `What stands behind ":::${name}" cannot be read: ${shorten(behind)}`,
    (name === "" ? undefined : slipIn(behind)) ??
      'Write it as in :::choice{#my-id points=1}, a text of several words as in title="Some words", and everything else on the next line.',
  );
}

/** What most likely keeps `{…}` from being read; the first of several. */
function slipIn(behind: string): string | undefined {
  const [, inner] = /="([^"]*"[^\s"}].*?)"?(?=\}|\s[\w-]+=|$)/.exec(behind) ?? [];
  if (inner !== undefined)
    return inner.includes("'")
      ? `Within quotation marks use curly ones: “…” instead of "…".`
      : `There are quotation marks within quotation marks. Use single ones around the whole: '${inner}'.`;
  if ((behind.match(/"/g)?.length ?? 0) % 2 === 1)
    return 'One quotation mark is missing: a text of several words stands between two, as in title="Some words".';
  const bare = behind.replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '""');
  const odd = ODD.exec(bare)?.[0];
  if (odd !== undefined) return `${oddBlank(odd).text} ${oddBlank(odd).hint}`;
  if (/\s=|=\s/.test(bare)) return 'Write no blanks before and behind "=": points=1.';
  if (/[\w-]:(?=\s|\d|")/.test(bare)) return 'Write "=" instead of the colon: points=1.';
  if (/,/.test(bare)) return "Blanks part what stands between { and }: write no commas.";
  if (bare.startsWith("{") && !bare.includes("}"))
    return 'Write "}" at the end of the line, where what began with "{" ends.';
  return undefined;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

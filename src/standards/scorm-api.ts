// The learner's side that both SCORM standards share: finding the LMS's object among the windows, and asking it so that
// nothing that it answers (nothing, numbers, objects, exceptions) can hurt the page.
import type { Answered, Launch, MaybePromise } from "../model/standard.ts";

export type Api = Readonly<Record<string, (...values: string[]) => unknown>>;

/** The few parts of a window that an adapter looks at: tests hand in their own. */
export interface AdapterWindow {
  readonly parent?: unknown;
  readonly opener?: unknown;
  readonly top?: unknown;
  setTimeout(act: () => void, milliseconds: number): unknown;
}

/** Some LMSs hang their object in only after the page has loaded (SuccessFactors, Cornerstone, dispatch wrappers). */
const PATIENCE = 8000;
const STEP = 250;
const MOST_HOPS = 100;

/** The object by its name: in this window, its parents, the opener of the top one, the own opener, and their parents. */
export function findApi(
  page: AdapterWindow,
  name: string,
  probe: string,
): MaybePromise<Api | undefined> {
  const found = look(page, name, probe);
  // Nothing around it: nobody is there who could still hang one in.
  if (found !== undefined || (read(page, "parent") === page && !read(page, "opener"))) return found;
  return new Promise((answer) => {
    const again = (left: number): void => {
      const late = look(page, name, probe);
      if (late !== undefined || left <= 0) answer(late);
      else page.setTimeout(() => again(left - STEP), STEP);
    };
    page.setTimeout(() => again(PATIENCE - STEP), STEP);
  });
}

function look(page: AdapterWindow, name: string, probe: string): Api | undefined {
  const starts = [page, read(read(page, "top"), "opener"), read(page, "opener")];
  for (const start of starts) {
    let window: unknown = start;
    for (let i = 0; i < MOST_HOPS && window; i++) {
      const api = read(window, name);
      if (api && read(api, probe)) return api as Api;
      const parent = read(window, "parent");
      if (parent === window) break;
      window = parent;
    }
  }
  return undefined;
}

/** A window of another origin throws at every name but a few: then it is passed by. */
function read(owner: unknown, name: string): unknown {
  try {
    return (owner as Record<string, unknown> | null | undefined)?.[name];
  } catch {
    return undefined;
  }
}

/** The names of the functions in one standard. */
export interface Names {
  readonly get: string;
  readonly error: string;
}

/**
 * GetValue, whatever happens. Nothing, an object, "false", and the words for nothing are "" when the LMS says that all is
 * well, or that the element was never set or is not known (4xx). Undefined: the answer cannot be believed (an exception, a
 * lost session), and what is on record is not known.
 */
export function valueOf(api: Api, names: Names, element: string): string | undefined {
  let text: string;
  try {
    text = textOf(api[names.get]!(element));
  } catch {
    return undefined;
  }
  if (!/^(false|null|undefined|\[object.*|)$/.test(text)) return text;
  return /^(0|4\d\d|)$/.test(codeOf(api, names)) ? "" : undefined;
}

/**
 * What must be known before anything is written over it: the saved text, asked once more where nothing came, and the learner's
 * id. Undefined: it cannot be read. An id alone that cannot be read is "": then nothing is kept under it.
 */
export function readRecord(
  api: Api,
  names: Names,
  text: string,
  id: string,
): Pick<Launch, "savedText" | "learnerId"> | undefined {
  const get = (element: string): string | undefined => valueOf(api, names, element);
  const savedText = get(text) || get(text);
  const learnerId = get(id);
  if (savedText === undefined) return undefined;
  // No id: is anybody there any more? Then the text can be read again, or the id is at least an empty text.
  const isThere = learnerId || (savedText ? get(text) === savedText : isEmpty(api, names, id));
  return isThere ? { savedText, learnerId: learnerId ?? "" } : undefined;
}

function isEmpty(api: Api, { get }: Names, element: string): boolean {
  try {
    return api[get]!(element) === "";
  } catch {
    return false;
  }
}

/** Whether there is a status on record, by a word that is none of the book's for "none", or by what else is there. */
export function recorded(status: string, savedText: string): Launch["completion"] {
  const isNone = /^(not attempted|unknown|)$/i.test(status.trim()) && savedText === "";
  return isNone ? "none" : "incomplete";
}

/** May throw: not everything has words. */
function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}

export function codeOf(api: Api, { error }: Names): string {
  try {
    return textOf(api[error]!()).trim();
  } catch {
    return "";
  }
}

/** What an LMS said to a call. "true" is the book's; true and 1 are seen. Silence is no yes: what no longer listens says nothing. */
export function ask(
  api: Api,
  names: Names,
  isFinal: (code: string) => boolean,
  name: string,
  ...values: string[]
): Answered {
  let text: string;
  try {
    text = textOf(api[name]!(...values));
  } catch {
    return { ok: false, code: "exception", retry: true };
  }
  if (/^(true|1)$/i.test(text)) return { ok: true, code: "", retry: false };
  const code = codeOf(api, names);
  // 1.2 and 2004 alike: an element that this LMS lacks, or that is none.
  return { ok: false, code, retry: !isFinal(code), isUnknown: /^40[12]$/.test(code) };
}

export function modeOf(mode: string): Launch["mode"] {
  return wordOf(mode, ["review", "browse"]) ?? "normal";
}

/** Also shortened, as in AICC, and in other letters: "Completed", "PASSED ", "p" are seen. */
export function wordOf<Word extends string>(
  text: string,
  words: readonly Word[],
): Word | undefined {
  const own = text.trim().toLowerCase() || "?";
  return words.find((word) => word.startsWith(own));
}

export function numberOf(text: string): number | undefined {
  // "85,5" and "85 %" are seen.
  const value = Number(text.replace(",", ".").replace("%", ""));
  return text.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

/** How many records; LMSs without `_count` answer "" or worse. */
export function countOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** At most so many decimals, a digit before the point, never an exponent: `.5` and `1e-7` are refused (Moodle). */
export function decimal(value: number, places: number): string {
  const text = value.toFixed(places);
  return text.includes(".") ? text.replace(/\.?0+$/, "").replace(/^-0$/, "0") : text;
}

/** Whole hours, minutes, and seconds with two decimals; never negative. */
export function clockOf(seconds: number): { hours: number; minutes: number; seconds: number } {
  const hundredths = Math.round(Math.max(0, Number.isFinite(seconds) ? seconds : 0) * 100);
  return {
    hours: Math.floor(hundredths / 360_000),
    minutes: Math.floor(hundredths / 6000) % 60,
    seconds: (hundredths % 6000) / 100,
  };
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}

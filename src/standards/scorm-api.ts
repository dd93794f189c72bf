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

/** GetValue, whatever happens: what is no string of use is "". */
export function valueOf(api: Api, { get }: Names, element: string): string {
  try {
    const value = api[get]!(element);
    // What an LMS makes of nothing: objects, booleans, and the words for them.
    return /^(string|number)$/.test(typeof value) && !/^(null|undefined)$/.test(String(value))
      ? String(value)
      : "";
  } catch {
    return "";
  }
}

export function codeOf(api: Api, { error }: Names): string {
  try {
    const code: unknown = api[error]!();
    return code === undefined || code === null ? "" : String(code).trim();
  } catch {
    return "";
  }
}

/**
 * What an LMS said to a call. "true" is the book's; true and 1 are seen. The code is asked for only when it was not true:
 * no answer at all and no error is taken for a yes.
 */
export function ask(
  api: Api,
  names: Names,
  isFinal: (code: string) => boolean,
  name: string,
  ...values: string[]
): Answered {
  let result: unknown;
  try {
    result = api[name]!(...values);
  } catch {
    return { ok: false, code: "exception", retry: true };
  }
  if (/^(true|1)$/i.test(String(result))) return { ok: true, code: "", retry: false };
  const code = codeOf(api, names);
  const isSilent = result === undefined || result === null || result === "";
  if (isSilent && (code === "0" || code === "")) return { ok: true, code, retry: false };
  return { ok: false, code, retry: !isFinal(code) };
}

export function modeOf(mode: string): Launch["mode"] {
  return wordOf(mode, ["review", "browse"]) ?? "normal";
}

/** The first letter says it, as in AICC: "Completed", "PASSED ", "p" are seen. */
export function wordOf<Word extends string>(
  text: string,
  words: readonly Word[],
): Word | undefined {
  const first = text.trim().charAt(0).toLowerCase();
  return words.find((word) => word.startsWith(first || "?"));
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

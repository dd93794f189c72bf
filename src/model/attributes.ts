import type { Diagnostic, Place } from "./diagnostic.ts";
import { error } from "./diagnostic.ts";
import { nearest, suggestion } from "./nearest.ts";

/** What one key in `{…}` may hold. `doc` is one sentence for authors: docs/activities.md shows it. */
export type AttributeSpec = { readonly doc: string } & (
  | {
      readonly type: "number";
      readonly min?: number;
      readonly max?: number;
      readonly integer?: boolean;
      readonly default?: number;
    }
  | { readonly type: "boolean"; readonly default?: boolean }
  | { readonly type: "word"; readonly values: readonly string[]; readonly default?: string }
  | { readonly type: "text"; readonly maxLength?: number; readonly default?: string }
);

export type AttributeSpecs = Readonly<Record<string, AttributeSpec>>;

type ValueOf<S extends AttributeSpec> = S extends { type: "number" }
  ? number
  : S extends { type: "boolean" }
    ? boolean
    : S extends { type: "word"; values: readonly (infer V)[] }
      ? V
      : string;

/** The typed values behind a list of specs; one with a default is always there. */
export type SettingsOf<S extends AttributeSpecs> = {
  readonly [K in keyof S]: S[K] extends { default: unknown }
    ? ValueOf<S[K]>
    : ValueOf<S[K]> | undefined;
};

/**
 * Reads `key=value` pairs by their specs. Unknown keys and bad values are diagnostics; a bad value counts as not written.
 * `id` stands before them: what follows it may be the rest of it.
 */
export function readSettings<S extends AttributeSpecs>(
  specs: S,
  values: Readonly<Record<string, string>>,
  place: Place,
  owner: string,
  id?: string,
): { settings: SettingsOf<S>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const settings: Record<string, unknown> = {};
  const keys = Object.keys(values);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (Object.hasOwn(specs, key)) continue;
    const known = Object.keys(specs);
    const loose = nearest(key, known) === undefined ? looseWords(specs, values, i, id) : undefined;
    const text = `${owner} does not know the attribute "${key}".`;
    diagnostics.push(
      error("unknown-attribute", place, text, loose?.hint ?? suggestion(key, known)),
    );
    // The other words of the same text are no news.
    i += (loose?.count ?? 1) - 1;
  }
  for (const [key, spec] of Object.entries(specs)) {
    settings[key] = spec.default;
    const written = values[key];
    if (written === undefined) continue;
    const read = readValue(spec, written);
    if (read.problem === undefined) settings[key] = read.value;
    else
      diagnostics.push(
        error("bad-attribute", place, `${owner}: ${key}="${written}" ${read.problem}.`, spec.doc),
      );
  }
  return { settings: settings as SettingsOf<S>, diagnostics };
}

/** Words without a value at `at`: the rest of a text that has no quotation marks, or of an id that has a blank in it. */
function looseWords(
  specs: AttributeSpecs,
  values: Readonly<Record<string, string>>,
  at: number,
  id: string | undefined,
): { readonly count: number; readonly hint: string } | undefined {
  const keys = Object.keys(values);
  const rest = keys.slice(at);
  const end = rest.findIndex((key) => values[key] !== "" || Object.hasOwn(specs, key));
  const words = end < 0 ? rest : rest.slice(0, end);
  if (words.length === 0) return undefined;
  const before = keys[at - 1];
  if (before === undefined)
    return {
      count: words.length,
      hint:
        id === undefined
          ? `If it is the id, write #${words.join("-")}.`
          : `An id has no blanks: write #${[id, ...words].join("-")}.`,
    };
  if (!Object.hasOwn(specs, before) || specs[before]!.type !== "text") return undefined;
  const text = [values[before], ...words].join(" ");
  return {
    count: words.length,
    hint: `A text of several words stands in quotation marks: ${before}="${text}".`,
  };
}

function readValue(spec: AttributeSpec, text: string): { value?: unknown; problem?: string } {
  switch (spec.type) {
    case "number": {
      const value = Number(text);
      if (text.trim() === "" || !Number.isFinite(value))
        return { problem: text.endsWith("%") ? "is written without the sign" : "is not a number" };
      if (spec.integer && !Number.isInteger(value)) return { problem: "is not a whole number" };
      if (spec.min !== undefined && value < spec.min)
        return { problem: `is less than ${spec.min}` };
      if (spec.max !== undefined && value > spec.max)
        return { problem: `is more than ${spec.max}` };
      return { value };
    }
    case "boolean":
      if (text === "" || text === "yes" || text === "true") return { value: true };
      return text === "no" || text === "false"
        ? { value: false }
        : { problem: 'is neither "yes" nor "no"' };
    case "word":
      return spec.values.includes(text)
        ? { value: text }
        : { problem: `is none of ${spec.values.join(", ")}` };
    case "text":
      return spec.maxLength !== undefined && text.length > spec.maxLength
        ? { problem: `is longer than ${spec.maxLength} characters` }
        : { value: text };
  }
}

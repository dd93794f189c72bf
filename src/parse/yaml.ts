import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node as YamlNode,
  parseDocument,
} from "yaml";
import * as z from "zod";
import { type Diagnostic, error, type Place, warning } from "../model/diagnostic.ts";
import { shapeProblem, withoutFollowers } from "./yaml-forms.ts";
import { fileIssue, type Path } from "./yaml-problems.ts";
import { yamlRemarks } from "./yaml-remarks.ts";
import { aliasSlip, type YamlSlip, yamlSlips } from "./yaml-slips.ts";

// Compiled checks pay only from thousands of values on, and `new Function` is forbidden where an authoring page may run.
z.config({ jitless: true });

/** A YAML file that fits its schema, and where its parts stand. */
export interface ReadYaml<T> {
  /** As it is written, whether it fits or not; undefined: no YAML. */
  readonly written?: unknown;
  /** Undefined when something is wrong; the diagnostics are filed. */
  readonly value: T | undefined;
  /** Where the value at this path stands; the nearest that exists when it does not. */
  placeOf(path: Path): Place;
  /** Where each key stands: "theme.accent", "objectives.1.id". */
  keyPlaces(): Readonly<Record<string, Place>>;
  /** The value's first line of text: behind the "|" or ">" of a block. */
  textLineOf(path: Path): number;
}

/** Reads YAML by a schema. `line` is where the text begins in its file (front matter). */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  found: Diagnostic[],
  line = 1,
): ReadYaml<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line: row, col } = counter.linePos(offset);
    return { file, line: Math.max(1, row) + line - 1, column: Math.max(1, col) };
  };
  const nodeAt = (path: Path): YamlNode | undefined =>
    (path.length === 0 ? document.contents : document.getIn(path, true)) as YamlNode | undefined;
  const placeOf = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = nodeAt(path.slice(0, length));
      if (node?.range != null) return at(node.range[0]);
    }
    return { file, line };
  };
  const keyPlace = (path: Path, key: string): Place => {
    const map = nodeAt(path);
    if (!isMap(map)) return placeOf(path);
    const pair = map.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
    );
    const range = (pair?.key as YamlNode | undefined)?.range;
    return range == null ? placeOf(path) : at(range[0]);
  };
  const textLineOf = (path: Path): number => {
    const node = nodeAt(path);
    const isBlock =
      isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
    return placeOf(path).line + (isBlock ? 1 : 0);
  };
  const result = (value: z.output<S> | undefined): ReadYaml<z.output<S>> => ({
    value,
    placeOf,
    keyPlaces: () => keyPlacesIn(document.contents, at),
    textLineOf,
  });

  const unreadable = ({ offset, text: fact, hint }: YamlSlip): void =>
    void found.push(error("bad-yaml", at(offset), fact, hint));
  const isList = schema.safeParse([]).success;
  const slips = yamlSlips(document, text, isList);
  slips.forEach(unreadable);
  if (slips.length > 0) return result(undefined);
  for (const { code, offset, text: fact, hint } of yamlRemarks(document, text))
    found.push(warning(code, at(offset), fact, hint));
  let data: unknown;
  try {
    data = withoutNulls(document.toJS());
  } catch (problem) {
    unreadable(aliasSlip(document, text, problem as Error));
    return result(undefined);
  }
  // A file of comments only is an empty list.
  if (data === null && isList) data = [];
  const shape = isList ? shapeProblem(data) : undefined;
  if (shape !== undefined) {
    found.push(error("bad-value", placeOf([1]), shape.text, shape.hint));
    return result(undefined);
  }
  // 1.10 is a number to YAML and "1.10" to its author: where a text is wanted, the source is taken.
  let parsed = schema.safeParse(data);
  if (!parsed.success) {
    const texts = parsed.error.issues.filter(
      (i) => i.code === "invalid_type" && i.expected === "string",
    );
    for (const { path } of texts) {
      const node = nodeAt(path);
      if (isScalar(node) && node.source !== undefined) setIn(data, path, node.source);
    }
    if (texts.length > 0) parsed = schema.safeParse(data);
  }
  if (parsed.success) return { ...result(parsed.data), written: data };
  for (const issue of withoutFollowers(parsed.error.issues, data))
    fileIssue(issue, { placeOf, keyPlace, schema, found });
  return { ...result(undefined), written: data };
}

function keyPlacesIn(node: unknown, at: (offset: number) => Place): Record<string, Place> {
  const places: Record<string, Place> = {};
  const enter = (one: unknown, path: string): void => {
    if (isMap(one)) {
      for (const { key, value } of one.items) {
        if (!isScalar(key) || key.range == null) continue;
        places[`${path}${key.value}`] = at(key.range[0]);
        enter(value, `${path}${key.value}.`);
      }
    } else if (isSeq(one)) for (const [i, item] of one.items.entries()) enter(item, `${path}${i}.`);
  };
  enter(node, "");
  return places;
}

/** `summary:` with nothing behind it counts as not written. */
function withoutNulls(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutNulls);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      value === null ? [] : [[key, withoutNulls(value)]],
    ),
  );
}

function setIn(data: unknown, path: Path, value: string): void {
  let current = data as Record<PropertyKey, unknown>;
  for (const part of path.slice(0, -1)) current = current[part] as Record<PropertyKey, unknown>;
  current[path.at(-1)!] = value;
}

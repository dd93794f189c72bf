import type * as z from "zod";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { formOf, keySlip } from "./yaml-forms.ts";

export type Path = readonly PropertyKey[];

type Issue = z.core.$ZodIssue;

interface YamlFile {
  placeOf(path: Path): Place;
  keyPlace(path: Path, key: string): Place;
  readonly schema: z.ZodType;
  readonly found: Diagnostic[];
}

/** What zod says, as a diagnostic: the place of the value or key, the fact, and the field's description as the way out. */
export function fileIssue(issue: Issue, file: YamlFile): void {
  const { placeOf, keyPlace, schema, found } = file;
  const name = nameOf(issue.path);
  if (issue.code === "invalid_union") {
    // Of several ways to write it, that is meant which has the right form: what is wrong inside it is the news.
    const meant = issue.errors.find((way) => way.length > 0 && !way.some(isOfAnotherForm));
    for (const inner of meant ?? [])
      fileIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue, file);
    if (meant !== undefined) return;
  }
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const slip = keySlip(key);
      if (slip !== undefined) {
        found.push(error("bad-yaml", keyPlace(issue.path, key), slip.text, slip.hint));
        continue;
      }
      found.push(
        error(
          "unknown-key",
          keyPlace(issue.path, key),
          `There is no key "${key}"${name === "" ? "" : ` in ${name}`}.`,
          byAlias(schema, issue.path, key) ?? suggestion(key, known),
        ),
      );
    }
    return;
  }
  if (issue.code === "invalid_type" && issue.path.every((part) => typeof part === "number")) {
    const { text, hint } = formOf(issue, keysAt(schema, issue.path));
    found.push(error("bad-value", placeOf(issue.path), text, hint));
    return;
  }
  const hint = hintAt(schema, issue.path);
  if (
    issue.code === "invalid_type" &&
    issue.input === undefined &&
    issue.message.includes("undefined")
  ) {
    found.push(
      error("missing-key", placeOf(issue.path.slice(0, -1)), `"${name}" is missing.`, hint),
    );
    return;
  }
  found.push(
    error(
      "bad-value",
      placeOf(issue.path),
      `${name === "" ? "This file" : `"${name}"`} ${factOf(issue, keysAt(schema, issue.path))}.`,
      hint,
    ),
  );
}

function factOf(issue: Issue, keys: readonly string[]): string {
  switch (issue.code) {
    case "invalid_type":
      if (keys.length > 0)
        return `must be a group of lines such as "${keys[0]}: …", indented below it`;
      return `must be ${WANTED[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return issue.origin === "string"
        ? `is longer than ${String(issue.maximum)} characters`
        : `is more than ${String(issue.maximum)}`;
    case "too_small":
      if (issue.origin === "string") return "is empty";
      return issue.origin === "array" ? "lists nothing" : `is less than ${String(issue.minimum)}`;
    case "custom":
    case "invalid_union":
    case "invalid_format":
      return issue.message;
    default:
      return "is not written as it must be";
  }
}

const WANTED: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  array: 'a list, each line of which begins with "- "',
  object: 'a group of lines such as "title: …", indented below it',
  record: 'a group of lines such as "title: …", indented below it',
};

function nameOf(path: Path): string {
  return path.filter((part) => typeof part !== "number").join(" ");
}

function isOfAnotherForm(issue: Issue): boolean {
  return (
    issue.path.length === 0 &&
    ["invalid_type", "invalid_value", "invalid_format"].includes(issue.code)
  );
}

/** The schema behind a path, through lists and what is optional. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    current = unwrap(current);
    const definition = current?._zod.def as
      | { shape?: Record<string, z.ZodType>; element?: z.ZodType; valueType?: z.ZodType }
      | undefined;
    current =
      typeof part === "number"
        ? definition?.element
        : (definition?.shape?.[String(part)] ?? definition?.valueType);
  }
  return current;
}

/** What is behind defaults, transformations and choices: of a choice, the group of keys. */
function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  for (;;) {
    const {
      innerType,
      in: input,
      options,
    } = (current?._zod.def ?? {}) as {
      innerType?: z.ZodType;
      in?: z.ZodType;
      options?: readonly z.ZodType[];
    };
    const inner = innerType ?? input ?? options?.find((option) => "shape" in option._zod.def);
    if (inner === undefined) return current;
    current = inner;
  }
}

function shapeAt(schema: z.ZodType, path: Path): Readonly<Record<string, z.ZodType>> {
  const definition = unwrap(schemaAt(schema, path))?._zod.def;
  return (definition as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {};
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys(shapeAt(schema, path));
}

/** What others call a key, `journal` for `container`: its meta data says so. */
function byAlias(schema: z.ZodType, path: Path, word: string): string | undefined {
  const found = Object.entries(shapeAt(schema, path)).find(([, field]) =>
    (field.meta()?.["aliases"] as readonly string[] | undefined)?.includes(word.toLowerCase()),
  );
  return found && `Did you mean "${found[0]}"? ${found[1].description ?? ""}`.trim();
}

function hintAt(schema: z.ZodType, path: Path): string {
  let current = schemaAt(schema, path);
  while (current !== undefined) {
    if (current.description !== undefined) return current.description;
    current = (current._zod.def as { innerType?: z.ZodType }).innerType;
  }
  return "See docs/authoring.md.";
}

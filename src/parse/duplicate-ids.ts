import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { ReadYaml } from "./yaml.ts";

/** Entries of a list in YAML with an id that an earlier one has, also where something else in the file is wrong. */
export function duplicateIds(
  { written, placeOf }: Pick<ReadYaml<unknown>, "written" | "placeOf">,
  what: string,
): Diagnostic[] {
  const ids = new Set<string>();
  return (Array.isArray(written) ? written : []).flatMap((entry: unknown, i) => {
    const { id } = (typeof entry === "object" && entry !== null ? entry : {}) as { id?: unknown };
    if (typeof id !== "string" && typeof id !== "number") return [];
    if (!ids.has(String(id))) {
      ids.add(String(id));
      return [];
    }
    const text = `Two ${what} have the id "${id}".`;
    return [error("duplicate-id", placeOf([i, "id"]), text, "Rename one of them.")];
  });
}

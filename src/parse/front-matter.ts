import * as z from "zod";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { slugOf } from "./slugs.ts";
import { readYaml } from "./yaml.ts";

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}](?:[\p{L}\p{M}\p{N}]|[-_](?![-_]))*$/u, {
      error: 'may hold letters, digits and single "-", and begins with a letter',
    })
    .max(64)
    .optional()
    .describe("The section's name for machines, stable for ever: learners' records hang on it."),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe("The section's title, when no heading gives it."),
});

export interface FrontMatter {
  readonly id: string;
  readonly title?: { readonly text: string; readonly place: Place };
  /** The file with blank lines instead of its front matter: lines keep their numbers. */
  readonly body: string;
  readonly place: Place;
}

/** What stands between two lines "---" at the beginning of a section's file. */
export function readFrontMatter(text: string, file: string, found: Diagnostic[]): FrontMatter {
  const own = idOf(file);
  const nothing: FrontMatter = { id: own, body: text, place: { file, line: 1 } };
  if (!/^---[ \t]*\n/.test(text)) return nothing;
  const lines = text.split("\n");
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end < 0) {
    found.push(
      error(
        "unclosed-front-matter",
        { file, line: 1 },
        "The front matter is not closed.",
        'Write "---" on a line of its own below its last key.',
      ),
    );
    const blank = lines.findIndex((line) => line.trim() === "");
    return { ...nothing, body: lines.fill("", 0, blank < 0 ? 1 : blank).join("\n") };
  }
  const body = [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n");
  const yaml = lines.slice(1, end).join("\n");
  if (yaml.replace(/#.*/g, "").trim() === "") return { ...nothing, body };
  const { value, placeOf } = readYaml(yaml, file, schema, found, 2);
  const title = value?.title;
  return {
    id: value?.id ?? own,
    body,
    place: { file, line: 1 },
    ...(title === undefined ? {} : { title: { text: title, place: placeOf(["title"]) } }),
  };
}

/** "02-what-makes-a-community.md" → "what-makes-a-community". */
function idOf(file: string): string {
  const name = slugOf(
    file
      .replace(/^.*\//, "")
      .replace(/\.md$/i, "")
      .replace(/^\d+[-_. ]*/, ""),
  );
  return /^\p{L}/u.test(name) ? name : `s-${slugOf(file.replace(/\.md$/i, ""))}`;
}

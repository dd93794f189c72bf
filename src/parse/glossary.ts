import * as z from "zod";
import type { Term } from "../model/course-module.ts";
import { type Diagnostic, error } from "../model/diagnostic.ts";
import { decode } from "./decode.ts";
import { duplicateIds } from "./duplicate-ids.ts";
import { type Folder, findSource } from "./folder.ts";
import { createPage, type Reading } from "./reading.ts";
import { readMarkdown } from "./read-markdown.ts";
import { createTypesetter } from "./typeset.ts";
import { readYaml } from "./yaml.ts";

const FILE = "glossary.yaml";

/** glossary.yaml: a list. */
export const glossarySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-_](?![-_]))*$/u, {
        error: 'may hold letters, digits and single "-"',
      })
      .describe("What links to it: lpp, linked as [words](glossary:lpp)."),
    title: z.string().trim().min(1).max(200).describe("The term as learners read it."),
    text: z.string().trim().min(1).max(4000).describe("What it means, in Markdown."),
  }),
  { error: "must be a list: each entry begins with “- id: …”" },
);

export interface WrittenGlossary {
  /** Undefined: the file cannot be read, so nobody knows what it holds. */
  readonly ids: ReadonlySet<string> | undefined;
  /** Once everything else is known: the terms may link to each other. */
  terms(reading: Reading): Term[];
}

export function readGlossary(folder: Folder, found: Diagnostic[]): WrittenGlossary {
  const bytes = findSource(folder, FILE, found)?.read();
  const source = bytes === undefined ? undefined : decode(bytes, FILE, found);
  const file =
    source === undefined || source.trim() === ""
      ? undefined
      : readYaml(source, FILE, glossarySchema, found);
  const written = file?.value ?? [];
  if (file !== undefined) found.push(...duplicateIds(file, "terms"));
  const ids = new Set(written.map(({ id }) => id));
  const isRead = bytes === undefined || source?.trim() === "" || file?.value !== undefined;
  return {
    ids: isRead ? ids : undefined,
    terms: (reading) => {
      const set = createTypesetter(reading.language);
      const order = new Intl.Collator(reading.language);
      return written
        .map(({ id, title, text }, i): Term => {
          const offset = file!.textLineOf([i, "text"]) - 1;
          const page = createPage(reading, FILE, text, { offset });
          const { blocks, footnotes } = readMarkdown(text, page);
          const place = file!.placeOf([i, "id"]);
          if (footnotes.length > 0) {
            reading.found.push(
              error(
                "footnote-not-here",
                place,
                `The term "${id}" has a footnote; a glossary has none.`,
                "Put its words into the text.",
              ),
            );
          }
          return { id, title: set(title), children: blocks, place };
        })
        .sort((a, b) => order.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
    },
  };
}

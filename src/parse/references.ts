import type { Reference } from "../model/course-module.ts";
import { type Diagnostic, error, type Place, warning } from "../model/diagnostic.ts";
import type { Words } from "../model/texts.ts";
import { buildInline } from "./build-inline.ts";
import { decode } from "./decode.ts";
import { duplicateIds } from "./duplicate-ids.ts";
import { type Folder, findSource } from "./folder.ts";
import { formatReference, labelOf } from "./reference-format.ts";
import { referencesSchema, type WrittenReference } from "./reference-schema.ts";
import { createPage, type Reading } from "./reading.ts";
import { createTypesetter } from "./typeset.ts";
import { type ReadYaml, readYaml } from "./yaml.ts";

const FILE = "references.yaml";

type File = ReadYaml<WrittenReference[]>;

/** References as written: their ids are known before any section is read. */
export interface WrittenReferences {
  /** Undefined: the file cannot be read, so nobody knows what it holds. */
  readonly ids: ReadonlySet<string> | undefined;
  /** Once everything else is known. */
  format(reading: Reading): Reference[];
}

export function readReferences(
  folder: Folder,
  words: Words,
  found: Diagnostic[],
): WrittenReferences {
  const bytes = findSource(folder, FILE, found)?.read();
  const text = bytes === undefined ? undefined : decode(bytes, FILE, found);
  const file: File | undefined =
    text === undefined || text.trim() === ""
      ? undefined
      : readYaml(text, FILE, referencesSchema, found);
  const written = file?.value ?? [];
  if (file !== undefined) found.push(...duplicateIds(file, "references"));
  const ids = new Set(written.map(({ id }) => id));
  written.forEach(({ id, title, text: words, label }, i) => {
    const place = file!.placeOf([i, "id"]);
    if (title === undefined && words === undefined) {
      found.push(
        error(
          "reference-no-title",
          place,
          `The reference "${id}" has no title.`,
          'Write "title: …", or the whole reference as "text: …".',
        ),
      );
    }
    if (words !== undefined && label === undefined) {
      found.push(
        error(
          "reference-no-label",
          place,
          `The reference "${id}" is written out, so its short form is not known.`,
          'Write what stands in the text: "label: Wenger, 1998".',
        ),
      );
    }
  });
  for (const [i, { authors = [], editors = [] }] of written.entries()) {
    for (const [key, names] of Object.entries({ authors, editors }))
      found.push(...initialsFirst(names, (j) => file!.placeOf([i, key, j])));
  }
  const isRead = bytes === undefined || text?.trim() === "" || file?.value !== undefined;
  return {
    ids: isRead ? ids : undefined,
    format: (reading) => {
      const suffixes = suffixesOf(written, words);
      const set = createTypesetter(reading.language);
      return written.map((entry, i): Reference => {
        const place = file!.placeOf([i, "id"]);
        const suffix = suffixes[i]!;
        const children =
          entry.text === undefined
            ? formatReference(typeset(entry, set), suffix, words, place)
            : inlineOf(entry.text, file!.textLineOf([i, "text"]), reading);
        return {
          id: entry.id,
          children,
          label: labelOf(entry, words) + suffix,
          further: entry.further,
          place,
        };
      });
    },
  };
}

/** "J. Ende", "M. van Dijk": of an organisation all words count, of a person the family name comes first. */
const INITIALS_FIRST = /^((?:\p{Lu}\.[ -]?)+) *((?:\p{Ll}+ )*\p{Lu}[\p{L}'’-]+)$/u;

function initialsFirst(names: readonly string[], placeOf: (i: number) => Place): Diagnostic[] {
  return names.flatMap((name, i) => {
    const [, initials, family] = INITIALS_FIRST.exec(name) ?? [];
    if (family === undefined) return [];
    return [
      warning(
        "initials-first",
        placeOf(i),
        `"${name}" begins with initials, and would be cited with them.`,
        `Write the family name first: "${family}, ${initials!.trim()}".`,
      ),
    ];
  });
}

/** "a", "b", … for those that would have the same label; "" for all others. */
function suffixesOf(written: readonly WrittenReference[], words: Words): string[] {
  const labels = written.map((entry) => labelOf(entry, words));
  return labels.map((label, i) => {
    if (labels.indexOf(label) === labels.lastIndexOf(label) || written[i]!.label !== undefined)
      return "";
    const before = labels.slice(0, i).filter((other) => other === label).length;
    return String.fromCharCode(97 + Math.min(before, 25));
  });
}

function inlineOf(text: string, line: number, reading: Reading): Reference["children"] {
  const page = createPage(reading, FILE, text, { offset: line - 1 });
  const environment = {
    fences: { openers: new Map(), closers: new Map() },
    diagnostics: reading.found,
  };
  const [inline] = reading.markdown.parseInline(text.replace(/\s+/g, " "), environment);
  return buildInline(inline?.children ?? [], 0, page).children;
}

function typeset(entry: WrittenReference, set: (text: string) => string): WrittenReference {
  const { title, container, publisher } = entry;
  return {
    ...entry,
    ...(title === undefined ? {} : { title: set(title) }),
    ...(container === undefined ? {} : { container: set(container) }),
    ...(publisher === undefined ? {} : { publisher: set(publisher) }),
  };
}

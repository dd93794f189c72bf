import type { MarkdownIt } from "markdown-it";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Words } from "../model/texts.ts";
import type { Folder } from "./folder.ts";
import type { MediaShelf } from "./media.ts";

/** TeX → MathML, or what is wrong with it. */
export type MathWriter = (
  tex: string,
  display: boolean,
) => { readonly mathml: string } | { readonly problem: string };

/** What all files of one module share while they are read. */
export interface Reading {
  readonly folder: Folder;
  readonly found: Diagnostic[];
  readonly language: string;
  readonly words: Words;
  readonly markdown: MarkdownIt;
  readonly math: MathWriter | undefined;
  readonly media: MediaShelf;
  /** Section files → section ids. */
  readonly sections: ReadonlyMap<string, string>;
  /** Undefined: glossary.yaml cannot be read; what links to it is then not judged. The same holds for references. */
  readonly terms: ReadonlySet<string> | undefined;
  readonly references: ReadonlySet<string> | undefined;
  /** Every name that may stand behind ":::". */
  readonly containers: ReadonlySet<string>;
  /** Those of them that are activities. */
  readonly activities: ReadonlySet<string>;
  /** How many containers could not be read as they were meant. */
  gaps: number;
  /** Links to a place within a section: judged when all sections are read. */
  readonly anchors: { section: string; anchor: string; place: Place }[];
}

/** One text that is read: a file, or a term of the glossary in its file. */
export interface Page {
  readonly reading: Reading;
  readonly file: string;
  /** As written, without what stands above the first (front matter is there as blank lines). */
  readonly lines: readonly string[];
  /** Lines of the file above the first. */
  readonly offset: number;
  /** Absent: the text stands in no section (glossary, bank). */
  readonly section?: string;
  readonly placeOf: (line: number) => Place;
  /** Footnote number → the line that first refers to it: a note within a line, `^[…]`, has no place of its own. */
  readonly references: Map<number, number>;
}

export function createPage(
  reading: Reading,
  file: string,
  text: string,
  options: { readonly offset?: number; readonly section?: string } = {},
): Page {
  const { offset = 0, section } = options;
  const places: Place[] = [];
  // One object per line: a tree has many nodes and few lines.
  const placeOf = (line: number): Place => (places[line] ??= { file, line: line + offset + 1 });
  return {
    reading,
    file,
    lines: text.split("\n"),
    offset,
    section,
    placeOf,
    references: new Map(),
  };
}

/** The place of some characters in or below a line, with its column where they are found. */
export function placeOfText(page: Page, line: number, text: string, lines = 1): Place {
  for (let i = line; i < line + lines; i++) {
    const column = page.lines[i]?.indexOf(text) ?? -1;
    if (column >= 0) return { ...page.placeOf(i), column: column + 1 };
  }
  return page.placeOf(line);
}

import { type Diagnostic, type Place, warning } from "../model/diagnostic.ts";
import type { Footnote } from "../model/course-module.ts";
import { say, type Words } from "../model/texts.ts";
import type { ActivityNode, Block, BlockKindNode } from "../model/tree.ts";
import { cleanText, textLetters } from "./clean-text.ts";

/** How the walker sees kinds: what they show on paper, without knowing one. */
export interface Kinds {
  paper(node: ActivityNode | BlockKindNode, solutions: boolean): readonly Block[];
  /** "Question". */
  label(node: ActivityNode): string;
  /** How many of the activities in it one attempt gets; undefined: all of them. */
  drawn(node: ActivityNode): number | undefined;
}

/** A character beyond ASCII and the first place where it stands. */
export interface Sighting {
  readonly place: Place;
  readonly near: string;
}

/** What one document's walk knows and gathers. Made for one document, thrown away after it. */
export interface Walk {
  readonly kinds: Kinds;
  readonly words: Words;
  readonly language: string;
  readonly diagnostics: Diagnostic[];
  /** Every character that is not plain ASCII, for the check that a font has it. */
  readonly characters: Map<number, Sighting>;
  /** Labels that stand in the document: a second one of the same name would stop Typst. */
  readonly labels: Set<string>;
  /** Labels of the places that use a glossary term. */
  readonly uses: Map<string, string[]>;
  readonly terms: ReadonlySet<string>;
  /** References by id: what stands in the text. */
  readonly references: ReadonlyMap<string, string>;
  /** Pictures by path and the first place that shows them. */
  readonly images: Map<string, Place>;
  /** The labels of activities that have a solution in the annex. */
  readonly solved: ReadonlySet<string>;
  /** "1", "2.1" by an activity's id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** With right answers marked. */
  readonly solutions: boolean;
  /** How many there are so far. */
  readonly figures: { image: number; table: number };
}

/** Where the walker stands. */
export interface At {
  readonly section: string;
  readonly footnotes: readonly Footnote[];
  /** Blocks around this one; what lies deeper than 10 is set flat. */
  readonly depth: number;
  /** Within an activity: gaps are numbered, quotations are feedback. */
  readonly activity?: { gaps: number; readonly areNumbered: boolean };
  /** Characters that a line holds here, where that is less than a list's: a table's cell. */
  readonly longest?: number;
  /** Within a list's item. */
  readonly inItem?: boolean;
  /**
   * Where a link's address as a footnote would be wrong (heads, notes, captions, what is set apart from the text): there it
   * stands behind the words. An author's own footnotes stand everywhere.
   */
  readonly quiet?: boolean;
  /** Where what is set may be set more than once, or not at all: Typst stops at a label that is there twice or missing. */
  readonly isUnmarked?: boolean;
  /** Level of the heading above, so that none is skipped. */
  readonly level: { now: number };
}

/** Typst gives up at about 16 quotations in one another; nobody can read 10. */
export const DEEPEST = 10;

export function text(walk: Walk, words: string, place: Place): string {
  const clean = textLetters(cleanText(words));
  if (!PLAIN.test(clean)) sight(walk, clean, place);
  return clean;
}

export function sight(walk: Walk, words: string, place: Place): void {
  for (const c of words) {
    const code = c.codePointAt(0)!;
    if (code > 0x7e && !walk.characters.has(code))
      walk.characters.set(code, { place, near: words.trim().slice(0, 40) });
  }
}

const PLAIN = /^[ -~]*$/;

/** The label, the first time it is asked for; then undefined. */
export function labelOnce(walk: Walk, label: string): string | undefined {
  if (walk.labels.has(label)) return undefined;
  walk.labels.add(label);
  return label;
}

export function word(walk: Walk, key: string, values?: Record<string, string | number>): string {
  return say(walk.words, key, values);
}

export function tooDeep(walk: Walk, place: Place): void {
  if (walk.diagnostics.some((d) => d.code === "pdf-too-deep")) return;
  walk.diagnostics.push(
    warning(
      "pdf-too-deep",
      place,
      `This stands ${DEEPEST + 1} levels deep; the PDF sets what lies deeper than ${DEEPEST} without its frame.`,
      "Take a level or two out: nobody can follow so many.",
    ),
  );
}

import type { Place } from "./diagnostic.ts";
import type { ActivityNode, Block, Inline, Node } from "./tree.ts";
import { walk } from "./tree.ts";

/** A module as its author meant it: read, resolved, holding trees and never HTML. */
export interface CourseModule {
  readonly settings: ModuleSettings;
  readonly sections: readonly Section[];
  /** Sorted by title in the module's language. */
  readonly glossary: readonly Term[];
  /** In the order of the file; cited or not. */
  readonly references: readonly Reference[];
  /** Activities to draw from, by the bank's name. */
  readonly banks: Readonly<Record<string, readonly ActivityNode[]>>;
  /** The files that the module uses (images, captions, video, downloads), sorted by path. */
  readonly media: readonly Media[];
  /** The author's own manifest templates: "scorm12/imsmanifest.xml" → its text. */
  readonly templates: Readonly<Record<string, string>>;
  /** Where keys and texts of module.yaml stand, by their path: "pass", "authors.0.name". Only those that are written. */
  readonly settingPlaces?: Readonly<Record<string, Place>>;
  /** A file could not be read: what seems unused may be used there. */
  readonly isPartial?: boolean;
  /** A container could not be read as it was meant: what seems to be missing may be in it. */
  readonly hasGaps?: boolean;
}

/** The place of a key of module.yaml; its first line where the key is not written. */
export function placeOfSetting({ settingPlaces }: CourseModule, path: string): Place {
  return settingPlaces?.[path] ?? { file: "module.yaml", line: 1 };
}

export interface Section {
  /** Front matter's `id:` or the file name without its number. Stable: learners' records hang on it. */
  readonly id: string;
  readonly title: readonly Inline[];
  /** Everything below the title. */
  readonly children: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** As of the module. */
  readonly hasGaps?: boolean;
  readonly place: Place;
}

export interface Footnote {
  readonly number: number;
  readonly children: readonly Block[];
  readonly place: Place;
}

export interface Term {
  readonly id: string;
  readonly title: string;
  readonly children: readonly Block[];
  readonly place: Place;
}

export interface Reference {
  readonly id: string;
  /** The reference set in words, with emphasis and links: one format for page, PDF and guide. */
  readonly children: readonly Inline[];
  /** What stands in the text: "Wenger, 1998" (without brackets). */
  readonly label: string;
  /** Listed under "Further reading" although no text cites it. */
  readonly further: boolean;
  readonly place: Place;
}

export interface Media {
  /** In the module's folder, NFC, forward slashes: "media/cycle.svg". Same path in the package. */
  readonly path: string;
  readonly bytes: number;
  /** Of images, in CSS pixels, where the file tells. */
  readonly width?: number;
  readonly height?: number;
  /** The content, opened when wanted: media are never all held at once. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** The link or picture that first brings it in. */
  readonly place?: Place;
}

/** `module.yaml`, with defaults filled in. */
export interface ModuleSettings {
  readonly id: string;
  readonly title: string;
  readonly site?: string;
  readonly collection?: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly version: string;
  readonly summary?: string;
  readonly authors: readonly { readonly name: string; readonly role?: string }[];
  /** As written: "45 min". */
  readonly duration?: string;
  /** YYYY-MM-DD, the author's: nothing in a build reads a clock. */
  readonly date?: string;
  readonly licence?: string;
  readonly acknowledgements?: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly complete: Completion;
  /** Per cent, 0–100; absent when nothing is graded. */
  readonly pass?: number;
  readonly report: "completed" | "passed" | "passed-failed";
  /** SCORM 1.2 choice responses: readable words, or the letters of the book. */
  readonly responses: "words" | "letters";
  /** Keep a copy on the learner's device against crashes. */
  readonly journal: boolean;
  /** What `cmi.exit` says after finishing: keep the saved text ("suspend") or let the LMS close the attempt ("normal"). */
  readonly finishedExit: "suspend" | "normal";
  /** `lms`: the comment is also handed to the LMS where the standard has a place. */
  readonly feedback?: { readonly email: string; readonly lms: boolean };
  readonly certificate?: Certificate;
  /** Solutions as an annex of the PDF. */
  readonly solutions: boolean;
  readonly accessibility?: { readonly contact?: string; readonly statement?: string };
  readonly standards: readonly string[];
  readonly theme: Theme;
}

export interface Completion {
  /** Share of sections (activities) that must be done, 0–1. */
  readonly sections: number;
  readonly activities: number;
  /** Completed only when also passed. */
  readonly pass: boolean;
}

export interface Certificate {
  readonly issuer: string;
  readonly title?: string;
  readonly text?: string;
  readonly score: boolean;
  readonly signatory?: string;
}

export interface Theme {
  /** #rrggbb. */
  readonly accent: string;
  readonly logo?: string;
  readonly font: "serif" | "sans";
}

/** Every activity of a module in reading order, those in containers too; those in banks that nothing draws from last. */
export function activitiesOf(module: CourseModule): ActivityNode[] {
  const inSections = activitiesIn(module.sections.flatMap((s) => [...s.children]));
  const known = new Set(inSections.map((a) => a.id));
  const inBanks = activitiesIn(Object.values(module.banks).flat());
  return [...inSections, ...inBanks.filter((a) => !known.has(a.id))];
}

function activitiesIn(nodes: readonly Node[]): ActivityNode[] {
  return [...walk(nodes)].filter((n): n is ActivityNode => n.type === "activity");
}

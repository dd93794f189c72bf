import type { CourseModule, Media, Reference, Section, Term } from "../model/course-module.ts";
import type { PageActivity, PageBlock } from "../model/page-data.ts";
import type { ActivityKind, BlockKind } from "../model/kind.ts";

/** A place in the page that uses a term or cites a reference. */
export interface Use {
  readonly id: string;
  readonly section: string;
}

/** What is known while one module is rendered, and what gathers on the way. */
export interface Book {
  readonly module: CourseModule;
  readonly activityKinds: ReadonlyMap<string, ActivityKind>;
  readonly blockKinds: ReadonlyMap<string, BlockKind>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly media: ReadonlyMap<string, Media>;
  /** A text of the page itself. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A text of a kind, or one that all kinds share. */
  tKind(kind: string, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** What has gathered so far. */
  readonly citations: Map<string, Use[]>;
  readonly termUses: Map<string, Use[]>;
  readonly activities: Map<string, PageActivity>;
  readonly blocks: Record<string, PageBlock>;
  readonly counts: Map<string, number>;
  readonly ids: Set<string>;
}

/** Where in the page something is rendered. */
export interface Scope {
  readonly book: Book;
  /** Id of the section; prefix of the ids in it. */
  readonly section: string;
  /** False: HTML for the page data, shown later: it has no ids, and nothing links back to it. */
  readonly isLive: boolean;
  /** Images load at once: the reader sees this first. */
  readonly isFirst: boolean;
  /** Id of the activity around it. */
  readonly within?: string;
}

/** 1, 2, 3 … for each name. */
export function next(book: Book, name: string): number {
  const n = (book.counts.get(name) ?? 0) + 1;
  book.counts.set(name, n);
  return n;
}

/** The id itself, or the first of `id-2`, `id-3` … that the page does not have. */
export function uniqueId(book: Book, wanted: string): string {
  let id = wanted;
  for (let n = 2; book.ids.has(id); n++) id = `${wanted}-${n}`;
  book.ids.add(id);
  return id;
}

/** Notes that this place uses a term or a reference; the id that leads back to it, if there is one. */
export function noteUse(
  uses: Map<string, Use[]>,
  of: string,
  wanted: string,
  scope: Scope,
): string | undefined {
  const known = uses.get(of) ?? [];
  uses.set(of, known);
  if (!scope.isLive) return undefined;
  const id = uniqueId(scope.book, wanted);
  known.push({ id, section: scope.section });
  return id;
}

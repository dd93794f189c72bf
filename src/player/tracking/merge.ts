// merge: what the LMS holds and what this device holds of the same attempt go in; what the learner did in both comes out.
import type { ActivityProgress, Progress } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { writeEntry } from "./entry.ts";
import { better } from "./reduce.ts";

/**
 * Item by item: who alone changed it since both were the same (`base`) wins; if both did, the newer by logical clock.
 * `isWhole`: what the LMS holds is as it was written. Tries, best score and "done" only grow. Nothing here knows the time of day.
 */
export function merge(
  page: PageModule,
  lms: Progress,
  mine: Progress,
  base: Progress | undefined,
  isWhole = true,
): Progress {
  // The LMS holds less than it once took: it forgot. Then nothing is known of who changed what, only what is newer.
  if (base !== undefined && lms.clock < base.clock) base = undefined;
  const activities: Record<string, ActivityProgress> = {};
  for (const activity of page.activities) {
    const theirs = lms.activities[activity.id];
    const own = mine.activities[activity.id];
    const old = base?.activities[activity.id];
    const newer = theirs && own && newerOf(activity, theirs, own, old, base?.clock ?? -1, isWhole);
    const entry = newer ? join(newer, theirs, own) : (theirs ?? own);
    if (entry !== undefined) activities[activity.id] = entry;
  }
  const isAhead = mine.clock >= lms.clock;
  return {
    ...lms,
    clock: Math.max(lms.clock, mine.clock),
    place: isAhead ? (mine.place ?? lms.place) : (lms.place ?? mine.place),
    sections: { ...mine.sections, ...lms.sections },
    activities,
    blocks: both(mine.blocks, lms.blocks),
    reached: best(mine.reached, lms.reached),
    completedOn: earlier(mine.completedOn, lms.completedOn),
  };
}

/** An attempt of which no LMS ever knew, taken into another: what is not there yet, or only begun there. */
export function absorb(page: PageModule, lms: Progress, lost: Progress): Progress {
  const activities: Record<string, ActivityProgress> = {};
  for (const activity of page.activities) {
    const theirs = lms.activities[activity.id];
    // Its clock means nothing here.
    const entry = lost.activities[activity.id];
    const own = entry && { ...entry, clock: lms.clock };
    const isBegun = theirs && (theirs.submitted || hasWords(activity, theirs) || !own?.submitted);
    const isKept = isBegun && !(own && hasWords(activity, own) && !hasWords(activity, theirs));
    const first = isKept ? theirs : (own ?? theirs);
    if (first !== undefined) activities[activity.id] = join(first, theirs ?? first, own ?? first);
  }
  return {
    ...lms,
    place: lms.place ?? lost.place,
    sections: { ...lost.sections, ...lms.sections },
    activities,
    reached: best(lms.reached, lost.reached),
    completedOn: earlier(lost.completedOn, lms.completedOn),
    blocks: both(lost.blocks, lms.blocks),
  };
}

function newerOf(
  activity: ModuleActivity,
  theirs: ActivityProgress,
  own: ActivityProgress,
  old: ActivityProgress | undefined,
  baseClock: number,
  isWhole: boolean,
): ActivityProgress {
  // Of a text that was cut, free text that is not there (and what hangs on it) was not taken away by the learner.
  const contentOf = (entry: ActivityProgress): string =>
    isWhole
      ? writeEntry(activity, entry) + wordsOf(activity, entry)
      : activity.answer.pack(activity.data, entry.answer) + entry.tries;
  const isTheirsChanged = old === undefined || contentOf(theirs) !== contentOf(old);
  if (!isTheirsChanged || contentOf(theirs) === contentOf(own)) return own;
  const isOwnChanged = own.clock > baseClock;
  return isOwnChanged && own.clock > theirs.clock ? own : theirs;
}

function join(newer: ActivityProgress, a: ActivityProgress, b: ActivityProgress): ActivityProgress {
  return {
    ...newer,
    tries: Math.max(a.tries, b.tries),
    best: better(a.best, b.best),
    done: a.done || b.done,
    reported: Math.max(a.reported, b.reported),
    // Who does not know the day does not take it away.
    writtenOn: newer.writtenOn ?? a.writtenOn ?? b.writtenOn,
  };
}

function hasWords({ answer: kind, data }: ModuleActivity, { answer }: ActivityProgress): boolean {
  return Object.values(kind.freeText?.(data, answer) ?? {}).some((text) => text !== "");
}

function wordsOf({ answer: kind, data }: ModuleActivity, entry: ActivityProgress): string {
  return JSON.stringify(kind.freeText?.(data, entry.answer) ?? {});
}

function best(a: Progress["reached"], b: Progress["reached"]): Progress["reached"] {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    complete: a.complete || b.complete,
    passed: a.passed || b.passed,
    share: Math.max(a.share, b.share),
  };
}

function both(a: Progress["blocks"], b: Progress["blocks"]): Record<string, number> {
  const all: Record<string, number> = { ...a };
  for (const [id, parts] of Object.entries(b)) all[id] = parts | all[id]!;
  return all;
}

/** Completed on the first of two days. */
function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

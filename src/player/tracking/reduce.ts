// reduce: progress and what a learner did go in; the next progress comes out. The same value back means: nothing changed.
import type { Score } from "../../model/answer.ts";
import {
  type ActivityProgress,
  PARTS,
  type Progress,
  type ProgressEvent,
} from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { seedOf } from "./attempt.ts";
import { withReached } from "./standing.ts";

/** SCORM 1.2 and 2004 need not keep more records than 250 (2004 RTE 4.2.9); a teacher wants no more than three of one activity. */
export const MOST_RECORDS = 250;
export const MOST_SUBMISSIONS = 3;

export function emptyProgress(attempt: string): Progress {
  return {
    attempt,
    seed: seedOf(attempt),
    clock: 0,
    sections: {},
    activities: {},
    blocks: {},
    records: 0,
  };
}

export function reduce(page: PageModule, progress: Progress, event: ProgressEvent): Progress {
  const after = step(page, progress, event);
  return after === progress ? progress : withReached(page, after);
}

function step(page: PageModule, progress: Progress, event: ProgressEvent): Progress {
  const clock = progress.clock + 1;
  switch (event.type) {
    case "visit":
      if (page.section(event.section) === undefined || progress.place === event.section)
        return progress;
      return { ...progress, clock, place: event.section };
    case "see": {
      const isNew = page.section(event.section) !== undefined;
      if (!isNew || progress.sections[event.section]?.seen) return progress;
      const sections = { ...progress.sections, [event.section]: { seen: true, clock } };
      return { ...progress, clock, sections };
    }
    case "watch": {
      const before = progress.blocks[event.block] ?? 0;
      const parts = before | (event.parts & (2 ** PARTS - 1));
      if (parts === before || !page.blocks.some((b) => b.id === event.block)) return progress;
      return { ...progress, clock, blocks: { ...progress.blocks, [event.block]: parts } };
    }
    default: {
      const activity = page.activity(event.activity);
      if (activity === undefined) return progress;
      const before = progress.activities[activity.id];
      const after = next(activity, before, event, progress.records);
      if (after === undefined) return progress;
      const { records, ...entry } = after;
      const activities = { ...progress.activities, [activity.id]: { ...entry, clock } };
      return { ...progress, clock, activities, records: progress.records + records };
    }
  }
}

type AnswerEvent = Extract<ProgressEvent, { activity: string }>;
type Change = Omit<ActivityProgress, "clock"> & { readonly records: number };

function next(
  { answer: kind, data, tries: allowed, within }: ModuleActivity,
  before: ActivityProgress | undefined,
  event: AnswerEvent,
  recorded: number,
): Change | undefined {
  const { clock: _, ...entry } = before ?? {
    answer: kind.empty(data),
    submitted: false,
    tries: 0,
    done: false,
    reported: 0,
    clock: 0,
  };
  const isOver = allowed > 0 && entry.tries >= allowed;
  if (event.type === "retry") {
    if (!entry.submitted || isOver) return undefined;
    return { ...entry, submitted: false, records: 0 };
  }
  const { answer } = event;
  const isSame = JSON.stringify(answer) === JSON.stringify(entry.answer);
  if (event.type === "answer") {
    if (isOver || isSame) return undefined;
    const done = entry.done || kind.isDone(data, answer, { submitted: false });
    return { ...entry, answer, submitted: false, done, records: 0 };
  }
  // A second click on "submit" is no second try.
  if (isOver || (entry.submitted && isSame)) return undefined;
  // What a quiz hands in unanswered earns nothing; what is never scored stays open.
  if (!kind.isAnswered(data, answer) && !(within && kind.score)) return undefined;
  const records = entry.reported < MOST_SUBMISSIONS ? kind.report(data, answer).length : 0;
  const isReported = records > 0 && recorded + records <= MOST_RECORDS;
  return {
    answer,
    submitted: true,
    tries: entry.tries + 1,
    best: better(entry.best, kind.score?.(data, answer)),
    done: entry.done || kind.isDone(data, answer, { submitted: true }),
    reported: entry.reported + (isReported ? 1 : 0),
    records: isReported ? records : 0,
  };
}

/** The higher share of the two, the first when they are equal. */
export function better(a: Score | undefined, b: Score | undefined): Score | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.got * a.of > a.got * b.of ? b : a;
}

import type { Score } from "./answer.ts";

/** All that a learner has done in one attempt. Immutable; only `reduce` in the player makes a new one. Knows no standard. */
export interface Progress {
  /** Ours: 4 base64url characters, random, made at first launch, kept in the saved text. */
  readonly attempt: string;
  /** Of all shuffles and draws in this attempt: 0 … 2^24−1. */
  readonly seed: number;
  /** Grows by one with every event that changes anything: a logical clock, never a wall clock. */
  readonly clock: number;
  /** Id of the section where the learner is. */
  readonly place?: string;
  readonly sections: Readonly<Record<string, SectionProgress>>;
  readonly activities: Readonly<Record<string, ActivityProgress>>;
  /** Blocks whose behaviour counts (video): id → which of its twentieths were played, a bit each. */
  readonly blocks: Readonly<Record<string, number>>;
  /** Day on which the module was first complete, counted from 1970-01-01 in local time; absent: not yet. */
  readonly completedOn?: number;
  /** The best that was ever reached: a republished module takes none of it away. Absent: nothing yet. */
  readonly reached?: {
    readonly complete: boolean;
    readonly passed: boolean;
    /** Of the score, 0–1. */
    readonly share: number;
  };
  /** Interaction records sent so far in this attempt: the LMS's next index. */
  readonly records: number;
}

export interface SectionProgress {
  /** Its end was on screen, or Next was pressed. */
  readonly seen: boolean;
  readonly clock: number;
}

export interface ActivityProgress {
  /** The kind's own Answer: as it stands, submitted or not. */
  readonly answer: unknown;
  /** This very answer was submitted; false again after a retry or a change. */
  readonly submitted: boolean;
  /** Submissions so far. */
  readonly tries: number;
  /** The best score of any submission; absent before the first and for kinds without score. */
  readonly best?: Score;
  /** Once done, always done. */
  readonly done: boolean;
  /** Submissions reported to the LMS so far (at most 3). */
  readonly reported: number;
  /** Day on which free text was last written, counted from 1970-01-01 in local time. */
  readonly writtenOn?: number;
  /** Progress.clock of the last change. */
  readonly clock: number;
}

/** What a learner did. The elements send these; nothing else changes progress. */
export type ProgressEvent =
  | { readonly type: "visit"; readonly section: string }
  | { readonly type: "see"; readonly section: string }
  | { readonly type: "answer"; readonly activity: string; readonly answer: unknown }
  | { readonly type: "submit"; readonly activity: string; readonly answer: unknown }
  | { readonly type: "retry"; readonly activity: string }
  | { readonly type: "watch"; readonly block: string; readonly parts: number };

/** 0–1: how many of a block's twentieths were played. */
export function shareOf(parts = 0): number {
  let count = 0;
  for (let rest = parts; rest > 0; rest &= rest - 1) count++;
  return count / PARTS;
}

/** Pieces of a video that count one by one, so that what was played on several days adds up. */
export const PARTS = 20;

/** What follows from progress and module: all that a page shows and an adapter reports. */
export interface Standing {
  readonly sectionsDone: readonly string[];
  readonly activitiesDone: readonly string[];
  /** 0–1: what of the required is done. */
  readonly measure: number;
  readonly complete: boolean;
  /** Earned and possible points, exact; absent when nothing is graded. */
  readonly score?: {
    readonly earned: number;
    readonly possible: number;
    /** 0–1, exact. */ readonly share: number;
    /** Graded activities submitted so far; 0: there is nothing to report yet. */
    readonly answered?: number;
  };
  /** Absent when no pass mark is set or nothing is graded. */
  readonly passed?: boolean;
  /** Every graded activity has been submitted. */
  readonly allAnswered: boolean;
  /** Containers that are marked on their own (a quiz), once something in them was submitted. */
  readonly objectives?: readonly ObjectiveStanding[];
}

export interface ObjectiveStanding {
  readonly id: string;
  /** 0–1 of its own points, exact. */
  readonly share: number;
  /** All of it was submitted. */
  readonly isDone: boolean;
  /** Absent when it has no mark of its own. */
  readonly isPassed?: boolean;
}

// estimate: for the build: how long the saved text of a module gets, before any learner has opened it.
import type { ActivityProgress, Progress } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { emptyProgress } from "./reduce.ts";
import { pack, unpack } from "./saved-text.ts";

export interface Estimate {
  /** Characters once everything was answered, without the learners' own words. */
  readonly typical: number;
  /** The same with the longest answer to everything, after several tries. */
  readonly worst: number;
  /** What the worst case leaves for the learners' own words; 0 or more. Infinity: no limit. */
  readonly room: number;
  /** Activities of which nothing is left in the worst case; 0 where only answers are. */
  readonly dropped: number;
  /** Activities whose answers are free text: what does not fit is said beside the field. */
  readonly freeTexts: number;
}

/** The longest answer of a kind, and one that a learner could have given. */
export interface Answers {
  largest(activity: ModuleActivity): unknown;
  sample(activity: ModuleActivity): unknown;
}

export function savedTextEstimate(
  page: PageModule,
  { largest, sample }: Answers,
  limit = Infinity,
): Estimate {
  const lengthOf = (progress: Progress): number =>
    pack(page, progress, Infinity, { freeText: false }).text.length;
  const most = finished(page, largest, { tries: 3, isPart: true });
  const worst = lengthOf(most);
  const kept = unpack(page, pack(page, most, limit, { freeText: false }).text)!.progress.activities;
  const typical = lengthOf(finished(page, sample, { tries: 1, isPart: false }));
  const freeTexts = page.activities.filter((activity) => {
    const texts = activity.answer.freeText?.(activity.data, largest(activity)) ?? {};
    return Object.values(texts).some((text) => text !== "");
  });
  return {
    typical: Math.min(typical, worst),
    worst,
    room: Math.max(0, limit - worst),
    dropped: page.activities.length - Object.keys(kept).length,
    freeTexts: freeTexts.length,
  };
}

function finished(
  page: PageModule,
  answerOf: (activity: ModuleActivity) => unknown,
  { tries, isPart }: { readonly tries: number; readonly isPart: boolean },
): Progress {
  const sections = page.sections.map(({ id }) => [id, { seen: true, clock: 1 }] as const);
  const activities = page.activities.map((activity, index): [string, ActivityProgress] => {
    const { id, answer: kind, data } = activity;
    const answer = answerOf(activity);
    const score = kind.score?.(data, answer);
    const isSubmitted = kind.score !== undefined;
    const best = score && isPart ? { got: Math.max(0, score.of - 1) || 1, of: score.of } : score;
    const reported = isSubmitted ? tries : 0;
    const entry = { answer, submitted: isSubmitted, tries: isSubmitted ? tries : 0, best };
    return [id, { ...entry, done: true, reported, clock: index + 1 }];
  });
  return {
    ...emptyProgress("AAAA"),
    // Four acts for each: choosing, submitting, trying again.
    clock: 4 * page.activities.length + 2 * page.sections.length,
    place: page.sections.at(-1)?.id,
    sections: Object.fromEntries(sections),
    activities: Object.fromEntries(activities),
    blocks: Object.fromEntries(page.blocks.map(({ id }) => [id, 1])),
    records: Math.min(250, tries * page.activities.length),
  };
}

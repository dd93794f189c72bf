// standing: module and progress go in; what is done, what was earned, and what follows from both come out.
import { type Progress, shareOf, type Standing } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";

// Points are decimals and scores are fractions: sums of them are off by less than this, true differences by more.
const ROUNDING = 1e-9;

export function standingOf(page: PageModule, progress: Progress): Standing {
  const activities = activitiesOfAttempt(page, progress);
  const isDone = (activity: ModuleActivity): boolean =>
    progress.activities[activity.id]?.done === true;
  // What stands in an optional quiz is as optional as the quiz.
  const required = activities.filter(
    (a) => a.required && !page.activity(a.within ?? a.id)!.optional,
  );
  const unseen = page.blocks.filter((b) => shareOf(progress.blocks[b.id]) < b.required);
  const undone = required.filter((a) => !isDone(a));
  const waiting = new Set([...undone, ...unseen].map(({ section }) => section));
  const sectionsDone = page.sections
    .filter((s) => progress.sections[s.id]?.seen && !waiting.has(s.id))
    .map((s) => s.id);
  const activitiesDone = activities.filter(isDone).map((a) => a.id);

  const { complete, pass } = page.settings;
  const needed = {
    sections: atLeast(complete.sections, page.sections.length),
    activities: atLeast(complete.activities, required.length),
  };
  const got =
    Math.min(needed.sections, sectionsDone.length) +
    Math.min(needed.activities, required.filter(isDone).length);
  const all = needed.sections + needed.activities;

  const { reached } = progress;
  const score = scoreOf(activities, progress, reached?.share);
  const passed =
    score === undefined || pass === undefined
      ? undefined
      : reached?.passed || score.earned * 100 >= pass * score.possible - ROUNDING;
  return {
    sectionsDone,
    activitiesDone,
    measure: all === 0 ? 1 : got / all,
    complete: reached?.complete || (got === all && (!complete.pass || passed !== false)),
    score,
    passed,
    objectives: objectivesOf(activities, progress),
    allAnswered: activities.filter(isGraded).every((a) => isSubmitted(a, progress)),
  };
}

/** Progress that knows the best it ever was. */
export function withReached(page: PageModule, progress: Progress): Progress {
  const { complete, passed = false, score } = standingOf(page, progress);
  const { reached = { complete: false, passed: false, share: 0 } } = progress;
  const share = Math.max(reached.share, score?.share ?? 0);
  const isSame = complete === reached.complete && passed === reached.passed;
  if (isSame && share === reached.share) return progress;
  return { ...progress, reached: { complete, passed, share } };
}

/** All activities but those that this attempt's draw left out. */
export function activitiesOfAttempt(page: PageModule, progress: Progress): ModuleActivity[] {
  const drawn = new Map<string, ReadonlySet<string>>();
  for (const { id, answer, data } of page.activities.filter((a) => a.answer.drawn !== undefined)) {
    const isAnswered = (activity: string): boolean => activity in progress.activities;
    drawn.set(id, new Set(answer.drawn!(data, progress.seed, isAnswered)));
  }
  if (drawn.size === 0) return [...page.activities];
  return page.activities.filter(
    ({ id, within }) => within === undefined || (drawn.get(within)?.has(id) ?? true),
  );
}

/** `reached`: the best share that these activities together ever had. */
function scoreOf(
  activities: readonly ModuleActivity[],
  progress: Progress,
  reached = 0,
): Standing["score"] {
  const graded = activities.filter(isGraded);
  const possible = graded.reduce((sum, { points }) => sum + points, 0);
  if (possible === 0) return undefined;
  let earned = 0;
  for (const { id, points } of graded) {
    const best = progress.activities[id]?.best;
    if (best !== undefined) earned += (points * best.got) / best.of;
  }
  const answered = graded.filter((a) => isSubmitted(a, progress)).length;
  earned = Math.max(earned, reached * possible);
  return { earned, possible, share: Math.min(1, earned / possible), answered };
}

function objectivesOf(
  activities: readonly ModuleActivity[],
  progress: Progress,
): Standing["objectives"] {
  return activities.flatMap(({ id, answer, data }) => {
    if (answer.objective === undefined) return [];
    const held = activities.filter((a) => a.within === id && a.answer.score !== undefined);
    if (!held.some((a) => isSubmitted(a, progress))) return [];
    // Where all of it is practice each question counts one, as the page says.
    const own = held.some(isGraded)
      ? held.filter(isGraded)
      : held.map((a) => ({ ...a, points: 1 }));
    const score = scoreOf(own, progress);
    if (score === undefined || !own.some((a) => isSubmitted(a, progress))) return [];
    const { pass } = answer.objective(data);
    const isDone = own.every((a) => isSubmitted(a, progress));
    const isPassed = pass === undefined ? undefined : score.share * 100 >= pass - ROUNDING;
    return [{ id, share: score.share, isDone, isPassed }];
  });
}

function isSubmitted({ id }: ModuleActivity, progress: Progress): boolean {
  return (progress.activities[id]?.tries ?? 0) > 0;
}

/** 80 % of 7 are 6; of nothing, nothing. */
function atLeast(share: number, count: number): number {
  return Math.ceil(share * count - ROUNDING);
}

function isGraded({ points, answer }: ModuleActivity): boolean {
  return points > 0 && answer.score !== undefined;
}

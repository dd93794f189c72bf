// objectives: what the learner reached in each quiz goes in; calls for `cmi.objectives` come out, for both SCORMs.
import type { ObjectiveStanding } from "../model/progress.ts";
import type { Call } from "../model/standard.ts";
import { countOf, decimal, numberOf } from "./scorm-api.ts";

/** Where an objective stands in the LMS's row. */
export interface ObjectivePlace {
  /** `cmi.objectives.n`. */
  readonly at: string;
  /** The LMS held it already at launch. */
  readonly isOld: boolean;
  /** What it held then of one of its elements; asked once. */
  had(element: string): string;
}

/**
 * The place of an objective: found by its id among those that the LMS holds, else behind them. Asked when the first
 * objective has something to say, so that nothing is read before the learner acts.
 */
export function objectivePlaces(get: (element: string) => string): (id: string) => ObjectivePlace {
  let known: Map<string, ObjectivePlace> | undefined;
  let next = 0;
  const place = (n: number, isOld: boolean): ObjectivePlace => {
    const at = `cmi.objectives.${n}`;
    const held = new Map<string, string>();
    const had = (element: string): string => {
      if (isOld && !held.has(element)) held.set(element, get(`${at}.${element}`));
      return held.get(element) ?? "";
    };
    return { at, isOld, had };
  };
  return (id) => {
    if (known === undefined) {
      known = new Map();
      next = countOf(get("cmi.objectives._count")) ?? 0;
      for (let i = 0; i < next; i++) known.set(get(`cmi.objectives.${i}.id`), place(i, true));
    }
    if (!known.has(id)) known.set(id, place(next++, false));
    return known.get(id)!;
  };
}

/** Id and score, never a lower one than the LMS holds; the status is each standard's own. 2004 has `scaled` beside `raw`. */
export function objectiveScore(
  { at, isOld, had }: ObjectivePlace,
  { id, share }: ObjectiveStanding,
  isScaled: boolean,
): Call[] {
  const raw = decimal(share * 100, 2);
  const calls = isOld ? [] : [later(`${at}.id`, id)];
  if (Number(raw) <= (numberOf(had("score.raw")) ?? -1)) return calls;
  return [
    ...calls,
    ...(isScaled ? [later(`${at}.score.scaled`, decimal(share, 4))] : []),
    later(`${at}.score.raw`, raw),
    later(`${at}.score.min`, "0"),
    later(`${at}.score.max`, "100"),
  ];
}

/** Of an objective: beside what its questions say, and with a later commit where there are many. */
export function later(name: string, value: string): Call {
  return { name, value, isOptional: true, canWait: true };
}

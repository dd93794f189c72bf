// objectives: what the learner reached in each quiz goes in; calls for `cmi.objectives` come out, for both SCORMs.
import type { ObjectiveStanding } from "../model/progress.ts";
import type { Call } from "../model/standard.ts";
import { countOf, decimal } from "./scorm-api.ts";

export type Place = (id: string) => string;

/**
 * The element of an objective: found by its id among those that the LMS holds, else behind them. Asked when the first
 * objective has something to say, so that nothing is read before the learner acts.
 */
export function objectivePlaces(get: (element: string) => string): Place {
  let known: Map<string, number> | undefined;
  let next = 0;
  return (id) => {
    if (known === undefined) {
      known = new Map();
      next = countOf(get("cmi.objectives._count")) ?? 0;
      for (let i = 0; i < next; i++) known.set(get(`cmi.objectives.${i}.id`), i);
    }
    if (!known.has(id)) known.set(id, next++);
    return `cmi.objectives.${known.get(id)}`;
  };
}

/** Id and score; the status is each standard's own. 2004 has `scaled` beside `raw`. */
export function objectiveScore(
  place: string,
  objective: ObjectiveStanding,
  isScaled: boolean,
): Call[] {
  const { id, share } = objective;
  return [
    { name: `${place}.id`, value: id },
    ...(isScaled ? [{ name: `${place}.score.scaled`, value: decimal(share, 4) }] : []),
    { name: `${place}.score.raw`, value: decimal(share * 100, 2) },
    { name: `${place}.score.min`, value: "0" },
    { name: `${place}.score.max`, value: "100" },
  ];
}

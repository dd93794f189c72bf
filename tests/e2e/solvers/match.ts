import type { MatchData } from "../../../src/activities/match/answer.ts";
import type { Solver } from "./solver.ts";

export const match: Solver<MatchData> = async ({ activity, data, hand }) => {
  for (const { key, target } of data.items)
    await hand.pick(activity.locator(`[data-item="${key}"] select`), target);
};

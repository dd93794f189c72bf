import type { TrueFalseData } from "../../../src/activities/true-false/answer.ts";
import type { Solver } from "./solver.ts";

export const trueFalse: Solver<TrueFalseData> = async ({ activity, data, hand }) => {
  for (const { key, isTrue } of data.statements)
    await hand.choose(activity.locator(`[data-item="${key}"] input[value="${isTrue}"]`));
};

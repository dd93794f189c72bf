import type { SortData } from "../../../src/activities/sort/answer.ts";
import type { Solver } from "./solver.ts";

export const sort: Solver<SortData> = async ({ activity, data, hand }) => {
  for (const { key, target } of data.items)
    await hand.choose(activity.locator(`[data-item="${key}"] input[value="${target}"]`));
};

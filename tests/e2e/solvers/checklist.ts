import type { ChecklistData } from "../../../src/activities/checklist/answer.ts";
import type { Solver } from "./solver.ts";

export const checklist: Solver<ChecklistData> = async ({ activity, data, hand }) => {
  for (const { key } of data.items)
    await hand.choose(activity.locator(`[data-item="${key}"] input[type=checkbox]`));
};

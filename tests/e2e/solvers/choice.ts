import type { ChoiceData } from "../../../src/activities/choice/answer.ts";
import type { Solver } from "./solver.ts";

export const choice: Solver<ChoiceData> = async ({ activity, data, hand }) => {
  for (const { key, right } of data.options)
    if (right) await hand.choose(activity.locator(`input[value="${key}"]`));
};

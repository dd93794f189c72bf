import type { ScaleData } from "../../../src/activities/scale/answer.ts";
import type { Solver } from "./solver.ts";

export const scale: Solver<ScaleData> = async ({ activity, data, hand }) => {
  for (const { key } of data.statements)
    await hand.choose(activity.locator(`[data-item="${key}"] input`).last());
};

import type { HotspotData } from "../../../src/activities/hotspot/answer.ts";
import type { Solver } from "./solver.ts";

export const hotspot: Solver<HotspotData> = async ({ activity, data, hand }) => {
  for (const { key, right } of data.options)
    if (right) await hand.choose(activity.locator(`input[value="${key}"]`));
};

import type { BlanksData } from "../../../src/activities/blanks/answer.ts";
import type { Solver } from "./solver.ts";

export const blanks: Solver<BlanksData> = async ({ activity, data, hand }) => {
  for (const { key, answers, options } of data.gaps) {
    const gap = activity.locator(`[data-item="${key}"] .gap`);
    const option = options?.find((o) => o.label === answers[0]);
    if (option === undefined) await hand.write(gap, answers[0]!);
    else await hand.pick(gap, option.key);
  }
};

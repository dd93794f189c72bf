import { type CaseData, type CaseOption, stepAt } from "../../../src/activities/case/answer.ts";
import type { Solver } from "./solver.ts";

export const caseSolver: Solver<CaseData> = async ({ activity, data, hand }) => {
  for (const { key } of shortest(data))
    await hand.press(activity.locator(`[data-decision="${key}"]`));
};

/** The shortest walk to an end; over right decisions where there are such. */
function shortest(data: CaseData): CaseOption[] {
  const found = walk(data, (option) => option.right !== false);
  return found ?? walk(data, () => true) ?? [];
}

function walk(data: CaseData, takes: (option: CaseOption) => boolean): CaseOption[] | undefined {
  const walks: CaseOption[][] = [[]];
  const seen = new Set<string>();
  for (const path of walks) {
    const here = stepAt(data, { path: path.map((option) => option.key) });
    if (here.options.length === 0) return path;
    if (seen.has(here.key)) continue;
    seen.add(here.key);
    for (const option of here.options) if (takes(option)) walks.push([...path, option]);
  }
  return undefined;
}

import type { NumberData } from "../../../src/activities/number/answer.ts";
import type { Solver } from "./solver.ts";

export const number: Solver<NumberData> = ({ activity, data, hand }) =>
  hand.write(activity.locator("input"), String((data.range[0] + data.range[1]) / 2));

import type { ReflectionData } from "../../../src/activities/reflection/answer.ts";
import type { Solver } from "./solver.ts";

export const reflection: Solver<ReflectionData> = ({ activity, hand }) =>
  hand.write(activity.locator("textarea"), "What I think: “naïve”, 5 < 6 – and so on.");

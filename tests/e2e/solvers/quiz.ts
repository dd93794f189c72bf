import type { QuizData } from "../../../src/activities/quiz/answer.ts";
import type { Solver } from "./solver.ts";

/** Answers what is drawn; its own button hands all in, unless each question says at once how it went. */
export const quiz: Solver<QuizData> = async ({ activity, data, solve }) => {
  const ids = await activity
    .locator("[data-questions] [data-activity]")
    .evaluateAll((all) => all.filter((one) => !(one as HTMLElement).hidden).map((one) => one.id));
  for (const id of ids) await solve(id, { submits: data.feedback === "now" });
};

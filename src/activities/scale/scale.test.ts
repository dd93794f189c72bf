import { expect, it } from "vitest";
import { scaleAnswer, type ScaleData } from "./answer.ts";

const data: ScaleData = {
  question: "On this ward …",
  share: "no",
  statements: [
    { key: "AA", label: "… I know whom to ask." },
    { key: "BB", label: "… my questions are welcome." },
  ],
  points: ["not yet", "sometimes", "most days"],
};
const answer = { rated: { AA: 3, BB: 1 } };

it("reports a rating of each statement, and only where its author shares them", () => {
  expect(scaleAnswer.report(data, answer)).toEqual([]);
  const records = scaleAnswer.report({ ...data, share: "teacher" }, answer);
  expect(records.map(({ type, description, response }) => [type, description, response])).toEqual([
    ["likert", "… I know whom to ask.", { tokens: [{ key: "3", label: "3 most days" }] }],
    ["likert", "… my questions are welcome.", { tokens: [{ key: "1", label: "1 not yet" }] }],
  ]);
});

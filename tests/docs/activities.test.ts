import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error a plain script: it has no types
import { activitiesDoc } from "../../scripts/activities-doc.mjs";
import { activityKinds } from "../../src/activities/index.ts";
import { blockKinds } from "../../src/blocks/index.ts";
import { ACTIVITY_ATTRIBUTES, SCORED_ATTRIBUTES } from "../../src/model/kind.ts";

it("docs/activities.md says what the kinds say: `npm run docs` makes it anew", () => {
  const made = activitiesDoc(
    activityKinds,
    blockKinds,
    ACTIVITY_ATTRIBUTES,
    SCORED_ATTRIBUTES,
  ) as string;
  expect(readFileSync("docs/activities.md", "utf8").replaceAll("\r\n", "\n")).toBe(made);
});

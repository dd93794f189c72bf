import type { Frame } from "playwright-core";
import { expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const eight = (line: (n: number) => string): string =>
  Array.from({ length: 8 }, (_, n) => line(n)).join("\n");
const choice = (id: string): string =>
  `:::choice{#${id} shuffle}\nWhich?\n\n${eight((n) => `- [${n === 0 ? "x" : " "}] Option ${n}`)}\n:::`;
const SOURCE = sourceOf("early", {
  "module.yaml": "id: early\ntitle: Early\nlanguage: en-GB\n",
  "01-one.md": `# One

${choice("ticked")}

${choice("focused")}

${choice("left")}

:::order{#steps}
In order.

${eight((n) => `${n + 1}. Step ${n}`)}
:::

:::quiz{#quiz draw=2}
${Array.from({ length: 12 }, (_, n) => choice(`q-${n}`)).join("\n\n")}
:::
`,
});

const here = usePlace(parseModule(SOURCE).module!);

// The API came after three seconds: what had been ticked by then stood elsewhere, and a question that was begun was gone.
it("nothing moves under the hand of who begins before the LMS answers", async () => {
  const { page } = await openPage(here.browser, here.site.frame, { lms: { late: true } });
  const frame = page.frames()[1] as Frame;
  await frame.waitForSelector("lectern-module.is-ready");
  const orderIn = (id: string): Promise<string[]> =>
    frame
      .locator(`#${id} [data-item]`)
      .evaluateAll((all) => all.map((one) => one.dataset["item"]!));
  const ids = ["ticked", "focused", "steps", "left", "q-3"];
  const before = Object.fromEntries(
    await Promise.all(ids.map(async (id) => [id, await orderIn(id)])),
  );
  const questions = (): Promise<string[]> =>
    frame.locator("#quiz [data-activity]").evaluateAll((all) => all.map((one) => one.id));
  const inOrder = await questions();
  await frame.locator("#ticked input").nth(3).check();
  for (const n of [3, 5]) await frame.locator(`#q-${n} input`).first().check();
  await frame.locator("#focused input").nth(2).focus();
  expect(await frame.locator("[data-started]").count()).toBe(0);

  await frame.evaluate(() => window.dispatchEvent(new Event("lms-arrives")));
  await frame.waitForSelector("lectern-section.is-shown[data-started]");
  expect(await frame.evaluate(() => document.activeElement!.closest("[data-activity]")!.id)).toBe(
    "focused",
  );
  for (const id of ["ticked", "focused", "q-3"]) expect(await orderIn(id)).toEqual(before[id]);
  expect(await orderIn("left")).not.toEqual(before["left"]);
  expect(await orderIn("steps")).not.toEqual(before["steps"]);
  expect(await questions()).toEqual(inOrder);
  expect(await frame.locator("#ticked input").nth(3).isChecked()).toBe(true);
  const drawn = await frame
    .locator("#quiz [data-activity]:not([hidden])")
    .evaluateAll((all) => all.map((one) => one.id));
  expect(drawn).toEqual(["q-3", "q-5"]);
});

import { expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const WORD = "Arbeitsunfähigkeitsbescheinigungen";
const SOURCE = sourceOf("text", {
  "module.yaml": "id: text\ntitle: Text\nlanguage: de\n",
  "01-one.md": `# ${WORD} eins

- [ ] Outer
  - [x] Inner
    - [ ] Innermost

Words.
`,
  "02-two.md": `# ${WORD} zwei\n\nWords.\n`,
  "03-three.md": `# ${WORD} drei\n\nWords.\n`,
});

const here = usePlace(parseModule(SOURCE).module!);

it.each(["normal", "largest"])("long words in titles make no page wider, %s text", async (size) => {
  const viewport = { width: 320, height: 568 };
  const { page } = await openPage(here.browser, `${here.site.url}#two`, { viewport, lms: {} });
  await page.evaluate((one) => (document.documentElement.dataset["textSize"] = one), size);
  expect(await page.locator("#two .turn-title").first().isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

// At every depth they began at the same edge.
it("a list of tasks within another stands further in", async () => {
  const { page } = await openPage(here.browser, here.site.url, { lms: {} });
  const starts = await page
    .locator("#one .tasks > li")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(starts).toHaveLength(3);
  expect(starts[1]).toBeGreaterThan(starts[0]! + 10);
  expect(starts[2]).toBeGreaterThan(starts[1]! + 10);
});

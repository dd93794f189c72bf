import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { launchChromium } from "../browser.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { buildPlayer, openPage, serve } from "./player-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it.each([
  ["scorm12", true],
  ["scorm2004", false],
])("beside a shared field stands how much of it a teacher gets, %s", async (standard, isCut) => {
  const { module } = parseModule(
    sourceOf("small", {
      "module.yaml": "id: small\ntitle: Small\nlanguage: en-GB\n",
      "01-one.md": `# One

:::reflection{#shared share=teacher}
Why?
:::

:::reflection{#brief share=teacher max=200}
Why?
:::

:::reflection{#own}
Why?
:::
`,
    }),
  );
  const site = await serve(module!, await buildPlayer(standard));
  const { page } = await openPage(browser, site.url, { lms: {} });
  await page.waitForSelector("[data-started]");
  const beside = (id: string, of = page): Promise<string> =>
    of.locator(`#${id} textarea`).evaluate((field) =>
      field
        .getAttribute("aria-describedby")!
        .split(" ")
        .map((name) => document.getElementById(name)!.textContent)
        .join(" "),
    );
  const words = "Your teacher’s report shows the beginning: about 250 characters.";
  expect((await beside("shared")).includes(words)).toBe(isCut);
  expect(await beside("brief")).not.toContain("beginning");
  expect(await beside("own")).not.toContain("beginning");
  // The same package opened from a disk: no teacher gets any of it.
  const alone = await openPage(browser, site.url);
  await alone.page.waitForSelector("[data-started]");
  for (const id of ["shared", "brief"]) {
    expect(await beside(id, alone.page)).toMatch(/^Why\? Only you see this\./);
    expect(await alone.page.locator(`#${id} [data-submit]`).count()).toBe(0);
  }
  site.close();
});

import type { FrameLocator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const FILLER = Array.from({ length: 8 }, (_, i) => `Paragraph ${i}. ${"More words. ".repeat(40)}`);
const words = "Some words more than a line of this page can hold, so that it takes two of them.";
const SOURCE = sourceOf("sight", {
  "module.yaml": "id: sight\ntitle: In sight\nlanguage: en-GB\n",
  "01-one.md": `# One

${FILLER.join("\n\n")}

:::choice{#q}
Which? ${words}

- [ ] First. ${words}
  > Not the first.
- [ ] Second. ${words}
  > Not the second.
- [x] Third. ${words}
  > Yes.
- [ ] Fourth.
- [ ] Fifth.

> ${words}
:::

:::order{#steps}
In order.

1. One. ${words}
2. Two. ${words}
3. Three. ${words}
:::

## Far down

To [far down](#far-down).

${FILLER.join("\n\n")}
`,
});

const here = usePlace(parseModule(SOURCE).module!);

const started = "lectern-section.is-shown[data-started]";

it.each([
  { width: 650, height: 666 },
  { width: 1280, height: 800 },
])("what was answered stays in sight beside its feedback, $width px", async (viewport) => {
  const { page } = await openPage(here.browser, here.site.url, { viewport, lms: {} });
  await page.locator(started).waitFor();
  await page.getByLabel("Second.").check();
  await page.click("#q [data-submit]");
  const result = page.locator("#q [data-result]");
  await expect.poll(() => result.evaluate((one) => one === document.activeElement)).toBe(true);
  const feedback = page.getByText("Not the second.");
  const [above, below] = [(await feedback.boundingBox())!, (await result.boundingBox())!];
  const bar = (await page.locator(".tools").boundingBox())!;
  expect(above.y).toBeGreaterThan(bar.y + bar.height);
  expect(below.y + below.height).toBeLessThanOrEqual(viewport.height);
});

describe("a bar of two rows", () => {
  const below = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const bar = document.querySelector(".tools")!.getBoundingClientRect();
      return document.activeElement!.getBoundingClientRect().top - bar.bottom;
    });

  it.each([650, 320])("hides nothing that one goes to, %i px", async (width) => {
    const { page } = await openPage(here.browser, here.site.url, {
      viewport: { width, height: 666 },
      lms: { commit: "false" },
    });
    await page.locator(started).waitFor();
    const before = (await page.locator(".tools").boundingBox())!.height;
    await page.getByLabel("Second.").check();
    await page.click("#q [data-submit]");
    await page.locator(".save[data-state=unsaved]").waitFor();
    expect((await page.locator(".tools").boundingBox())!.height).toBeGreaterThan(before);
    await page.click("#one a[href$=far-down]");
    await expect.poll(() => below(page)).toBeGreaterThanOrEqual(0);
    expect(await below(page)).toBeLessThan(60);
  });
});

describe("in a frame the LMS's own page stays where it is", () => {
  async function framed(): Promise<{ page: Page; frame: FrameLocator; top(): Promise<number> }> {
    const { page } = await openPage(here.browser, here.site.frame, {
      viewport: { width: 900, height: 600 },
      lms: {},
    });
    const frame = page.frameLocator("iframe");
    await frame.locator(started).waitFor();
    return { page, frame, top: () => page.evaluate(() => scrollY) };
  }
  /** As a keyboard or a script does it: no pointer scrolls there first. */
  const press = (frame: FrameLocator, selector: string): Promise<void> =>
    frame.locator(selector).evaluate((one: HTMLElement) => one.click());

  it.each([
    ["an answer is checked", "#q input >> nth=0", "#q [data-submit]"],
    ["a step is moved", "#steps [data-move=down] >> nth=0", "#steps [data-move=down] >> nth=1"],
  ])("when %s, and tried again", async (_title, first, second) => {
    const { page, frame, top } = await framed();
    await page.evaluate(() => scrollTo(0, 500));
    await press(frame, first);
    await press(frame, second);
    expect(await top()).toBe(500);
    const [id] = second.split(" ");
    if ((await frame.locator(`${id} [data-result]`).count()) === 0)
      await press(frame, `${id} [data-submit]`);
    await frame.locator(`${id} [data-result]`).waitFor();
    expect(await top()).toBe(500);
    await press(frame, `${id} [data-retry]`);
    await frame.locator(`${id} [data-submit]`).waitFor();
    expect(await top()).toBe(500);
  });
});

import type { FrameLocator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, serve, usePlace } from "./player-page.ts";

const FILLER = Array.from({ length: 8 }, (_, i) => `Paragraph ${i}. ${"More words. ".repeat(40)}`);
const words = "Some words more than a line of this page can hold, so that it takes two of them.";
const YAML = { "module.yaml": "id: sight\ntitle: In sight\nlanguage: en-GB\n" };
const SOURCE = sourceOf("sight", {
  ...YAML,
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

// 1280 px at 400 % (WCAG 1.4.10).
describe("a page of 320 px is no wider than the window", () => {
  const long = "Kraftfahrzeughaftpflichtversicherungsbeitragsbescheinigung";
  const formula =
    "$CL_{Cr} = \\frac{(140 - \\text{age}) \\times \\text{weight in kg}}{72 \\times \\text{creatinine in mg/dL}} \\times 0.85$";
  const CASES = {
    "a group to sort into": `:::sort{#a}\nWhere?\n\n- ${long}\n  - One\n- Other\n  - Two\n:::`,
    "a point of a scale": `:::scale{#a}\nHow?\n\n- So it is.\n\n1. ${long}\n2. Not so\n:::`,
    "a unit": `:::number{#a}\nHow many?\n\n= 5 ${long}\n:::`,
    "the name of a tab": `:::tabs\n### ${long}\n\nOne.\n\n### Two\n\nTwo.\n:::`,
    "a formula in a text": `It is ${formula}, or so.`,
    "a formula as an option": `:::choice{#a}\nWhich?\n\n- [x] ${formula}\n- [ ] none\n:::`,
    "a formula in a gap's text": `:::blanks{#a}\nIt is ${formula}, in [[mL]].\n:::`,
    "a formula as a statement": `:::true-false{#a}\nIs it?\n\n- [x] ${formula}\n:::`,
    "a formula as a step": `:::order{#a}\nSort.\n\n1. ${formula}\n2. two\n:::`,
  };
  it.each(Object.entries(CASES))("with %s", async (_name, markdown) => {
    const files = { ...YAML, "01-one.md": `# One\n\n${markdown}\n` };
    const { module, diagnostics } = parseModule(sourceOf("narrow", files), {
      math: await loadMath(),
    });
    expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    const site = await serve(module!, here.player);
    const { page } = await openPage(here.browser, site.url, {
      viewport: { width: 320, height: 666 },
      lms: {},
    });
    await page.locator(started).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // Nothing was cut off to that end: what is wider than its box scrolls in it.
    const math = page.locator("main math");
    if ((await math.count()) > 0) {
      const box = math.first().locator("xpath=..");
      expect(
        await box.evaluate((e) => [e.scrollWidth > e.clientWidth, e.scrollHeight - e.clientHeight]),
      ).toEqual([true, 0]);
    }
    site.close();
  });
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

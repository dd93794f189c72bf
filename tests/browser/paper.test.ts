import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const SOURCE = sourceOf("paper", {
  "module.yaml": `id: paper
title: On paper
language: en-GB
certificate: { issuer: Faculty Development Unit, signatory: Dr Q }
`,
  "01-one.md": `# One

:::match{#pairs points=1}
What do they say?

| Animal | Word |
|---|---|
| Dog | A very long bark that no field of any sensible width could ever hold without cutting off its end somewhere |
| Cat | Meow |
:::

:::blanks{#gaps points=1 pick}
The sky is [[blue | green]].
:::

:::blanks{#typed points=1}
Grass is [[green]].
:::

:::choice{#q points=1}
Which?

- [x] Right
- [ ] Wrong
:::

:::reflection{#own}
What did you learn?
:::

:::checklist{#list}
To do:

- [ ] Ask
:::

:::case{#walk optional}
A patient falls.

## In the corridor

Nobody else is near.

- [x] Call for help → With help
- [ ] Lift the patient → Alone

## With help {.end}

You lift together.

## Alone {.end}

Your back hurts.
:::

:::cards{#words optional}
Do you know them?

Edge
: Where newcomers begin.

Core
: Where they may arrive.
:::

Domain
: What they care about.
`,
});

const LONG = `First line.\n${"A word and another. ".repeat(40)}\nLast line.`;

const here = usePlace(parseModule(SOURCE).module!);

async function answer(page: Page): Promise<void> {
  await page.selectOption("#pairs select >> nth=0", { index: 1 });
  await page.selectOption("#pairs select >> nth=1", { index: 2 });
  await page.selectOption("#gaps select", { label: "green" });
  await page.fill("#typed input", "brown");
  await page.check("#q input >> nth=0");
  await page.fill("#own textarea", LONG);
  for (const id of ["pairs", "gaps", "typed", "q"]) await page.click(`#${id} [data-submit]`);
  await page.locator("#q [data-result]").waitFor();
}

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length;

describe("on paper", () => {
  it.each([true, false])(
    "what can be chosen stands there, and fields are lines, script: %s",
    async (javaScriptEnabled) => {
      const { page } = await openPage(here.browser, here.site.url, { javaScriptEnabled });
      const lists = page.locator(".on-paper");
      expect(await lists.first().isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#pairs .on-paper").innerText()).toContain("Meow");
      const picks = await page.locator("#gaps .on-paper").innerText();
      for (const word of ["blue", "green"]) expect(picks).toContain(`☐\u00a0${word}`);
      const looks = await page
        .locator("select, textarea, #typed input, .checklist-note")
        .evaluateAll((fields) =>
          fields.map((field) => {
            const { borderTopWidth, borderBottomWidth, appearance } = getComputedStyle(field);
            return [borderTopWidth, borderBottomWidth, appearance].join(" ");
          }),
        );
      expect(new Set(looks)).toEqual(new Set(["0px 1px none"]));
      const choose = page.locator("#pairs select").first();
      expect(await choose.evaluate((one) => getComputedStyle(one).fontSize)).toBe("0px");
    },
  );

  // A printer's margins stay white: the page's tint stood as a box within them. And a term stood alone at a page's foot.
  it("is white, and a term stays with its definition", async () => {
    const { page } = await openPage(here.browser, here.site.url);
    const style = (): Promise<string[]> =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.querySelector("dt")!).breakAfter,
      ]);
    expect((await style())[0]).not.toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await style()).toEqual(["rgb(255, 255, 255)", "avoid"]);
  });

  it("what was written and chosen stands there whole, where it was asked, and goes again", async () => {
    const { page } = await openPage(here.browser, here.site.url, { lms: {} });
    await answer(page);
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event("beforeprint"));
      document.querySelector<HTMLElement>("[data-goto=notebook]")!.click();
    });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("[data-notebook-action=print]")!.click();
    });
    const written = (id: string): Promise<string[]> =>
      page.locator(`#${id} .written`).allTextContents();
    expect((await written("pairs")).sort()[0]).toMatch(/^A very long bark .* somewhere$/);
    expect(await written("pairs")).toContain("Meow");
    expect([await written("gaps"), await written("typed")]).toEqual([["green"], ["brown"]]);
    expect(await written("own")).toEqual([LONG]);
    expect(await page.locator("#one .written").first().isVisible()).toBe(true);
    expect(await page.locator("#own textarea").isVisible()).toBe(false);
    expect(await page.locator("#q input").first().isChecked()).toBe(true);
    expect(await page.locator("#q [data-feedback] .verdict").first().isVisible()).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
    expect(await page.locator(".written").count()).toBe(0);
  });

  it("every step of a case and both sides of every card stand there", async () => {
    const { page } = await openPage(here.browser, here.site.url, { lms: {} });
    await page.locator("#words [data-turn]").waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const words = await page.locator("#walk, #words").allInnerTexts();
    for (const text of ["You lift together.", "Your back hurts."]) expect(words[0]).toContain(text);
    for (const text of ["Edge", "Where newcomers begin.", "Core", "Where they may arrive."])
      expect(words[1]!.split(text)).toHaveLength(2);
  });

  it("the certificate is one page, and nothing else on it", async () => {
    const { page } = await openPage(here.browser, here.site.url, { lms: {} });
    await answer(page);
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event("beforeprint"));
      scrollTo(0, document.body.scrollHeight);
    });
    await page.locator("#contents li.is-done").first().waitFor({ state: "attached" });
    const press = (button: string): Promise<void> =>
      page.evaluate((name) => document.querySelector<HTMLElement>(name)!.click(), button);
    const isAlone = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.classList.contains("prints-certificate"));
    const end = (): Promise<boolean> =>
      page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    // Whatever is printed elsewhere, and by the module's own button.
    await page.evaluate(() => window.print());
    expect(await isAlone()).toBe(false);
    await press("[data-goto=certificate]");
    await press("[data-action=print]");
    expect(await isAlone()).toBe(false);
    await end();
    await press("[data-print-certificate]");
    expect(await isAlone()).toBe(true);
    await end();
    expect(await isAlone()).toBe(false);
    // By the browser's own command.
    await page.evaluate(() => window.print());
    await page.emulateMedia({ media: "print" });
    const words = (await page.locator("body").innerText()).trim();
    expect(words).toMatch(/^Faculty Development Unit\n/);
    expect(words).toMatch(/\nDr Q$/);
    expect(words.match(/Certificate/g)).toHaveLength(1);
    expect(words).not.toContain("Issued by");
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
  });
});

const COLUMNS = [
  "Responsibility",
  "Communication",
  "Documentation",
  "Consequences",
  "Recommendation",
  "Participants",
  "Organisation",
  "Evaluation",
];
/** Rather more than half of a page. */
const LIST = `:::true-false{#ID}
Which?

${Array.from({ length: 6 }, (_, i) => `- [x] Statement ${i} with enough words to fill one line of a page, and a few more to begin another.`).join("\n")}
:::`;

describe("what is wide or long, on paper,", () => {
  const source = sourceOf("wide", {
    "module.yaml": "id: wide\ntitle: Wide\nlanguage: en-GB\n",
    "01-one.md": `# One

${COLUMNS.map((one) => `| ${one} `).join("")}|
${COLUMNS.map(() => "|---").join("")}|
${COLUMNS.map((one) => `| ${one} in all that a long sentence has to say ${one.toLowerCase()} `).join("")}|

${Array.from({ length: 6 }, (_, i) => LIST.replace("ID", `list-${i}`)).join("\n\n")}
`,
  });
  const wide = usePlace(parseModule(source).module!);

  // The last of eight columns stood beyond the paper's edge.
  it("a table of many columns is there with all of them", async () => {
    const { page } = await openPage(wide.browser, wide.site.url);
    await page.emulateMedia({ media: "print" });
    // A4, less the margins of the page.
    await page.setViewportSize({ width: Math.floor((166 / 25.4) * 96), height: 900 });
    const edges = await page
      .locator("#one table, #one th, #one td")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(edges).toHaveLength(1 + 2 * COLUMNS.length);
    expect(Math.max(...edges)).toBeLessThanOrEqual((166 / 25.4) * 96);
    const cut = await page
      .locator("#one th, #one td")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
  });

  // Each began a page of its own, and left the rest of the last one empty.
  it("long activities follow each other on a page", async () => {
    const { page } = await openPage(wide.browser, wide.site.url);
    await page.locator("#about, .table").evaluateAll((all) => all.forEach((one) => one.remove()));
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBeLessThan(6);
  });
});

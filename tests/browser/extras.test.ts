import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { violations } from "../axe.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { type Opened, openPage, usePlace } from "./player-page.ts";

const LONG = `What did you learn ${"of all that there is to learn ".repeat(12)}first?`;

const SOURCE = sourceOf("extras", {
  "module.yaml": `id: extras
title: Extras
language: en-GB
duration: 20 min
certificate: { issuer: Faculty Development Unit, score: true }
`,
  "01-one.md": `# Beginnings

A résumé of what a newcomer needs.

:::reflection{#first}
What did you learn first?
:::

:::reflection{#long optional}
${LONG}
:::
`,
  "02-two.md": `# Going on

Brokers carry things across a boundary.

:::choice{#q points=1}
Which?

- [x] Right
- [ ] Wrong
:::
`,
});

const here = usePlace(parseModule(SOURCE).module!);

const open = (options: Parameters<typeof openPage>[2] = { lms: {} }): Promise<Opened> =>
  openPage(here.browser, here.site.url, options);

async function finish(page: Page): Promise<void> {
  await page.fill("#first textarea", "To ask <b>where</b> the coffee is.");
  await page.click("#one .turn [data-goto=two]");
  await page.check("#q input >> nth=0");
  await page.click("#q [data-submit]");
  await page.locator("#q [data-result]").waitFor();
  await page.locator("#two .turn").scrollIntoViewIfNeeded();
}

const VIEWS = [
  { name: "light", colorScheme: "light", viewport: { width: 650, height: 666 } },
  { name: "dark, 320 px", colorScheme: "dark", viewport: { width: 320, height: 568 } },
] as const;

describe.each(VIEWS)("around the module, $name", ({ colorScheme, viewport }) => {
  it("finds words without accents, by keyboard alone, and goes there", async () => {
    const { page, faults } = await open({ lms: {}, colorScheme, viewport });
    await page.locator("[data-action=search]").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("resume newcomer");
    expect(await page.locator(".search-hit").count()).toBe(1);
    expect(await page.locator(".search-hit mark").allInnerTexts()).toEqual(["résumé", "newcomer"]);
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog.search").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("A résumé");
    expect(faults).toEqual([]);
  });

  it("says that nothing was found", async () => {
    const { page } = await open({ lms: {}, colorScheme, viewport });
    await page.click("[data-action=search]");
    await page.keyboard.type("zebra");
    expect(await page.locator("dialog.search [role=status]").innerText()).toContain("zebra");
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  it("gathers what was written, with its question and day, as text and never as markup", async () => {
    const { page, faults } = await open({ lms: {}, colorScheme, viewport });
    await finish(page);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>("a[data-goto=notebook]")!.click(),
    );
    const notebook = page.locator("[data-notebook]");
    expect(await notebook.locator("blockquote").allInnerTexts()).toEqual([
      "To ask <b>where</b> the coffee is.",
      "Right",
    ]);
    expect(await notebook.locator(".notebook-question").allInnerTexts()).toEqual([
      "What did you learn first?",
      "Which?",
    ]);
    expect(await notebook.innerText()).toContain(String(new Date().getFullYear()));
    const download = page.waitForEvent("download");
    await notebook.locator("[data-notebook-action=markdown]").click();
    expect((await download).suggestedFilename()).toBe("extras-notebook.md");
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });

  it("shows the certificate when the module is complete, never before, and again later", async () => {
    const { page, faults } = await open({ lms: {}, colorScheme, viewport });
    const goThere = (): Promise<void> =>
      page.evaluate(() => document.querySelector<HTMLElement>("a[data-goto=certificate]")!.click());
    await goThere();
    expect(await page.locator(".certificate").count()).toBe(0);
    await page.evaluate(() => document.querySelector<HTMLElement>("a[data-goto=one]")!.click());
    await finish(page);
    await page.locator("[data-result-of-module]").waitFor();
    await goThere();
    const words = await page.locator(".certificate").innerText();
    for (const part of ["A. Learner", "Extras", "20 min", "100 %", "Faculty Development Unit"])
      expect(words).toContain(part);
    const id = /[\w-]{4} [\w-]{4} [\w-]{4}/.exec(words)![0];
    expect(await violations(page.mainFrame())).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
    await page.reload();
    await page.waitForSelector("lectern-module.is-ready");
    await goThere();
    await expect.poll(() => page.locator(".certificate").count()).toBe(1);
    expect(await page.locator(".certificate").innerText()).toContain(id);
    expect(faults).toEqual([]);
  });
});

describe("the notebook's Copy", () => {
  const copyIn = async (page: Page): Promise<string> => {
    await page.fill("#first textarea", "Mine.");
    await page.evaluate(() =>
      document.querySelector<HTMLElement>("a[data-goto=notebook]")!.click(),
    );
    await page.click("[data-notebook-action=copy]");
    const said = page.locator("[data-notebook] .hint", { hasText: /copied/i });
    await said.waitFor();
    return said.innerText();
  };

  it("says on the page that it copied", async () => {
    const { page } = await open({ permissions: ["clipboard-read", "clipboard-write"] });
    expect(await copyIn(page)).toBe("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("> Mine.");
  });

  it("does not say so when nothing was copied, and leaves the focus where it is", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      document.execCommand = () => false;
    });
    expect(await copyIn(page)).toContain("Not copied");
    const focused = (): string | undefined =>
      (document.activeElement as HTMLElement).dataset["notebookAction"];
    expect(await page.evaluate(focused)).toBe("copy");
  });
});

it("asks in the notebook as the module asks, whole", async () => {
  const { page } = await open();
  await page.fill("#long textarea", "Mine.");
  await page.evaluate(() => document.querySelector<HTMLElement>("a[data-goto=notebook]")!.click());
  expect(await page.locator(".notebook-question").innerText()).toBe(LONG);
});

it("offers the PDF that travels with it, else the browser's own print", async () => {
  const { page } = await open();
  const button = page.locator("[data-action=print]");
  expect(await button.innerText()).toBe("Print module to PDF");
  await page.evaluate(() => {
    window.print = () => void (document.title = "printed");
  });
  await button.click();
  expect(await page.title()).toBe("printed");
  const { html } = renderModule(parseModule(SOURCE).module!, { pdf: "extras.pdf" });
  expect(html).toContain('<a class="button" href="extras.pdf" download>Print module to PDF</a>');
});

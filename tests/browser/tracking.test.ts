// The fault bench's smaller sister: the same promises in a real browser, with real tabs, navigation and networks.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../browser.ts";
import { mouse } from "../e2e/hand.ts";
import { Learner } from "../e2e/learner.ts";
import { gallery } from "../e2e/modules/gallery.ts";
import { openPipeline, type Pipeline } from "../e2e/pipeline.ts";

let browser: Browser;
let pipeline: Pipeline;

beforeAll(async () => {
  [browser, pipeline] = await Promise.all([
    launchChromium({ keepBackForwardCache: true }),
    openPipeline(gallery()),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await pipeline?.close();
});

async function tab(
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; learner: Learner }> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  const learner = new Learner(page, mouse);
  await learner.arrive();
  return { page, learner };
}

const deaths: Readonly<Record<string, (page: Page, context: BrowserContext) => Promise<void>>> = {
  "a closed tab": (page) => page.close(),
  async "a crashed tab"(page, context) {
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    void devtools.send("Page.crash").catch(() => {});
    await crashed;
  },
  async "another address"(page) {
    await page.goto("about:blank");
    await page.close();
  },
  async "a frame that goes elsewhere"(page) {
    await page.evaluate(() =>
      document.querySelector("iframe")?.contentWindow?.location.replace("about:blank"),
    );
    await page.close();
  },
  async "a network that is gone"(page, context) {
    await context.setOffline(true);
    await page.close();
    await context.setOffline(false);
  },
};

// Each standard once: what an LMS is like is the fault bench's to vary, how a page dies is varied here.
describe.each([
  ["scorm12", "moodle12"],
  ["scorm2004", "strict"],
])("%s as if in %s", (standard, host) => {
  it.each(Object.entries(deaths))(
    "%s loses nothing",
    async (_title, die) => {
      await pipeline.forget();
      const context = await browser.newContext({ reducedMotion: "reduce" });
      const address = `${pipeline.address(standard)}&host=${host}`;
      const first = await tab(context, address);
      const blank = await first.learner.answers();
      await first.learner.solveSection();
      const answers = await first.learner.answers();
      expect(answers).not.toEqual(blank);
      await die(first.page, context);
      const second = await tab(context, address);
      expect(await second.learner.answers()).toEqual(answers);
      await expect.poll(() => second.learner.refused()).toEqual([]);
      await context.close();
    },
    120_000,
  );
});

it("an LMS that cannot be reached: the page says that it is not saved, tries again, and tells when it is", async () => {
  await pipeline.forget();
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const { page, learner } = await tab(context, pipeline.address("scorm12"));
  await context.setOffline(true);
  await learner.solveSection();
  const line = learner.frame.locator("[data-save]");
  await expect.poll(() => line.textContent(), { timeout: 15_000 }).toMatch(/not|offline/i);
  await context.setOffline(false);
  // A page turn in the meantime rides along within 30 s.
  await expect.poll(() => line.textContent(), { timeout: 45_000 }).toMatch(/^saved/i);
  // Another browser finds it.
  const answers = await learner.answers();
  await page.close();
  const other = await browser.newContext({ reducedMotion: "reduce" });
  const there = await tab(other, pipeline.address("scorm12"));
  expect(await there.learner.answers()).toEqual(answers);
  await Promise.all([context.close(), other.close()]);
}, 120_000);

it("a second tab on the same attempt says so and can answer nothing", async () => {
  await pipeline.forget();
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const first = await tab(context, pipeline.address("scorm12"));
  await first.learner.solveSection();
  const second = await tab(context, pipeline.address("scorm12"));
  const controls = second.learner.shown.locator("[data-activity] input, [data-activity] textarea");
  expect(await controls.count()).toBeGreaterThan(0);
  for (const control of await controls.all()) expect(await control.isDisabled()).toBe(true);
  expect(await second.learner.frame.locator("[data-notice]").innerText()).toContain("tab");
  const told = second.page.evaluate(() => window.lecternPreview.calls.map((call) => call.name));
  expect((await told).filter((name) => !/Get/.test(name))).toEqual(["LMSInitialize"]);
  await context.close();
}, 120_000);

it("a page that comes back from the back-forward cache goes on where it was", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${pipeline.page("web")}#about-choice`);
  const started = page.locator("lectern-section.is-shown[data-started]");
  await started.waitFor();
  const box = page.locator(
    "lectern-section.is-shown input[type=radio], lectern-section.is-shown input[type=checkbox]",
  );
  await box.first().check();
  await page.goto("about:blank");
  await page.goBack();
  await started.waitFor();
  await expect.poll(() => box.first().isChecked()).toBe(true);
  expect(await box.first().isDisabled()).toBe(false);
  await context.close();
}, 60_000);

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../axe.ts";
import { launchChromium } from "../browser.ts";
import { courseModule } from "./player-module.ts";
import { buildPlayer, type Lms, openPage, serve, type Site } from "./player-page.ts";

let browser: Browser;
let site: Site;
let arabic: Site;

beforeAll(async () => {
  browser = await launchChromium();
  const player = await buildPlayer("scorm12");
  site = await serve(courseModule(), player);
  arabic = await serve(courseModule({ language: "ar", direction: "rtl" }), player);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  arabic?.close();
});

interface State {
  readonly lms?: Lms;
  readonly hash?: string;
  readonly isArabic?: boolean;
  reach?(page: Page): Promise<unknown>;
}

const answerAll = async (page: Page): Promise<void> => {
  await page.click("#first label >> nth=0");
  await page.click("#first [data-submit]");
  await page.fill("#thoughts textarea", "Something.");
  await page.click("#middle .turn [rel=next]");
  await page.click("#second label >> nth=1");
  await page.click("#second [data-submit]");
  await page.locator("[data-result-of-module]").waitFor();
};

/** DESIGN.md §8: every state is designed. */
const STATES: Readonly<Record<string, State>> = {
  "first visit": { lms: {} },
  "right to left": { lms: {}, isArabic: true },
  "the contents": {
    lms: {},
    reach: (page) =>
      page.click("[data-action=contents]:visible, #contents [data-goto] >> visible=true >> nth=0"),
  },
  "nothing answered yet": {
    lms: {},
    hash: "#middle",
    reach: (page) => page.click("#first [data-submit]"),
  },
  "everything answered": { lms: {}, hash: "#middle", reach: answerAll },
  "a term's meaning": { lms: {}, reach: (page) => page.click("#beginning a.term") },
  "coming back": {
    lms: {},
    async reach(page) {
      await page.click("#beginning .turn [rel=next]");
      await page.goto(site.url.replace("index", "other"));
      await page.goto(site.url);
      await page.locator("[data-resume]").waitFor();
    },
  },
  "not saved yet": {
    lms: { commit: "false" },
    hash: "#middle",
    async reach(page) {
      await page.click("#first label >> nth=0");
      await page.click("#first [data-submit]");
      await page.locator("[data-save][data-state=unsaved]").waitFor();
    },
  },
  offline: {
    lms: {},
    hash: "#middle",
    async reach(page) {
      await page.context().setOffline(true);
      await page.click("#first label >> nth=0");
      await page.click("#first [data-submit]");
      await page.locator("[data-save]:is([data-state=offline], [data-state=unsaved])").waitFor();
    },
  },
  finished: {
    lms: {},
    async reach(page) {
      await page.click("[data-action=exit]");
      await page.locator(".message.is-closed").waitFor();
    },
  },
  "no LMS": {},
  refused: { lms: { refuses: true } },
  review: { lms: { mode: "review" }, hash: "#middle" },
  comments: { lms: {}, hash: "#comments" },
  glossary: { lms: {}, hash: "#glossary" },
  about: { lms: {}, hash: "#about" },
};

// Colours do not depend on the width, so each is looked at once in every state.
const WINDOWS = [
  ["light, 1280 px", { colorScheme: "light", viewport: { width: 1280, height: 800 } }],
  ["dark, 320 px", { colorScheme: "dark", viewport: { width: 320, height: 568 } }],
] as const;

describe.each(WINDOWS)("%s", (_name, window) => {
  it.each(Object.entries(STATES))(
    "%s: axe finds nothing, nothing sticks out, nothing is refused",
    async (_state, { lms, hash = "", isArabic, reach }) => {
      const url = (isArabic ? arabic : site).url + hash;
      const { page, faults } = await openPage(browser, url, {
        ...window,
        reducedMotion: "reduce",
        lms,
      });
      await page.locator("[data-save]:not([data-state=connecting])").waitFor({ state: "attached" });
      await reach?.(page);
      expect(await violations(page.mainFrame())).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    },
  );
});

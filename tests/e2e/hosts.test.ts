import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hosts } from "../../src/preview/hosts.ts";
import { launchChromium } from "../browser.ts";
import { mouse } from "./hand.ts";
import { gallery } from "./modules/gallery.ts";
import { openPipeline, type Pipeline } from "./pipeline.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let pipeline: Pipeline;

beforeAll(async () => {
  [browser, pipeline] = await Promise.all([launchChromium(), openPipeline(gallery())]);
});
afterAll(async () => {
  await browser?.close();
  await pipeline?.close();
});

const TITLE = "the preview plays %s as if in %s";
/** Their object comes after five seconds: nothing is done in these, so they are waited for together. */
const LATE = ["old", "slow"];
const named = hosts.map(({ standard, id }) => [standard, id] as const);

it.each(named.filter(([, id]) => !LATE.includes(id)))(TITLE, plays, 60_000);
it.concurrent.each(named.filter(([, id]) => LATE.includes(id)))(TITLE, plays, 60_000);

async function plays(standard: string, host: string): Promise<void> {
  const address = `${pipeline.address(standard)}&host=${host}`;
  const { learner, page, faults, close } = await visit(browser, address, () => mouse);
  await learner.arrive();
  await learner.solveSection();
  const answers = await learner.answers();
  expect(await page.locator("select[name=host]").inputValue()).toBe(host);
  await learner.press("Relaunch");
  await expect.poll(() => learner.isFresh()).toBe(true);
  await learner.arrive();
  expect(await learner.answers()).toEqual(answers);
  expect(faults).toEqual([]);
  await close();
}

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

it.each(hosts.map(({ standard, id }) => [standard, id] as const))(
  "the preview plays %s as if in %s",
  async (standard, host) => {
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
  },
  60_000,
);

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../browser.ts";
import { choice, courseModule, paragraphs, reflection, section } from "./player-module.ts";
import { buildPlayer, openPage, serve, type Site } from "./player-page.ts";

let browser: Browser;
let site: Site;
let dense: Site;

beforeAll(async () => {
  browser = await launchChromium();
  const sections = Array.from({ length: 500 }, (_, i) =>
    section(`section-${i}`, [
      ...paragraphs(3),
      choice(`choice-${i}`, ["One", "Two", "Three", "Four"]),
      ...(i % 10 < 3 ? [reflection(`reflection-${i}`)] : []),
    ]),
  );
  const hundred = Array.from({ length: 100 }, (_, i) =>
    choice(`dense-${i}`, ["One", "Two", "Three", "Four"]),
  );
  const player = await buildPlayer("scorm12");
  site = await serve(courseModule({}, sections), player);
  dense = await serve(courseModule({}, [section("section-0", hundred)]), player);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  dense?.close();
});

/** Milliseconds of processor time (not of the clock: other tests run beside this one) that scripts take until the session is open. */
async function measure({ url }: Site): Promise<number> {
  const { page } = await openPage(browser, "about:blank", { lms: {} });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(url);
  await page.waitForSelector("#section-0[data-started]");
  const { metrics } = await session.send("Performance.getMetrics");
  await page.context().close();
  return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1000;
}

/** What a cheap phone is slower by: Lighthouse's factor. */
const SLOWER = 4;

it("starts 500 sections with 650 activities in no time that one feels", async () => {
  const runs = [await measure(site), await measure(site), await measure(site)];
  // The spike's whole script took 71–107 ms there; the rest of the time is the browser's, reading 1.6 MB of HTML.
  expect(Math.min(...runs) * SLOWER).toBeLessThan(110);
});

it("has 100 activities in one section ready within a tenth of a second", async () => {
  const runs = [await measure(dense), await measure(dense), await measure(dense)];
  expect(Math.min(...runs) * SLOWER).toBeLessThan(100);
});

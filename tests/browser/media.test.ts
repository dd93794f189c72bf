import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const SOURCE = sourceOf("film", {
  "module.yaml": "id: film\ntitle: Film\nlanguage: en-GB\n",
  "01-one.md":
    '# One\n\n:::video{src=media/a.webm captions=media/a.vtt title="A round" seen=80}\nWords.\n:::\n',
  "media/a.webm": "film",
  "media/a.vtt": "WEBVTT\n",
});

const here = usePlace(parseModule(SOURCE).module!);

/** As the browser tells of a film of 100 seconds of which these were played. */
async function play(page: Page, ...ranges: readonly (readonly [number, number])[]): Promise<void> {
  await page.locator("video").evaluate((video, played) => {
    const at = (side: 0 | 1) => (i: number) => played[i]![side];
    const all = { length: played.length, start: at(0), end: at(1) };
    Object.defineProperty(video, "played", { configurable: true, value: all });
    Object.defineProperty(video, "duration", { configurable: true, value: 100 });
    video.dispatchEvent(new Event("timeupdate"));
  }, ranges);
}

const seen = (page: Page): Promise<string> => page.locator("[data-seen]").innerText();

it("counts what was played in several visits, up to the share that the author asks", async () => {
  const { page } = await openPage(here.browser, here.site.url, { lms: {} });
  await page.locator("lectern-section.is-shown[data-started]").waitFor();
  await play(page, [0, 45], [30, 58]);
  expect(await seen(page)).toContain("at least 80 %");
  await page.goto("about:blank");
  await page.goto(here.site.url);
  await page.locator("lectern-section.is-shown[data-started]").waitFor();
  await play(page, [0, 10]);
  expect(await seen(page)).toContain("at least 80 %");
  await play(page, [0, 10], [55, 81]);
  expect(await seen(page)).toContain("counts as done");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator("#contents li.is-done").first().waitFor({ state: "attached" });
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../browser.ts";
import { keyboard, mouse } from "./hand.ts";
import { gallery } from "./modules/gallery.ts";
import { foreign } from "./modules/foreign.ts";
import { reference } from "./modules/reference.ts";
import { openPipeline, type Pipeline } from "./pipeline.ts";
import { visit } from "./visit.ts";

const HANDS = { keyboard, mouse: () => mouse };

/** Whose hand plays each standard. By mouse access.test.ts plays the first two in SCORM 1.2 from end to end, too. */
const MODULES = [
  ["the reference module", reference, { scorm12: "keyboard", scorm2004: "mouse" }],
  ["the gallery", gallery, { scorm12: "keyboard", scorm2004: "keyboard" }],
  ["a module that nobody had in mind", foreign, { scorm2004: "mouse" }],
] as const;
const SEVERAL = 240_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each(MODULES)("%s", (_title, source, hands) => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline(source());
  });
  afterAll(() => pipeline?.close());

  it("builds with no diagnostic but notes", () => {
    const loud = pipeline.diagnostics.filter((d) => d.severity !== "note");
    expect(loud.map((d) => `${d.place.file}:${d.place.line} ${d.code} ${d.text}`)).toEqual([]);
  });

  it.each(Object.entries(hands))(
    "%s by %s: answers, leaves in the middle, comes back to the same place with the answers, finishes",
    async (standard, hand) => {
      const address = pipeline.address(standard);
      const first = await visit(browser, address, HANDS[hand]);
      await first.learner.arrive();
      const { sections, activities, settings } = await first.learner.data();
      const given = [];
      for (let n = 0; n < Math.ceil(sections.length / 2); n++) {
        await first.learner.solveSection();
        given.unshift(await first.learner.answers());
        await first.learner.goOn();
      }
      const place = await first.learner.here();
      await first.learner.press("Exit");
      await expect.poll(() => first.learner.session()).toBe("ended");
      expect(await first.learner.record()).toMatchObject({
        completion: "incomplete",
        place,
        exit: "suspend",
      });
      expect(await first.learner.refused()).toEqual([]);
      expect(first.faults).toEqual([]);
      await first.close();

      const second = await visit(browser, address, HANDS[hand]);
      await second.learner.arrive();
      await second.learner.resume();
      expect(await second.learner.here()).toBe(place);
      for (const answers of given) {
        await second.learner.goBack();
        expect(await second.learner.answers()).toEqual(answers);
      }
      await second.learner.goTo(place!);
      await second.learner.solveRest();
      await expect.poll(() => second.learner.undone()).toEqual([]);
      await expect.poll(async () => (await second.learner.record()).completion).toBe("completed");
      const record = await second.learner.record();
      const graded = activities.filter((activity) => activity.points > 0);
      expect(record.score).toBe(graded.length > 0 ? "100" : "");
      if (standard === "scorm12" || settings.report === "passed-failed")
        expect(record.success).toBe(
          settings.report !== "completed" && settings.pass !== undefined ? "passed" : "unknown",
        );
      expect(record.interactions.length).toBeGreaterThanOrEqual(graded.length);
      await second.learner.press("Exit");
      await expect.poll(() => second.learner.session()).toBe("ended");
      expect(await second.learner.record()).toMatchObject({ completion: "completed" });
      expect(await second.learner.refused()).toEqual([]);
      expect(await second.learner.violations()).toEqual([]);
      expect(second.faults).toEqual([]);
      await second.close();
    },
    SEVERAL,
  );

  it(
    "web: keeps its progress in the browser",
    async () => {
      const { page, learner, faults, close } = await visit(
        browser,
        pipeline.address("web"),
        () => mouse,
      );
      await learner.arrive();
      await learner.solveSection();
      const answers = await learner.answers();
      await learner.goOn();
      const place = await learner.here();
      await learner.press("Exit");
      await expect.poll(() => page.locator("iframe").count()).toBe(0);
      await learner.press("Launch");
      await learner.arrive();
      await learner.resume();
      expect(await learner.here()).toBe(place);
      await learner.goBack();
      expect(await learner.answers()).toEqual(answers);
      expect(faults).toEqual([]);
      await close();
    },
    SEVERAL,
  );
});

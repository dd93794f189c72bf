import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../axe.ts";
import { launchChromium } from "../browser.ts";
import { mouse } from "./hand.ts";
import { gallery } from "./modules/gallery.ts";
import { reference } from "./modules/reference.ts";
import { openPipeline, type Pipeline } from "./pipeline.ts";
import { visit } from "./visit.ts";

const MODULES = [
  ["the reference module", reference],
  ["the gallery", gallery],
] as const;
const SEVERAL = 240_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each(MODULES)("%s", (_title, source) => {
  let pipeline: Pipeline;
  beforeAll(async () => {
    pipeline = await openPipeline(source());
  });
  afterEach(() => pipeline.forget());
  afterAll(() => pipeline?.close());

  it(
    "has nothing that axe finds, before and after every answer, in light and dark",
    async () => {
      const address = pipeline.address("scorm12");
      const { learner, page, faults, close } = await visit(browser, address, () => mouse);
      await learner.arrive();
      const { blocks, activities } = await learner.data();
      const found: string[] = [];
      const look = async (state: string, rules?: string[]): Promise<void> => {
        const here = await learner.here();
        found.push(
          ...(await violations(learner.frame, { rules })).map((v) => `${here} ${state}: ${v}`),
        );
      };
      for (let goesOn = true; goesOn;) {
        const here = await learner.here();
        await look("before");
        await learner.solveSection();
        // Where nothing can be done it is as it was.
        if ([...activities, ...Object.values(blocks)].some(({ section }) => section === here))
          await look("after");
        await page.emulateMedia({ colorScheme: "dark" });
        // Of all that axe looks at, colours are what differs.
        await look("dark", ["color-contrast", "link-in-text-block"]);
        await page.emulateMedia({ colorScheme: "light" });
        goesOn = await learner.goOn();
      }
      expect(found).toEqual([]);
      await expect.poll(async () => (await learner.record()).completion).toBe("completed");
      expect(await learner.refused()).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    },
    SEVERAL,
  );

  it.each([320, 650, 1280])("needs no scrolling to the side at %i pixels", async (width) => {
    const { learner, page, close } = await visit(browser, pipeline.page("web"), () => mouse, {
      viewport: { width, height: 666 },
    });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll("lectern-section")].flatMap((section) => {
        for (const one of document.querySelectorAll(".is-shown")) one.classList.remove("is-shown");
        section.classList.add("is-shown");
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [`${section.id}: ${scrollWidth}`] : [];
      }),
    );
    expect(over).toEqual([]);
    expect(learner).toBeDefined();
    await close();
  });

  it("is whole and readable with scripting off", async () => {
    const { page, close } = await visit(browser, pipeline.page("web"), () => mouse, {
      javaScriptEnabled: false,
    });
    // What only a script can fill (notebook, certificate) is not offered without one.
    const sections = page.locator("lectern-section:not(.needs-script)");
    const count = await sections.count();
    expect(count).toBeGreaterThan(3);
    for (let n = 0; n < count; n++) {
      const heading = sections.nth(n).locator("h1");
      expect([n, await heading.isVisible()]).toEqual([n, true]);
    }
    await close();
  });
});

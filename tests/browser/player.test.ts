import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { launchChromium } from "../browser.ts";
import { courseModule } from "./player-module.ts";
import { type Opened, openPage, usePlace } from "./player-page.ts";

const here = usePlace(courseModule());
const open = (hash = "", options: Parameters<typeof openPage>[2] = { lms: {} }): Promise<Opened> =>
  openPage(here.browser, here.site.url + hash, options);

const shown = "lectern-section.is-shown";

describe("moving about", () => {
  it("shows one section, and the next by its link, with the focus on its heading", async () => {
    const { page, faults } = await open();
    expect(await page.locator("lectern-section:visible").count()).toBe(1);
    await page.click("#beginning .turn [rel=next]");
    expect(await page.getAttribute(shown, "id")).toBe("middle");
    expect(await page.locator("lectern-section:visible").count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Middle");
    expect(new URL(page.url()).hash).toBe("#middle");
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.title()).toBe("Middle – A small module");
    expect(faults).toEqual([]);
  });

  it("goes by keyboard alone: contents, sections, back and on", async () => {
    const { page } = await open();
    const press = async (name: string): Promise<void> => {
      const link = page.getByRole("link", { name }).locator("visible=true").first();
      for (let n = 0; n < 60; n++) {
        if (await link.evaluate((one) => one === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    };
    await press("Skip to the contents");
    await press("End");
    expect(await page.getAttribute(shown, "id")).toBe("end");
    await press("Previous");
    expect(await page.getAttribute(shown, "id")).toBe("middle");
  });

  it("opens at the section, and at the activity, that the address names", async () => {
    const first = await open("#end");
    expect(await first.page.getAttribute(shown, "id")).toBe("end");
    const second = await open("#thoughts");
    expect(await second.page.getAttribute(shown, "id")).toBe("middle");
  });

  it("walks back with the browser's Back", async () => {
    const { page } = await open();
    await page.click("#beginning .turn [rel=next]");
    await page.click("#middle .turn [rel=next]");
    await page.goBack();
    expect(await page.getAttribute(shown, "id")).toBe("middle");
    await page.goBack();
    expect(await page.getAttribute(shown, "id")).toBe("beginning");
  });

  it("leaves the LMS's page around the frame where it is", async () => {
    const { page } = await open("", {});
    await page.goto(here.site.frame);
    const frame = page.frameLocator("iframe");
    await frame.locator("lectern-module.is-ready").waitFor();
    const before = await page.evaluate(() => history.length);
    const press = (selector: string): Promise<void> =>
      frame.locator(selector).evaluate((link: HTMLElement) => link.click());
    await press("#beginning .turn [rel=next]");
    await frame.locator("#middle.is-shown").waitFor();
    await press("a.skip[href='#contents']");
    await press("#middle .turn [rel=next]");
    await frame.locator("#end.is-shown").waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    // Back belongs to the LMS.
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it("opens and closes the contents on a small screen, and gives the focus back", async () => {
    const { page } = await open("", { lms: {}, viewport: { width: 400, height: 700 } });
    const button = page.locator("[data-action=contents]");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await button.click();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".contents-panel").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.click();
    await page.locator("#contents [data-goto=end]").click();
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(await page.getAttribute(shown, "id")).toBe("end");
  });
});

describe("what is done", () => {
  it("marks a section when its end was on the screen", async () => {
    const { page } = await open();
    await page.locator("#contents [data-progress]:has-text('0 of 3')").waitFor();
    await page.locator("#beginning .turn").scrollIntoViewIfNeeded();
    await page.locator("#contents [data-progress]:has-text('1 of 3 sections done')").waitFor();
    expect(await page.locator("#contents .is-done").innerText()).toContain("(done)");
  });

  it("marks a section with an activity only when that is done too", async () => {
    const { page } = await open("#middle");
    await page.click("#middle .turn [rel=next]");
    expect(await page.locator("#contents .is-done").count()).toBe(0);
    await page.click("#end .turn [rel=prev]");
    await page.getByLabel("Right").check();
    await page.click("#first [data-submit]");
    await page.fill("#thoughts textarea", "Something.");
    await page.locator("#contents .is-done [data-goto=middle]").waitFor();
  });

  it("says in the text that the module is complete, with score and pass mark, once", async () => {
    const { page } = await open();
    await finish(page, { right: true });
    const result = page.locator("[data-result-of-module]");
    expect(await result.innerText()).toMatch(
      /You have completed this module\.\s+Your score: 100 %\. Passed: the pass mark is 70 %\./,
    );
    expect(await result.count()).toBe(1);
    await page.locator("[role=status]", { hasText: "You have completed this module." }).waitFor();
  });

  it("says that it is not passed, and what can be done", async () => {
    const { page } = await open();
    await finish(page, { right: false });
    const words = await page.locator("[data-result-of-module]").innerText();
    expect(words).toContain("Your score: 50 %.");
    expect(words).toContain("Not passed yet");
  });

  it("keeps as many form controls in the activities as the page had", async () => {
    const count = (): string =>
      String(
        [...document.querySelectorAll("[data-activity] :is(input, select, textarea)")].map(
          (one) => one.id || one.getAttribute("name"),
        ),
      );
    const plain = await open("", { javaScriptEnabled: false });
    const names = await plain.page.locator("[data-activity] :is(input, select, textarea)").count();
    const { page } = await open();
    await finish(page, { right: true });
    expect(await page.locator("[data-activity] :is(input, select, textarea)").count()).toBe(names);
    expect(await page.evaluate(count)).not.toBe("");
  });
});

async function finish(page: Opened["page"], { right }: { right: boolean }): Promise<void> {
  await page.click("#beginning .turn [rel=next]");
  await page.getByLabel("Right").check();
  await page.click("#first [data-submit]");
  await page.fill("#thoughts textarea", "Something.");
  await page.click("#middle .turn [rel=next]");
  await page.getByLabel(right ? "Good" : "Bad").check();
  await page.click("#second [data-submit]");
  await page.locator("#end .turn").scrollIntoViewIfNeeded();
  await page.locator("[data-result-of-module]").waitFor();
}

describe("coming back", () => {
  it("offers to continue, and does not jump", async () => {
    const { page } = await open();
    await page.click("#beginning .turn [rel=next]");
    await page.getByLabel("Wrong").check();
    await page.click("#first [data-submit]");
    await page.goto(here.site.url.replace("index", "other"));
    await page.goto(here.site.url);
    const card = page.locator("[data-notice] .is-resume");
    expect(await card.innerText()).toContain("You were here: Middle");
    expect(await page.getAttribute(shown, "id")).toBe("beginning");
    await card.locator("[data-resume]").click();
    expect(await page.getAttribute(shown, "id")).toBe("middle");
    expect(await page.locator("[data-notice] *").count()).toBe(0);
    expect(await page.getByLabel("Wrong").isChecked()).toBe(true);
    expect(await page.locator("#first [data-result]").innerText()).toContain("Not quite.");
  });

  it("loads again when it comes out of the back-forward cache, for its session is over", async () => {
    const own = await launchChromium({ keepBackForwardCache: true });
    const { page, calls } = await openPage(own, here.site.url, { lms: {} });
    await page.click("#beginning .turn [rel=next]");
    await page.goto(here.site.url.replace("index", "other"));
    await page.goBack({ waitUntil: "commit" });
    const arrival = (): Promise<string> =>
      page.evaluate(
        () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).type,
      );
    await expect.poll(arrival).toBe("reload");
    await page.getByLabel("Right").check();
    await page.click("#first [data-submit]");
    await expect.poll(async () => (await calls()).at(-1)).toContain("LMSCommit");
    expect((await calls()).filter((c) => c.startsWith("LMSInitialize")).length).toBe(1);
    await own.close();
  });
});

describe("leaving", () => {
  it("finishes once, says so, and takes no answer after it", async () => {
    const { page, calls } = await open();
    await page.click("#beginning .turn [rel=next]");
    await page.click("[data-action=exit]");
    const title = page.getByRole("heading", { name: "Saved. You may close this window." });
    await title.waitFor();
    expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator("lectern-section:visible").count()).toBe(0);
    expect(await page.locator(":is(button, input, textarea, a):visible").count()).toBe(0);
    await expect
      .poll(() => page.locator("lectern-module > [role=status]").textContent())
      .not.toContain("Saving");
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
    expect((await calls()).filter((call) => call.startsWith("LMSFinish")).length).toBe(1);
  });

  it("does not say Saved when the LMS took nothing", async () => {
    const { page } = await open("", { lms: { commit: "false" } });
    await page.clock.install();
    await page.click("#beginning .turn [rel=next]");
    await page.click("[data-action=exit]");
    // While it tries, the bar says so, and the focus is where it was.
    const bar = page.locator("[data-save]");
    expect(await bar.getAttribute("data-state")).toBe("saving");
    const exit = page.locator("[data-action=exit]");
    expect(await exit.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.clock.runFor(20_000);
    await page
      .getByRole("heading", { name: "Your last answers did not reach your course" })
      .waitFor();
  });

  it("finds the LMS that opened its window, and closes that", async () => {
    const { page } = await open("", {});
    await page.goto(here.site.url.replace("index", "other"));
    const arrival = page.waitForEvent("popup");
    await page.evaluate(() => {
      const names = ["Initialize", "GetValue", "SetValue", "Commit", "Finish", "GetLastError"];
      const answer = (name: string) => () => (/Get/.test(name) ? "" : "true");
      const API = Object.fromEntries(names.map((name) => [`LMS${name}`, answer(name)]));
      Object.assign(window, { API });
      window.open("index.html", "module", "width=900,height=700");
    });
    const popup = await arrival;
    await popup.locator("[data-action=exit]:visible").waitFor();
    const isClosed = popup.waitForEvent("close");
    await popup.click("[data-action=exit]");
    await isClosed;
  });

  it("finishes when the page goes away", async () => {
    const { page, calls } = await open();
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide")));
    expect((await calls()).filter((call) => call.startsWith("LMSFinish")).length).toBe(1);
  });
});

describe("an LMS that does not play along", () => {
  it("is read only, and says what to do, when the session is refused", async () => {
    const { page, faults } = await open("", { lms: { refuses: true } });
    await page.getByRole("heading", { name: "Open the module again from your course" }).waitFor();
    await page.click("#beginning .turn [rel=next]");
    expect(await page.getByLabel("Right").isDisabled()).toBe(true);
    expect(await page.locator("[data-submit]").count()).toBe(0);
    expect(await page.locator("[data-action=exit]").isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  it.each(["review", "browse"] as const)("is read only in %s mode", async (mode) => {
    const { page } = await open("#middle", { lms: { mode } });
    await page.locator(`[data-notice] .is-${mode}`).waitFor();
    expect(await page.getByLabel("Right").isDisabled()).toBe(true);
  });

  it("works without one, and says once that nothing is recorded", async () => {
    const { page, faults } = await open("", {});
    await page.locator("[data-notice] .is-noLms").waitFor();
    await page.click("#beginning .turn [rel=next]");
    expect(await page.locator("[data-notice] *").count()).toBe(0);
    await page.getByLabel("Right").check();
    await page.click("#first [data-submit]");
    await page.locator("[data-save]", { hasText: "Kept on this device only" }).waitFor();
    expect(faults).toEqual([]);
  });

  it("says without one and without storage that nothing is kept", async () => {
    const { page } = await open("", {});
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
    );
    await page.reload();
    await page.locator("[data-notice]", { hasText: "gone when you close the page" }).waitFor();
    expect(await page.locator("[data-save]").innerText()).toBe("Not kept");
  });

  it("works when every call throws", async () => {
    const { page, faults } = await open("", { lms: { throws: true } });
    await page.click("#beginning .turn [rel=next]");
    expect(await page.getAttribute(shown, "id")).toBe("middle");
    expect(faults).toEqual([]);
  });

  it("works in a browser without storage", async () => {
    const { page, faults } = await open("", { lms: {} });
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
    );
    await page.reload();
    await page.click("[data-action=theme]");
    await page.click("#beginning .turn [rel=next]");
    await page.getByLabel("Right").check();
    await page.click("#first [data-submit]");
    await page.locator("#first [data-result]").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("what is done early", () => {
  /** The module in an LMS's frame, before the LMS has answered. */
  async function inFrame(page: Page) {
    await page.goto(here.site.frame);
    const frame = page.frames()[1]!;
    await frame.locator("lectern-module.is-ready").waitFor();
    return {
      frame,
      thoughts: frame.locator("#thoughts textarea"),
      arrive: () => frame.evaluate(() => window.dispatchEvent(new Event("lms-arrives"))),
      turn: (section: string, rel: string) => frame.click(`#${section} .turn [rel=${rel}]`),
    };
  }

  it("is kept when it was ticked and typed before the LMS answered", async () => {
    const { page } = await open("", { lms: { late: true } });
    const { frame, thoughts, arrive, turn } = await inFrame(page);
    await turn("beginning", "next");
    expect(await frame.locator("[data-save]").innerText()).toBe("Connecting…");
    await frame.getByLabel("Wrong").check();
    await thoughts.fill("Early.");
    // And gone on: until 2026-11 only the section that was shown by then kept what was typed.
    await turn("middle", "next");
    await arrive();
    await frame.locator("#second [data-submit]").waitFor();
    await turn("end", "prev");
    expect(await frame.getByLabel("Wrong").isChecked()).toBe(true);
    expect(await thoughts.inputValue()).toBe("Early.");
    await frame.locator("#first [data-submit]").click();
    await frame.locator("#first [data-result]").waitFor();
  });

  // Until 2026-11 what was typed into the field that was still empty replaced the essay.
  it("comes behind the words on record, which stay whole; what was chosen early wins", async () => {
    const { page } = await open("", { lms: { late: true } });
    const essay = "e".repeat(960);
    const early = "Where is my text? I wrote a whole page of it.";
    const rounds = [
      { typed: essay, chosen: "Right", kept: essay },
      { typed: early, chosen: "Wrong", kept: `${essay}\n${early}`.slice(0, 1000) },
      { typed: early.slice(0, 30), chosen: "Neither", kept: `${essay}\n${early}`.slice(0, 1000) },
    ];
    for (const { typed, chosen, kept } of rounds) {
      const { frame, thoughts, arrive, turn } = await inFrame(page);
      await turn("beginning", "next");
      await frame.getByLabel(chosen).check();
      await thoughts.fill(typed);
      await arrive();
      await frame.locator("#first [data-submit]").waitFor();
      expect(await thoughts.inputValue()).toBe(kept);
      expect(await frame.getByLabel(chosen).isChecked()).toBe(true);
    }
  });

  it("is kept when it was before the script came", async () => {
    const { page } = await open("", { lms: {} });
    let come = (): void => {};
    const coming = new Promise<void>((go) => (come = go));
    await page.route("**/player.js", (route) => coming.then(() => route.continue()));
    await page.goto("about:blank");
    await page.goto(here.site.url, { waitUntil: "commit" });
    await page.click("#beginning .turn [rel=next]");
    await page.getByLabel("Wrong").check();
    await page.locator("#thoughts textarea").fill("Very early.");
    come();
    await page.locator("#first [data-submit]").waitFor();
    expect(await page.getByLabel("Wrong").isChecked()).toBe(true);
    expect(await page.locator("#thoughts textarea").inputValue()).toBe("Very early.");
    await page.click("#first [data-submit]");
    await page.locator("#first [data-result]").waitFor();
  });

  it("is not what the browser itself still knew of the page, perhaps from another learner", async () => {
    const { page } = await open("#middle", {});
    await page.getByLabel("Wrong").check();
    await page.locator("#thoughts textarea").fill("Somebody else's.");
    await page.addInitScript(() => localStorage.clear());
    for (const again of [() => page.reload(), () => page.goBack()]) {
      await again();
      await page.locator("#first [data-submit]").waitFor();
      expect(await page.getByLabel("Wrong").isChecked()).toBe(false);
      expect(await page.locator("#thoughts textarea").inputValue()).toBe("");
      await page.getByLabel("Wrong").check();
      await page.locator("#thoughts textarea").fill("Somebody else's.");
      await page.goto("about:blank");
    }
  });
});

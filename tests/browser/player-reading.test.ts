import { describe, expect, it } from "vitest";
import { courseModule } from "./player-module.ts";
import { type Opened, openPage, usePlace } from "./player-page.ts";

const here = usePlace(courseModule());
const open = (hash = "", options: Parameters<typeof openPage>[2] = { lms: {} }): Promise<Opened> =>
  openPage(here.browser, here.site.url + hash, options);

describe("the glossary", () => {
  it("opens a term's meaning beside it, and gives the focus back on Escape", async () => {
    const { page } = await open();
    const term = page.locator("#beginning a.term");
    await term.focus();
    await page.keyboard.press("Enter");
    const box = page.getByRole("dialog", { name: "Domain" });
    expect(await box.innerText()).toContain("What a community knows about.");
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await term.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await box.isVisible()).toBe(false);
    expect(await term.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe("");
  });

  it("follows a term in a meaning, and still comes back to the text", async () => {
    const { page } = await open();
    await page.click("#beginning a.term");
    await page.locator(".popover a.term").click();
    const box = page.getByRole("dialog", { name: "Community" });
    expect(await box.innerText()).toContain("People who learn.");
    await box.getByRole("button", { name: "Close" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("domain");
  });

  it("stays inside a window of 320 pixels", async () => {
    const { page } = await open("", { lms: {}, viewport: { width: 320, height: 568 } });
    await page.click("#beginning a.term");
    const box = (await page.locator(".popover").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
  });

  it("leads to the entry in the glossary, and closes", async () => {
    const { page } = await open();
    await page.click("#beginning a.term");
    await page.click(".popover [data-term-page]");
    expect(await page.getAttribute("lectern-section.is-shown", "id")).toBe("glossary");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("g--domain");
    expect(await page.locator(".popover").isVisible()).toBe(false);
  });

  it("closes when one clicks or tabs elsewhere", async () => {
    const { page } = await open();
    await page.click("#beginning a.term");
    await page.click("#beginning h1");
    expect(await page.locator(".popover").isVisible()).toBe(false);
    await page.click("#beginning a.term");
    for (let n = 0; n < 4; n++) await page.keyboard.press("Shift+Tab");
    expect(await page.locator(".popover").isVisible()).toBe(false);
  });
});

describe("comments", () => {
  const mail = "#comments a[href^='mailto:']";

  it("go into a mail that knows module, version and section", async () => {
    const { page } = await open();
    await page.click("#beginning .turn [rel=next]");
    await page.click("#contents [data-goto=comments]");
    await page.getByLabel("Your comments").fill("Line 1\nLine 2");
    const address = new URL((await page.getAttribute(mail, "href"))!);
    expect(address.pathname).toBe("teacher@example.org");
    expect(address.searchParams.get("subject")).toBe("Comments: A small module 1.2.0, Middle");
    expect(address.searchParams.get("body")).toBe("Line 1\r\nLine 2");
  });

  it("that a mail program would cut are copied instead, and the page says so", async () => {
    const { page } = await open("#comments", {
      lms: {},
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const text = "Long. ".repeat(400);
    const notice = page.locator("#comments .notice");
    await page.getByLabel("Your comments").fill("Short.");
    expect(await notice.isVisible()).toBe(false);
    await page.getByLabel("Your comments").fill(text);
    expect(await notice.innerText()).toContain("Paste it into the mail.");
    expect(await page.getAttribute(mail, "href")).not.toContain("body=");
    await page.click(mail);
    await page.locator("#comments .hint", { hasText: "Copied." }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  it("are handed to the LMS, which gets them", async () => {
    const { page, calls } = await open("#comments");
    await page.getByLabel("Your comments").fill("Well said.");
    // A second press is no second comment.
    await page.getByRole("button", { name: "Send to your course" }).dblclick();
    await page.locator("#comments .hint", { hasText: "Handed to your course." }).waitFor();
    await expect
      .poll(async () =>
        (await calls()).filter((call) => call.startsWith("LMSSetValue cmi.comments")),
      )
      .toEqual(["LMSSetValue cmi.comments Well said."]);
  });

  it("say so when the LMS does not take them, and can be handed over again", async () => {
    const { page } = await open("#comments", { lms: { refused: "cmi.comments" } });
    await page.getByLabel("Your comments").fill("Well said.");
    for (let n = 0; n < 2; n++) {
      await page.getByRole("button", { name: "Send to your course" }).click();
      const said = page.locator("#comments .hint", { hasText: "Your course did not take it." });
      await said.waitFor();
      await page.getByLabel("Your comments").press("End");
      await page.keyboard.type("!");
      await said.waitFor({ state: "detached" });
    }
  });

  // On a hospital's computer no mail program opens: whoever copies needs to know where to send it.
  it("can be copied, with the address that stands below and the subject", async () => {
    const { page } = await open("#comments", {
      lms: {},
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByLabel("Your comments").fill("To keep.");
    await page.getByRole("button", { name: "Copy the text" }).click();
    await page.locator("#comments .hint", { hasText: "Copied." }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "teacher@example.org\nComments: A small module 1.2.0, Beginning\n\nTo keep.",
    );
    expect(await page.locator("#comments").innerText()).toContain("teacher@example.org");
  });

  it("offer nothing to the LMS where there is none", async () => {
    const { page } = await open("#comments", {});
    await page.getByLabel("Your comments").waitFor();
    expect(await page.getByRole("button", { name: "Send to your course" }).count()).toBe(0);
  });
});

describe("text size and colours", () => {
  it("change, say so, and are there again at the next visit", async () => {
    const { page } = await open();
    const size = (): Promise<number> =>
      page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("p")!).fontSize));
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const [before, light] = [await size(), await background()];
    const button = page.getByRole("button", { name: "Text size: normal" });
    await button.click();
    await page.getByRole("button", { name: "Text size: large" }).waitFor();
    await page.getByRole("button", { name: "Dark colours" }).click();
    expect(await size()).toBeGreaterThan(before);
    expect(await background()).not.toBe(light);
    await page.reload();
    await page.getByRole("button", { name: "Light colours" }).waitFor();
    expect(await size()).toBeGreaterThan(before);
    expect(await background()).not.toBe(light);
  });
});

describe("the page by itself", () => {
  it("shows everything with scripting off, and nothing that would not work", async () => {
    const { page, faults } = await open("", { javaScriptEnabled: false });
    const sections = await page.locator("lectern-section:not(.needs-script)").count();
    expect(await page.locator("lectern-section:not(.needs-script):visible").count()).toBe(sections);
    expect(await page.locator("button:visible").count()).toBe(0);
    expect(await page.locator("#comments a[href^='mailto:']").isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it("prints every section, with what was answered, and no controls", async () => {
    const { page } = await open();
    await page.click("#beginning .turn [rel=next]");
    await page.getByLabel("Wrong").check();
    await page.click("#first [data-submit]");
    await page.click("#middle .turn [rel=prev]");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    for (const id of ["beginning", "middle", "end", "glossary"])
      expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    expect(
      await page.locator("#end [data-activity][data-started], #end[data-started]").count(),
    ).toBe(1);
    expect(await page.locator(":is(button, [data-goto]):visible").count()).toBe(0);
  });

  it("walks by links alone when the script never comes", async () => {
    const page = await (await here.browser.newContext()).newPage();
    await page.route("**/player.js", (route) => route.abort());
    await page.goto(here.site.url);
    expect(await page.locator("lectern-section:visible").count()).toBe(1);
    await page.click("#beginning .turn [rel=next]");
    await page.locator("#middle").waitFor({ state: "visible" });
    expect(await page.locator("lectern-section:visible").count()).toBe(1);
  });
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { error, warning } from "../../src/model/diagnostic.ts";
import { hostsOf } from "../../src/preview/hosts.ts";
import { type Built, type Preview, startPreview } from "../../src/preview/index.ts";
import { violations } from "../axe.ts";
import { launchChromium } from "../browser.ts";
import { bundleClient } from "./client.ts";
import { tinyPackage } from "./tiny-package.ts";

let browser: Browser;
let client: { script: Uint8Array; style: Uint8Array };
let preview: Preview;
let page: Page;
let built: Built;
const faults: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "lectern-preview-"));

beforeAll(async () => {
  [browser, client] = await Promise.all([launchChromium(), bundleClient()]);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  built = tinyPackage();
  preview = await start();
  page = await newPage();
});

const start = (port = 0): Promise<Preview> =>
  startPreview({
    modules: [{ id: "tiny", title: "Tiny", folder }],
    standards: [
      { id: "scorm12", title: "SCORM 1.2", savedText: 4096 },
      { id: "web", title: "Web" },
    ],
    start: { module: "tiny", standard: "scorm12" },
    build: async () => built,
    client,
    port,
  });

afterEach(async () => {
  await page.context().close();
  await preview.close();
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const fresh = await context.newPage();
  fresh.on("pageerror", (fault) => faults.push(String(fault)));
  fresh.on("console", (said) => {
    if (said.type() === "error") faults.push(said.text());
  });
  await fresh.goto(preview.url);
  return fresh;
}

const fact = (name: string): ReturnType<Page["locator"]> => page.locator(`[data-fact="${name}"]`);
const press = (name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();
const inFrame = (selector: string): ReturnType<ReturnType<Page["frameLocator"]>["locator"]> =>
  page.frameLocator("#frame iframe").locator(selector);
const see = (name: string, text: string): Promise<void> =>
  expect.poll(() => fact(name).textContent()).toBe(text);
const visits = (text: string): Promise<void> =>
  expect.poll(() => inFrame("#visits").textContent(), { timeout: 5000 }).toBe(text);

describe("the preview's page", () => {
  it("shows what the LMS holds, and every call", async () => {
    await see("completion", "incomplete");
    await inFrame("#finish").click();
    await see("completion", "completed");
    await see("success", "passed");
    await see("score", "80");
    await see("saved-text-length", "1 of 4,096 characters");
    await see("interactions", "1");
    await see("refused", "0 refused");
    await expect.poll(() => page.locator(".log li").count()).toBe(13);
    expect(faults.splice(0)).toEqual([]);
  });

  it("keeps the attempt over exit, relaunch, reload and another browser, and begins a new one when told", async () => {
    await visits("1");
    await press("Exit");
    await see("exit", "suspend");
    await press("Launch");
    await visits("2");
    await press("Relaunch");
    await visits("3");
    await page.reload();
    await visits("4");
    const other = await newPage();
    await page.context().close();
    page = other;
    await visits("5");
    await press("New attempt");
    await visits("1");
  });

  it("lets one look as a reviewer, and the learner's next session is as it was", async () => {
    await visits("1");
    await press("As reviewer");
    await expect.poll(() => inFrame("#mode").textContent()).toBe("review");
    await press("As reviewer");
    await expect.poll(() => inFrame("#mode").textContent()).toBe("normal");
    await visits("3");
  });

  it("reloads in place when a source file changes: same attempt, same section, new words", async () => {
    await visits("1");
    await page
      .frameLocator("#frame iframe")
      .locator("body")
      .evaluate(() => {
        history.replaceState(null, "", "#second");
      });
    built = tinyPackage("Second words");
    writeFileSync(join(folder, "01.md"), "changed");
    await expect.poll(() => inFrame("h1").textContent()).toBe("Second words");
    await visits("2");
    expect(page.frames().at(-1)!.url()).toMatch(/#second$/);
  });

  it("shows the newest of very many calls, and says so", async () => {
    await visits("1");
    await inFrame("body").evaluate(() => {
      const { API } = parent as unknown as { API: { LMSGetValue(name: string): string } };
      for (let n = 0; n < 1000; n++) API.LMSGetValue("cmi.core.student_name");
    });
    await expect.poll(() => page.locator(".log li").count()).toBe(400);
    expect(await page.getByText("The newest 400 are shown.").isVisible()).toBe(true);
    expect(await page.locator(".log").evaluate((log) => log.clientHeight)).toBeLessThan(400);
  });

  it("marks what is refused, with the LMS's own words", async () => {
    await inFrame("#wrong").click();
    await see("refused", "1 refused");
    await page.getByLabel("Refused only").check();
    await expect.poll(() => page.locator(".log li").count()).toBe(1);
    expect(await page.locator(".log li").textContent()).toMatch(/405 \w+/);
  });

  it("shows diagnostics where the author looks, beside the last good package", async () => {
    await visits("1");
    const place = { file: "modules/tiny/01.md", line: 3, column: 1 };
    built = {
      diagnostics: [
        error("choice-needs-two", place, "This choice has 1 option.", "Add a second."),
        warning("long-title", place, "This title is long.", "Shorten it."),
      ],
    };
    await preview.close();
    preview = await start();
    await page.goto(preview.url);
    const shown = page.getByRole("region", { name: "Diagnostics" });
    await expect.poll(() => shown.textContent()).toContain("modules/tiny/01.md:3:1");
    expect(await shown.locator(".verdict").textContent()).toContain("no package yet");
    expect(await violations(page.mainFrame())).toEqual([]);
    faults.length = 0;
  });

  it("says what the LMS is like that it plays, what the buttons do, and what the words mean", async () => {
    await visits("1");
    const host = page.getByLabel("Play as if in");
    const described = (): Promise<string> =>
      host.evaluate((one) =>
        document
          .getElementById(one.getAttribute("aria-describedby")!)!
          .textContent.replace(/\s+/g, " "),
      );
    for (const { id, title, about } of hostsOf("scorm12")) {
      await host.selectOption(id);
      await expect.poll(described).toBe(`${title}: ${about}`);
      expect(about.length).toBeLessThan(130);
    }
    for (const button of await page.locator(".buttons button").all())
      expect(await button.getAttribute("title")).toMatch(/^\w.{30,}[.]$/);
    await page.getByText("What these words mean").click();
    const means = page.locator(".words dt", { hasText: "Saved text" }).locator("+ dd");
    expect(await means.innerText()).toContain("go on later");
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  it("says which build is shown while the source has errors", async () => {
    await visits("1");
    const footing = page.locator("#footing");
    expect(await footing.textContent()).toMatch(/^Build 1: 3 files/);
    const good = built;
    built = { diagnostics: [error("bad", { file: "01.md", line: 3 }, "Bad.", "Good.")] };
    writeFileSync(join(folder, "01.md"), "broken");
    await expect.poll(() => footing.textContent()).toMatch(/^Still build 1, the last without/);
    expect(await page.locator(".verdict").textContent()).toContain("Below is build 1");
    await visits("1");
    built = good;
    writeFileSync(join(folder, "01.md"), "good");
    await expect.poll(() => footing.textContent()).toMatch(/^Build 2: /);
    await visits("2");
  });

  it("says that it builds only while it does, also when another package of the module is built too", async () => {
    await visits("1");
    const other = `${preview.url}preview/packages/tiny/web`;
    await fetch(other);
    writeFileSync(join(folder, "01.md"), "changed");
    await expect.poll(async () => (await (await fetch(other)).json()).revision).toBe(2);
    await visits("2");
    await expect.poll(() => page.locator("#footing").textContent()).toMatch(/^Build 2: /);
  });

  it("shows what breaks the content security policy", async () => {
    const bad = new TextEncoder().encode("<!doctype html><title>x</title><script>1</script>");
    built = { files: [{ path: "index.html", bytes: bad.length, content: bad }], diagnostics: [] };
    await preview.close();
    preview = await start();
    await page.goto(`${preview.url}?size=phone`);
    const shown = page.locator('[data-code="content-security-policy"]');
    await expect
      .poll(() => shown.first().textContent())
      .toContain("script-src-elem blocked inline");
    faults.length = 0;
  });

  it("goes on, in the same attempt, when its server is started again", async () => {
    await visits("1");
    await press("Relaunch");
    await visits("2");
    const port = Number(new URL(preview.url).port);
    await preview.close();
    await expect.poll(() => page.locator("#footing").textContent()).toContain("does not answer");
    preview = await start(port);
    await visits("3");
    faults.length = 0;
  });

  it.each(["light", "dark"] as const)("has nothing that axe finds, %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await inFrame("#finish").click();
    await inFrame("#wrong").click();
    await see("refused", "1 refused");
    await page.getByText("Show the text").click();
    expect(await violations(page.mainFrame())).toEqual([]);
    const place = { file: "01.md", line: 3 };
    built = { diagnostics: Array(40).fill(error("bad", place, "This is bad.", "Mend it.")) };
    writeFileSync(join(folder, "01.md"), "broken");
    await page.locator(".verdict").waitFor();
    expect(await violations(page.mainFrame())).toEqual([]);
    await press("Exit");
    await expect.poll(() => page.locator("iframe").count()).toBe(0);
    expect(await violations(page.mainFrame())).toEqual([]);
  });

  it("can be used by keyboard alone", async () => {
    await visits("1");
    const keys = page.keyboard;
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement!.textContent!.trim());
    await keys.press("Tab");
    expect(await focused()).toBe("To what the LMS holds");
    await keys.press("Enter");
    await keys.press("Tab");
    expect(await focused()).toBe("Show the text");
    await page.locator("[data-action=exit]").focus();
    await keys.press("Enter");
    await expect.poll(focused).toBe("Launch");
    await keys.press("Enter");
    await visits("2");
  });

  it.each([1280, 600])(
    "keeps the package in sight below many errors at %i pixels",
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await visits("1");
      const place = { file: "01.md", line: 3 };
      built = { diagnostics: Array(40).fill(error("bad", place, "This is bad.", "Mend it.")) };
      writeFileSync(join(folder, "01.md"), "broken");
      await page.locator(".verdict").waitFor();
      expect((await page.locator("iframe").boundingBox())!.y).toBeLessThan(700);
    },
  );

  it("keeps no room for a package that there is not", async () => {
    built = { diagnostics: [error("bad", { file: "01.md", line: 3 }, "Bad.", "Good.")] };
    await preview.close();
    preview = await start();
    await page.goto(preview.url);
    await page.locator(".verdict").waitFor();
    expect(await page.locator("#frame").isVisible()).toBe(false);
    faults.length = 0;
  });

  it.each([1280, 1000, 600, 400])("needs no scrolling to the side at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const size of ["moodle", "phone", "wide"]) {
      await page.getByLabel("Frame").selectOption(size);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([size, over]).toEqual([size, 0]);
    }
  });

  it.each([1280, 600, 400])(
    "breaks no word of the standard in the table of interactions at %i pixels",
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await inFrame("#finish").click();
      await see("interactions", "1");
      const broken = await page.locator("th, td.of-type, td.of-result").evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return new Set([...words.getClientRects()].map(({ top }) => top)).size === 1
            ? []
            : [cell.textContent];
        }),
      );
      expect(broken).toEqual([]);
    },
  );
});

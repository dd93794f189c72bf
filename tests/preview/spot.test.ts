import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildModule } from "../../src/cli/build-module.ts";
import { findStandards } from "../../src/cli/find-standards.ts";
import { type Preview, startPreview } from "../../src/preview/index.ts";
import { launchChromium } from "../browser.ts";
import { bundleClient } from "./client.ts";

const PARAGRAPH =
  "Words that fill a line, and then another one, so that there is something to read.";
const some = (n: number): string => `${Array(n).fill(PARAGRAPH).join("\n\n")}\n\n`;
const question = (words: string): string =>
  `:::choice{#middle}\n${words}\n\n- [x] Yes\n- [ ] No\n:::\n\n`;
const section = (above: number, words = "Which one?"): string =>
  `# Two\n\n${some(above)}${question(words)}${some(12)}`;

let browser: Browser;
let client: { script: Uint8Array; style: Uint8Array };
let folder: string;
let preview: Preview;
let page: Page;

beforeAll(async () => {
  [browser, client] = await Promise.all([launchChromium(), bundleClient()]);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lectern-spot-"));
  write("module.yaml", "id: spots\ntitle: Spots\n");
  write("01-one.md", `# One\n\n${some(3)}`);
  write("02-two.md", section(12));
  preview = await startPreview({
    modules: [{ id: "spots", title: "Spots", folder }],
    standards: [{ id: "scorm12", title: "SCORM 1.2", savedText: 4096 }],
    start: { module: "spots", standard: "scorm12" },
    build: async (_module, standard) => {
      const { packages, diagnostics } = await buildModule(
        { name: "spots", folder },
        { standards: findStandards([standard]), schemas: false, pdf: false },
      );
      return { files: packages[0]?.files, diagnostics };
    },
    client,
    port: 0,
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

afterEach(async () => {
  await page.close();
  await preview.close();
  rmSync(folder, { recursive: true });
});

it("is at the same question, in the same attempt, when the source is saved", async () => {
  await goToQuestion();
  await inFrame("#middle input").first().check();
  await inFrame("#middle [data-submit]").click();
  const before = await where();
  expect(before.scroll).toBeGreaterThan(300);
  await save("02-two.md", section(12, "Which one is it?"));
  await expect.poll(where).toEqual(before);
  expect(await inFrame("#middle input").first().isChecked()).toBe(true);
});

it("is at the same question when something is written above it, in the section and in others", async () => {
  await goToQuestion();
  const before = await where();
  await save("02-two.md", section(18));
  const after = await where();
  expect(after).toMatchObject({ section: "two", question: before.question });
  expect(after.scroll).toBeGreaterThan(before.scroll + 200);
  await save("01-one.md", "# One, anew\n\nShort.\n");
  await expect.poll(where).toEqual(after);
});

it("is there also when it is saved again before the page has come", async () => {
  await goToQuestion();
  const before = await where();
  const asked = page.waitForRequest(/index[.]html/);
  await page.route(/index[.]html/, async (route) => {
    await page.waitForTimeout(1000);
    await route.continue();
  });
  write("02-two.md", section(12, "Which one now?"));
  await asked;
  await save("02-two.md", section(12, "And which one now?"));
  await expect.poll(() => inFrame("#middle").textContent()).toContain("And which one now?");
  await expect.poll(where).toEqual(before);
});

it("is at the same question of an LMS that answers late", async () => {
  await goToQuestion("?host=old");
  const before = await where();
  await save("02-two.md", section(12, "Which one now?"));
  await expect.poll(where).toEqual(before);
});

it("stays at the top of a section for those who are there", async () => {
  await open();
  await inFrame(".turn [data-goto=two]").first().click();
  await expect.poll(async () => (await where()).section).toBe("two");
  await save("02-two.md", section(1, "Which one, so far up?"));
  expect(await where()).toMatchObject({ section: "two", scroll: 0 });
});

it("leaves those alone who scroll while it is on its way", async () => {
  await goToQuestion("?host=old");
  await save("02-two.md", section(12, "Which one?\n\nThink."), ".is-shown");
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, -2000);
  await inFrame(".is-shown[data-started]").waitFor();
  expect((await where()).scroll).toBe(0);
});

const inFrame = (selector: string): ReturnType<Page["locator"]> =>
  page.frameLocator("#frame iframe").locator(selector);

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

async function open(query = ""): Promise<void> {
  await page.goto(`${preview.url}${query}`);
  await inFrame(".is-shown[data-started]").waitFor();
}

async function goToQuestion(query = ""): Promise<void> {
  await open(query);
  await inFrame(".turn [data-goto=two]").first().click();
  await inFrame("#two.is-shown").waitFor();
  await inFrame("#middle").evaluate((question) => {
    window.scrollTo(0, question.getBoundingClientRect().top + window.scrollY - 150);
  });
}

/** Saves a file and waits for the new build, until there is what shows that it stands. */
async function save(file: string, text: string, sign = ".is-shown[data-started]"): Promise<void> {
  await inFrame("html").evaluate((root) => root.setAttribute("data-old", ""));
  write(file, text);
  await inFrame(`html:not([data-old]) ${sign}`).first().waitFor();
  await page.waitForTimeout(500);
}

function where(): Promise<{ section: string; scroll: number; question: number }> {
  return inFrame("html").evaluate(() => ({
    section: document.querySelector(".is-shown")!.id,
    scroll: Math.round(window.scrollY),
    question: Math.round(document.querySelector("#middle")!.getBoundingClientRect().top),
  }));
}

import { readdirSync, readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../../tests/browser.ts";
import {
  choiceOf,
  moduleOf,
  paragraph,
  place,
  section,
  text,
} from "../../tests/fixtures/course-module.ts";
import type { Block, Inline } from "../model/tree.ts";
import { renderModule } from "./index.ts";

const term: Inline = {
  type: "link",
  target: { to: "term", term: "lpp" },
  children: [text("legitimate peripheral participation")],
  place,
};
const cell = (words: string): { type: "table-cell"; children: Inline[]; place: typeof place } => ({
  type: "table-cell",
  children: [text(words)],
  place,
});
const wide = ["One", "Interprofessionalism", "Three", "Four", "Five", "Six", "Seven", "Eight"];
const blocks: Block[] = [
  paragraph("A paragraph with ", term, " in it. ", {
    type: "footnote-reference",
    number: 1,
    place,
  }),
  paragraph("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
  { type: "heading", depth: 2, slug: "part", children: [text("A part")], place },
  {
    type: "table",
    align: [],
    place,
    children: [true, false].map((header) => ({
      type: "table-row" as const,
      header,
      children: wide.map(cell),
      place,
    })),
  },
  { type: "code", text: `x = ${"a".repeat(200)}`, place },
  choiceOf("c1", ["One", "Two"]),
  choiceOf("c2", ["One", "Two"], { optional: true, points: 0 }),
];
const module = moduleOf({
  settings: {
    site: "Faculty development",
    collection: "Interprofessional education",
    summary: "A summary.",
    objectives: [{ id: "o", text: "Do something." }],
    authors: [{ name: "An author", role: "Text" }],
    feedback: { email: "a@example.org", lms: false },
    accessibility: { contact: "b@example.org" },
  },
  sections: ["one", "two", "three"].map((id) =>
    section(id, id === "one" ? blocks : [paragraph("Words.")], {
      footnotes: id === "one" ? [{ number: 1, children: [paragraph("A note.")], place }] : [],
    }),
  ),
  glossary: [{ id: "lpp", title: "Legitimate", children: [paragraph("A way to learn.")], place }],
  references: [
    { id: "w", label: "Wenger, 1998", children: [text("Wenger")], further: true, place },
  ],
});

/** The source's own style: tokens, text, controls, shell, print, then every kind's. */
function style(theme: string): string {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
  const own = [...read("../player/style.css").matchAll(/@import "([^"]+)"/g)].map(([, path]) =>
    read(`../player/${path}`),
  );
  const kinds = ["activities", "blocks"].flatMap((room) =>
    readdirSync(new URL(`../${room}/`, import.meta.url), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith("style.css"))
      .map((path) => read(`../${room}/${path}`)),
  );
  return [...own, ...kinds, theme].join("\n");
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The page as it is before the script, served with the strictest policy that it promises to keep. */
async function open(
  options: Parameters<Browser["newPage"]>[0] & { readonly direction?: "rtl" } = {},
  hash = "",
): Promise<{ page: Page; faults: string[] }> {
  const { direction, ...rest } = options;
  const settings = { ...module.settings, direction: direction ?? ("ltr" as const) };
  const { html, style: theme } = renderModule({ ...module, settings });
  const context = await browser.newContext({ viewport: { width: 650, height: 666 }, ...rest });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const files: Record<string, readonly [string, string]> = {
    "/": ["text/html", html],
    "/player.css": ["text/css", style(theme)],
    "/player.js": ["text/javascript", ""],
    "/icon.svg": ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  };
  await page.route("**/*", (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname]!;
    const headers = { "content-security-policy": "default-src 'self'" };
    return route.fulfill({ contentType, body, headers });
  });
  await page.goto(`http://lectern.test/${hash}`);
  return { page, faults };
}

const shown = (page: Page): Promise<string[]> =>
  page
    .locator("lectern-section")
    .evaluateAll((all) => all.filter((e) => e.checkVisibility()).map((e) => e.id));

describe("without script", () => {
  it.each([
    ["light", undefined],
    ["dark", undefined],
    ["light", "rtl"],
  ] as const)("has nothing that axe finds (%s, %s)", async (colorScheme, direction) => {
    const { page, faults } = await open({ colorScheme, direction });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => [v.id, v.nodes[0]?.html])).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows every section where scripting is off, and breaks no policy", async () => {
    const { page, faults } = await open({ javaScriptEnabled: false });
    const visible = await page.locator("h1:visible").allTextContents();
    expect(visible).toEqual([
      "Title of one",
      "Title of two",
      "Title of three",
      "About this module",
      "References",
      "Glossary",
      "Comments",
    ]);
    expect(await page.locator("nav.contents a:visible").count()).toBe(7);
    expect(await page.locator(".tools:visible").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows one section from the first byte, and the links walk them", async () => {
    const { page } = await open();
    expect(await shown(page)).toEqual(["one"]);
    await page.locator("#one .turn-next").click();
    expect(await shown(page)).toEqual(["two"]);
    await page.locator("#two .turn-next").click();
    expect(await shown(page)).toEqual(["three"]);
    await page.goto("http://lectern.test/#g--lpp");
    expect(await shown(page)).toEqual(["glossary"]);
    await page.close();
  });

  it("prints everything and nothing to press", async () => {
    const { page } = await open();
    await page.emulateMedia({ media: "print" });
    expect(await shown(page)).toEqual([
      "one",
      "two",
      "three",
      "about",
      "references",
      "glossary",
      "comments",
    ]);
    expect(await page.locator("button:visible, .turn:visible, .contents:visible").count()).toBe(0);
    await page.close();
  });
});

it.each([
  [320, "ltr"],
  [650, "ltr"],
  [1280, "ltr"],
  [320, "rtl"],
] as const)("needs no scrolling to the side at %i pixels (%s)", async (width, direction) => {
  const { page } = await open({
    viewport: { width, height: 666 },
    javaScriptEnabled: false,
    ...(direction === "rtl" ? { direction } : {}),
  });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
  await page.close();
});

it("sets lines of a length that a text is read in", async () => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const perLine = await page.evaluate(() => {
    const p = document.querySelector("lectern-section p:not([class])")!;
    const probe = document.createElement("span");
    // English prose, so that the mean is that of a text and not of one letter.
    probe.textContent =
      "Newcomers learn by doing a real but limited part of the work, with the consent of the others who do it every day.";
    p.append(probe);
    const total = [...probe.getClientRects()].reduce((sum, r) => sum + r.width, 0);
    return (p.clientWidth / total) * probe.textContent.length;
  });
  // DejaVu Serif, the only serif of a bare machine, is wider by a fifth than those that readers have.
  expect(perLine).toBeGreaterThan(52);
  expect(perLine).toBeLessThan(75);
  await page.close();
});

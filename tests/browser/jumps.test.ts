import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../e2e/modules/source.ts";
import { openPage, usePlace } from "./player-page.ts";

const WITH_MORE = `
- Outer zebu
  - inner giraffe

The learner’s *un*usual word.

:::tabs
### Tab uno

First alpha.

### Tab due {#due}

Second omega. [@smith, p. 3]
:::

:::details{title="More"}
Hidden kappa.
:::

To [due](#due).

| One | Two | Three | Four | Five | Six | Seven | Eight |
|---|---|---|---|---|---|---|---|
| considerable | considerable | considerable | considerable | considerable | considerable | considerable | [quokka](https://example.org/quokka) |

:::match{#pairs points=1}
Match.

| Left | Right |
|---|---|
| dog | bark |
| cat | meow |
:::

:::cards{#deck optional}
Do you know it?

Card
: Known inside the card.
:::
`;

const LETTERS = [..."abcdefghijkl"];
const FILLER = Array.from({ length: 12 }, (_, i) => `Paragraph ${i}. ${"More words. ".repeat(40)}`);

const SOURCE = sourceOf("jumps", {
  "module.yaml": "id: jumps\ntitle: Jumps\nlanguage: en-GB\n",
  "glossary.yaml": LETTERS.map(
    (l) => `- id: term-${l}\n  title: ${l.toUpperCase()}-term\n  text: What ${l} means.\n`,
  ).join(""),
  "references.yaml":
    "- id: smith\n  type: book\n  authors: ['Smith, J.']\n  year: 2011\n  title: On jumps\n  publisher: P\n",
  "01-one.md": `# One

${FILLER.join("\n\n")}

The zebra stands here, with ${LETTERS.map((l) => `[${l}](glossary:term-${l})`).join(", ")} and [@smith].

${FILLER.join("\n\n")}
`,
  "02-two.md": `# Two\n${WITH_MORE}\n${FILLER.join("\n\n")}\n`,
});

const here = usePlace(parseModule(SOURCE).module!);

async function search(page: Page, words: string): Promise<void> {
  await page.locator("[data-action=search]").first().click();
  await page.fill("dialog.search input", words);
}

/** How far below the bar the element with the focus begins. */
const belowBar = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const bottoms = [...document.querySelectorAll(".bar, .tools")].map((bar) => {
      const isStuck = getComputedStyle(bar).position === "sticky";
      return isStuck ? bar.getBoundingClientRect().bottom : 0;
    });
    return document.activeElement!.getBoundingClientRect().top - Math.max(...bottoms);
  });

describe.each([
  { width: 1280, height: 800 },
  { width: 320, height: 568 },
])("what one jumps to is not behind the bar, $width px", (viewport) => {
  const open = async (): Promise<Page> =>
    (await openPage(here.browser, here.site.url, { viewport })).page;

  it("search hits", async () => {
    const page = await open();
    await search(page, "zebra");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await belowBar(page)).toBeGreaterThanOrEqual(0);
  });

  it("letters and uses in the glossary, and citations on the way back", async () => {
    const page = await open();
    const follow = async (link: string): Promise<void> => {
      await page.evaluate((one) => document.querySelector<HTMLElement>(one)!.click(), link);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      expect(await belowBar(page)).toBeGreaterThanOrEqual(0);
      expect(await belowBar(page)).toBeLessThan(viewport.height / 2);
    };
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("#contents [data-goto=glossary]")!.click();
    });
    await follow(".letters a:nth-child(4)");
    await follow("#g--term-c .uses a");
    await page.evaluate(() => document.querySelector<HTMLElement>("[href='#ref--smith']")!.click());
    await follow("#ref--smith .uses a");
  });
});

describe("search", () => {
  const hits = (page: Page): Promise<string[]> =>
    page.locator(".search-hit > span:last-child").allInnerTexts();

  it.each([
    ["zebu", "Outer zebu"],
    ["giraffe", "inner giraffe"],
    ["learner's", "The learner’s unusual word."],
    ["dog", "dog"],
    // To be chosen from a control, and text of the module all the same.
    ["meow", "meow"],
    ["inside the card", "Known inside the card."],
  ])("finds %s", async (words, text) => {
    const { page } = await openPage(here.browser, here.site.url);
    await search(page, words);
    expect(await hits(page)).toEqual([text]);
  });

  it("finds nothing that stands there only for those who listen, nor what counts the sections", async () => {
    const { page } = await openPage(here.browser, here.site.url);
    await search(page, "quokka");
    expect(await hits(page)).toEqual(["quokka"]);
    for (const words of ["new window", "Further information"]) {
      await page.fill("dialog.search input", words);
      expect(await hits(page)).toEqual([]);
    }
  });

  it("marks the hit until the next move, and not on paper", async () => {
    const { page } = await openPage(here.browser, here.site.url);
    await search(page, "zebu");
    await page.keyboard.press("Enter");
    const found = page.locator(".is-found");
    const line = (): Promise<string> => found.evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await line()).toBe("solid");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.emulateMedia({ media: "print" });
    expect(await line()).toBe("none");
    await page.emulateMedia({ media: null });
    await page.click("#contents [data-goto=one]");
    expect(await found.count()).toBe(0);
  });

  it("finds the same after its section was there, and nothing that controls say", async () => {
    const { page } = await openPage(here.browser, `${here.site.url}#two`, { lms: {} });
    await page.locator("#deck [data-turn]").waitFor();
    await search(page, "inside the card");
    expect(await hits(page)).toEqual(["Known inside the card."]);
    await page.keyboard.press("Enter");
    expect(
      await page.locator("#deck").evaluate((deck) => deck.contains(document.activeElement)),
    ).toBe(true);
    await search(page, "Turn the card");
    expect(await hits(page)).toEqual([]);
  });

  it("looks like the page, and lets nothing of itself onto paper", async () => {
    const { page } = await openPage(here.browser, here.site.url, { colorScheme: "dark" });
    await search(page, "zebra");
    const colours = await page.evaluate(() =>
      [document.documentElement, document.querySelector("dialog.search")!].map((one) => {
        const { backgroundColor, color } = getComputedStyle(one);
        return [backgroundColor, color];
      }),
    );
    expect(colours[1]).toEqual(colours[0]);
    const [field, hint] = await Promise.all(
      [".search-field", ".search .hint"].map((one) => page.locator(one).boundingBox()),
    );
    expect(hint!.y - (field!.y + field!.height)).toBeGreaterThan(6);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("dialog.search").isVisible()).toBe(false);
    expect(await page.locator("#one p", { hasText: "The zebra stands here" }).isVisible()).toBe(
      true,
    );
  });

  it.each([
    ["omega", "Second omega."],
    ["kappa", "Hidden kappa."],
    ["Tab due", "Second omega."],
  ])("shows %s, which was closed", async (words, text) => {
    const { page, faults } = await openPage(here.browser, here.site.url);
    await search(page, words);
    await page.keyboard.press("Enter");
    const found = page.locator(".is-found");
    expect(await found.isVisible()).toBe(true);
    expect(await found.innerText()).toContain(text);
    expect(await found.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await belowBar(page)).toBeGreaterThanOrEqual(0);
    expect(await page.locator("[role=tab][aria-selected=true]").count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe("a place in a closed tab", () => {
  const follow = (page: Page, link: string): Promise<void> =>
    page.evaluate((one) => document.querySelector<HTMLElement>(one)!.click(), link);
  const citation = "#ref--smith .uses a[href*='two']";

  it.each([
    ["its heading", "#two p > a[href$=due]"],
    ["a citation in it", citation],
  ])("opens by a link to %s", async (_name, link) => {
    const { page } = await openPage(here.browser, here.site.url);
    await follow(page, "#contents [data-goto=two]");
    expect(await page.getByText("Second omega.").isVisible()).toBe(false);
    await follow(page, "#contents [data-goto=references]");
    await follow(page, link);
    expect(await page.getByText("Second omega.").isVisible()).toBe(true);
    expect(await belowBar(page)).toBeGreaterThanOrEqual(0);
  });

  it("opens by the page's address", async () => {
    const { page } = await openPage(here.browser, here.site.url);
    const hash = await page.locator(citation).getAttribute("href");
    const there = await openPage(here.browser, `${here.site.url}${hash}`);
    await there.page.locator("[role=tab]").first().waitFor();
    expect(await there.page.getByText("Second omega.").isVisible()).toBe(true);
  });
});

describe("the glossary's own search", () => {
  const entries = "#glossary .entry:visible";
  const open = async (): Promise<Page> => {
    const { page } = await openPage(here.browser, `${here.site.url}#glossary`);
    return page;
  };

  it("leaves the terms that it finds, by word or meaning, and says how many", async () => {
    const page = await open();
    const field = page.getByLabel("Search the glossary");
    expect(await page.locator(entries).count()).toBe(LETTERS.length);
    await field.fill("What c");
    expect(await page.locator(entries).allInnerTexts()).toEqual([
      expect.stringMatching(/^C-term\s+What c means\./),
    ]);
    expect(await page.locator("#glossary [role=status]").innerText()).toBe("1 place");
    expect(await page.locator("#glossary .letters").isVisible()).toBe(false);
    await field.fill("zebra");
    expect(await page.locator("#glossary [role=status]").innerText()).toContain("zebra");
    await field.fill("");
    expect(await page.locator(entries).count()).toBe(LETTERS.length);
  });

  it("keeps no term from paper, nor from those who go to it", async () => {
    const page = await open();
    await page.getByLabel("Search the glossary").fill("What c");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(entries).count()).toBe(LETTERS.length);
    await page.emulateMedia({ media: null });
    await search(page, "What d means");
    await page.keyboard.press("Enter");
    expect(await page.locator("#g--term-d").isVisible()).toBe(true);
    expect(await page.locator("#g--term-d .is-found, #g--term-d.is-found").count()).toBe(1);
  });

  it("is not there without script", async () => {
    const { page } = await openPage(here.browser, here.site.url, { javaScriptEnabled: false });
    expect(await page.getByLabel("Search the glossary").isVisible()).toBe(false);
  });
});

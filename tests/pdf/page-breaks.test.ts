import { describe, expect, it } from "vitest";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { hasPoppler, pdfPages, type PlacedWord } from "./pdf-text.ts";

/** Points: a page of A4 without its lower margin. */
const FOOT = 842 - 88;

async function pagesOf(text: string, yaml = ""): Promise<PlacedWord[][]> {
  const { bytes, diagnostics } = await makePdf(await fromMarkdown(text, yaml), { cache: false });
  expect(diagnostics).toEqual([]);
  return pdfPages(bytes!);
}

/** The number, from 0, of the page that a word stands on. */
const pageOf = (pages: PlacedWord[][], word: string): number =>
  pages.findIndex((words) => words.some(({ text }) => text === word));

const sentence = (n: number, word: string): string =>
  `${"Some words in a cell ".repeat(n)}${word}.`;
const rows = (names: readonly string[], n: number): string =>
  `| A | B | C |\n|---|---|---|\n${names.map((r) => `| from${r} | ${sentence(n, "x")} | ${sentence(n, `to${r}`)} |`).join("\n")}`;

// Tables of 10 rows were never parted: what was higher than a page was printed over itself and out of the paper.
describe.skipIf(!hasTypst() || !hasPoppler())("a table", () => {
  it("runs on to the next page row by row, however few it has", async () => {
    const names = [..."123456789"];
    const pages = await pagesOf(`# T\n\n${rows(names, 10)}`);
    const first = pages.findIndex((words) => words.some(({ text }) => text === "from1"));
    expect(pageOf(pages, "from9")).toBeGreaterThan(first);
    for (const name of names)
      expect([name, pageOf(pages, `to${name}.`)]).toEqual([name, pageOf(pages, `from${name}`)]);
    for (const { text, bottom } of pages
      .slice(first)
      .flat()
      .filter(({ text }) => /^(?:from|to)/.test(text)))
      expect([text, bottom < FOOT]).toEqual([text, true]);
    // Its head comes again.
    expect(pages[first + 1]!.map(({ text }) => text)).toContain("A");
  });

  it("is parted within a row only where that is higher than a page", async () => {
    const pages = await pagesOf(`# T\n\n${rows(["1"], 90)}\n`);
    expect(pageOf(pages, "to1.")).toBe(pageOf(pages, "from1") + 1);
  });

  it("stays whole where it is low, and has its caption with it", async () => {
    // Tables at ever other heights of their pages, so that some of them come to a page's foot.
    const names = [..."abcdefghijklmnopqrstuvwxyz"].map((n) => n.repeat(3));
    const figures = names.map(
      (n, i) =>
        `${"Words before. ".repeat(4 * i)}\n\n:::figure\n${rows([`${n}1`, `${n}2`], 4)}\n\nCaption${n}.\n:::`,
    );
    const pages = await pagesOf(`# T\n\n${figures.join("\n\n")}`);
    const found = names.map((n) =>
      [`Caption${n}.`, `from${n}1`, `to${n}2.`].map((word) => pageOf(pages, word)),
    );
    for (const [caption, from, to] of found) expect([from, to]).toEqual([caption, caption]);
    expect(new Set(found.map(([caption]) => caption)).size).toBeGreaterThan(4);
  });

  it("does the same as the solution of a match", async () => {
    const names = [..."123456789"];
    const pairs = `| L | R |\n|---|---|\n${names.map((n) => `| from${n} | ${sentence(16, `to${n}`)} |`).join("\n")}`;
    const pages = await pagesOf(
      `# T\n\n:::match{#m}\nMatch.\n\n${pairs}\n:::`,
      "solutions: true\n",
    );
    for (const name of names) {
      const said = pages.flat().filter(({ text }) => text === `to${name}.`);
      expect([name, said.map(({ bottom }) => bottom < FOOT)]).toEqual([name, [true, true]]);
    }
  });
});

describe.skipIf(!hasTypst() || !hasPoppler())("a formula", () => {
  it("of more lines than a page holds runs on to the next", async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `a &= \\frac{b}{c} + 10${i}`);
    const pages = await pagesOf(
      `# T\n\n$$\n\\begin{aligned}\n${lines.join(" \\\\\n")}\n\\end{aligned}\n$$`,
    );
    const numbers = pages.flat().filter(({ text }) => /^10\d+$/.test(text));
    expect(numbers).toHaveLength(60);
    for (const { text, bottom } of numbers) expect([text, bottom < FOOT]).toEqual([text, true]);
  });
});

import { describe, expect, it } from "vitest";
import { hasTypst, makeGuidePdf, makePdf } from "../../src/pdf/index.ts";
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

const LETTERS = [..."abcdefghijklmnopqrst"];

/** Activities of ever other lengths, so that all their parts come to a page's foot: with words of their own to be found by. */
const CHOICES = LETTERS.map((n, i) => {
  const options = [..."1234"].map(
    (o) =>
      `- [${o === "2" ? "x" : " "}] Option${n}${o}.\n  > Because ${"of this ".repeat(3 * i)}it${n}${o}.`,
  );
  return `:::choice{#q${n} points=1}\nQuestion${n}? ${"More words. ".repeat(i)}\n\n${options.join("\n")}\n:::`;
}).join("\n\n");

const SCALES = LETTERS.map((n, i) => {
  const statements = [..."12345"].map((s) => `- Statement${n}${s}. ${"Words. ".repeat(i)}`);
  return `${"Words. ".repeat(i)}\n\n:::scale{#s${n}}\nRate.\n\n${statements.join("\n")}\n\n1. low\n2. middle\n3. high\n:::`;
}).join("\n\n");

// A statement stood at a page's foot and its points overleaf; "→ go to 3" was alone at a page's head.
describe.skipIf(!hasTypst() || !hasPoppler())("an activity", () => {
  it("has each statement on the page of its points", async () => {
    const pages = await pagesOf(`# T\n\n${SCALES}`);
    const count = (words: PlacedWord[], what: RegExp): number =>
      words.filter(({ text }) => what.test(text)).length;
    for (const words of pages) expect(count(words, /^high$/)).toBe(count(words, /^Statement/));
    expect(pages.length).toBeGreaterThan(8);
    // Five statements with their points are short: a row of points is one line.
    for (const n of LETTERS.slice(0, 10))
      expect(pageOf(pages, `Statement${n}5.`)).toBe(pageOf(pages, `Statement${n}1.`));
  });

  it("is solved with each option beside its feedback, no question left behind, and pages that are full", async () => {
    const module = await fromMarkdown(`# T\n\n${CHOICES}`, "solutions: true\n");
    for (const make of [makePdf, makeGuidePdf]) {
      const { bytes, diagnostics } = await make(module, { cache: false });
      expect(diagnostics).toEqual([]);
      const all = pdfPages(bytes!);
      const annex = all.slice(all.findIndex((words) => words.some(({ text }) => text === "ita1.")));
      for (const n of LETTERS) {
        const first = pageOf(annex, `Option${n}1.`);
        expect([n, pageOf(annex, `Question${n}?`)]).toEqual([n, first]);
        for (const o of "1234")
          expect([n, o, pageOf(annex, `it${n}${o}.`)]).toEqual([
            n,
            o,
            pageOf(annex, `Option${n}${o}.`),
          ]);
      }
      // A fifth of the page, no more.
      for (const words of annex.slice(0, -1))
        expect(Math.max(...text(words).map(({ bottom }) => bottom))).toBeGreaterThan(FOOT - 135);
    }
  });
});

/** A page's words without its running head and number. */
function text(words: PlacedWord[]): PlacedWord[] {
  return words.filter(({ top, bottom }) => top > 75 && bottom < FOOT);
}

// A model answer began at a page's foot and ended overleaf.
describe.skipIf(!hasTypst() || !hasPoppler())("short feedback", () => {
  it("stays on one page, with what it answers", async () => {
    const reflections = LETTERS.map(
      (n, i) =>
        `:::reflection{#r${n}}\nWhat${n}? ${"Words. ".repeat(9 * i)}\n\n> Begin${n}. ${"More words of it. ".repeat(18)} End${n}.\n:::`,
    );
    const pages = await pagesOf(`# T\n\n${reflections.join("\n\n")}`, "solutions: true\n");
    const annex = pages.slice(pageOf(pages, "Begina."));
    expect(annex.length).toBeGreaterThan(3);
    for (const n of LETTERS)
      expect([n, pageOf(annex, `End${n}.`)]).toEqual([n, pageOf(annex, `Begin${n}.`)]);
  });
});

// "This is true." stood as far from its own statement as from the next one.
describe.skipIf(!hasTypst() || !hasPoppler())("the solution of a statement", () => {
  it("is nearer to it than to the next one", async () => {
    const source = ":::true-false{#t}\nWhich?\n\n- [x] One.\n- [ ] Two.\n- [x] Three.\n:::";
    const pages = await pagesOf(`# T\n\n${source}`, "solutions: true\n");
    const annex = pages.at(-1)!;
    const topOf = (word: string, nth = 0): number =>
      annex.filter(({ text }) => text === word)[nth]!.top;
    const [own, next] = [topOf("true.") - topOf("One."), topOf("Two.") - topOf("true.")];
    expect(own).toBeGreaterThan(0);
    expect(own * 1.2).toBeLessThan(next);
  });
});

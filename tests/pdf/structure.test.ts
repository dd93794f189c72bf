import { describe, expect, it } from "vitest";
import { hasTypst, makeGuidePdf, makePdf } from "../../src/pdf/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { courseModule } from "./build.ts";
import { sample } from "./sample.ts";
import { rtlSample } from "./sample-rtl.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { hasPoppler, pdfStructure, pdfText } from "./pdf-text.ts";

const made = (module = sample) => makePdf(module, { cache: false });
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, " ");

// No independent PDF/UA checker can be installed with npm or apt: these are the conditions that it would look at first.
describe.skipIf(!hasTypst())("a module as PDF", () => {
  it("says what it is: title shown, language, tags, PDF/UA-1", async () => {
    const { bytes, diagnostics } = await made();
    expect(diagnostics).toEqual([]);
    const objects = [...pdfObjects(bytes!).values()];
    const catalog = objects.find((o) => /\/Type \/Catalog/.test(o))!;
    expect(catalog).toMatch(/\/Lang \(en-GB\)/);
    expect(catalog).toMatch(/\/Marked true/);
    expect(catalog).toMatch(/\/DisplayDocTitle true/);
    expect(catalog).toMatch(/\/Outlines \d+ 0 R/);
    expect(Buffer.from(bytes!).toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const pages = objects.filter((o) => /\/Type \/Page\b/.test(o));
    for (const page of pages.filter((o) => o.includes("/Annots")))
      expect(page).toMatch(/\/Tabs \/S/);
  });

  it("describes every picture and formula, and ties every link to the structure", async () => {
    const { bytes } = await made();
    const objects = [...pdfObjects(bytes!).values()];
    const drawn = objects.filter((o) => /\/S \/(?:Figure|Formula)\b/.test(o));
    expect(drawn.length).toBeGreaterThan(4);
    for (const element of drawn) expect(element).toMatch(/\/Alt /);
    const links = objects.filter((o) => /\/Subtype \/Link\b/.test(o));
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      expect(link).toMatch(/\/Contents /);
      expect(link).toMatch(/\/StructParent \d/);
    }
    for (const note of objects.filter((o) => /\/S \/Note\b/.test(o))) expect(note).toMatch(/\/ID /);
  });

  it("embeds every font, and says what its glyphs mean", async () => {
    const { bytes } = await made();
    const objects = [...pdfObjects(bytes!).values()];
    const fonts = objects.filter((o) => /\/Subtype \/Type0\b/.test(o));
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toMatch(/\/ToUnicode /);
    const described = objects.filter((o) => /\/Type \/FontDescriptor\b/.test(o));
    for (const font of described) expect(font).toMatch(/\/FontFile[23]? /);
  });

  it.skipIf(!hasPoppler())("has headings, lists, table heads, figures, notes, quotes", async () => {
    const { bytes } = await made();
    const structure = pdfStructure(bytes!);
    for (const tag of [
      "H1",
      "H2",
      "L",
      "LI",
      "LBody",
      "Table",
      "TH",
      "TD",
      "Figure",
      "Caption",
      "Link",
      "Note",
      "BlockQuote",
      "Code",
      "TOC",
      "TOCI",
    ])
      expect(structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
    expect(structure).toMatch(/H1 "Introduction"|H1[\s\S]{0,120}"Introduction"/);
  });

  // The page said "2 March 2026", the cover "2026-03-02".
  it.skipIf(!hasPoppler())(
    "has its date in the words of its language, as the page has",
    async () => {
      const dated = (language: string) => courseModule({ language, date: "2026-03-02" }, {});
      for (const [language, words] of [
        ["en-GB", "2 March 2026"],
        ["de", "2. März 2026"],
        ["es", "2 de marzo de 2026"],
      ] as const) {
        const { bytes } = await made(dated(language));
        expect(pdfText(bytes!)).toContain(words);
        expect(renderModule(dated(language)).html).toContain(words);
      }
    },
  );

  it.skipIf(!hasPoppler())("reads in the order in which it was written", async () => {
    const { bytes } = await made();
    const text = squeezed(pdfText(bytes!));
    const order = [
      "Contents",
      "What you will be able to do",
      "Most of what a doctor or nurse knows",
      "Before you begin",
      "Activity 1 · Reflection",
      "What it is not",
      "A network may never do anything together",
      "Three parts make a community of practice",
      "Table 1 Three parts",
      "Figure 1 A newcomer’s way",
      "Which three things does every community of practice share?",
      "Activity 3 · True or false",
      "If each of",
      "def ties(n: int)",
      "Put the steps of a newcomer’s first day in order",
      "Teams share one; communities of practice need not.",
      "People who share a concern for something",
      "Situated learning: legitimate peripheral participation.",
      "We thank the nurses and doctors",
    ];
    let at = 0;
    for (const words of order) {
      const found = text.indexOf(words, at);
      expect(
        found,
        `“${words}” after “${text.slice(Math.max(0, at - 30), at)}”`,
      ).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it.skipIf(!hasPoppler())("keeps what is right out of the text and in the annex", async () => {
    const { bytes } = await made();
    const [before, annex] = squeezed(pdfText(bytes!)).split(/ Solutions (?=Activity 2)/);
    expect(before).not.toContain("Teams share one");
    expect(annex).toContain("Teams share one");
    const without = { ...sample, settings: { ...sample.settings, solutions: false } };
    expect(pdfText((await made(without)).bytes!)).not.toContain("Teams share one");
  });

  it.skipIf(!hasPoppler())("says how many of a quiz's questions are drawn", async () => {
    const question = (id: string): string => `:::number{#${id}}\nHow much?\n\n= 4\n:::`;
    const quiz = `::::quiz{#z draw=2}\n${["a", "b", "c"].map(question).join("\n\n")}\n::::`;
    const { bytes } = await made(await fromMarkdown(`# S\n\n${quiz}`));
    expect(squeezed(pdfText(bytes!)).match(/2 of 3 questions are drawn/g)).toHaveLength(1);
  });

  // A fill of colour alone told it: "A", "B" and "C" were read alike.
  it.skipIf(!hasPoppler())(
    "says in the label's text what is right, in book and guide",
    async () => {
      const choice = ":::choice{#q}\nWhich?\n\n- [x] This.\n- [ ] That.\n- [x] Those.\n:::";
      const module = await fromMarkdown(`# S\n\n${choice}`, "solutions: true\n");
      const labelsOf = (bytes: Uint8Array): string[] =>
        [...pdfStructure(bytes).matchAll(/Lbl \(block\)\n((?:\s+".*"\n)+)/g)].map(([, words]) =>
          words!.replace(/[\s"]+/g, " ").trim(),
        );
      const told = ["✓ A", "B", "✓ C"];
      const book = await makePdf(module, { cache: false });
      expect(labelsOf(book.bytes!)).toEqual(["A", "B", "C", ...told]);
      const guide = await makeGuidePdf(module, { cache: false });
      expect(labelsOf(guide.bytes!).slice(-3)).toEqual(told);
    },
  );

  it.skipIf(!hasPoppler())(
    "runs from right to left, letters whole, with what is English the other way",
    async () => {
      const { bytes, diagnostics } = await made(rtlSample);
      expect(diagnostics).toEqual([]);
      const catalog = [...pdfObjects(bytes!).values()].find((o) => /\/Type \/Catalog/.test(o))!;
      expect(catalog).toMatch(/\/Direction \/R2L/);
      expect(catalog).toMatch(/\/Lang \(ar\)/);
      const text = squeezed(
        pdfText(bytes!).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""),
      );
      for (const words of ["مقدمة", "جماعة الممارسة", "وصف وظيفي", "شعور بالجماعة", "المراجع"])
        expect(text).toContain(words);
      expect(text).toContain("Lave J, Wenger E. Situated learning");
    },
  );
});

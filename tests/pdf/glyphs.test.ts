import { describe, expect, it } from "vitest";
import { covers, FAMILIES, familyOf, fontFiles } from "../../src/pdf/fonts.ts";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import { svgForPrint } from "../../src/pdf/svg.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { courseModule, p, section } from "./build.ts";

const withWords = (words: string, line: number) =>
  makePdf(courseModule({}, { sections: [section("s", "S", [p("plain"), p(words, line)])] }), {
    cache: false,
  });

describe("fonts", () => {
  it("are all there, in every style that is used", () => {
    for (const family of FAMILIES.filter((f) => f.optional === undefined))
      expect(fontFiles(family), family.name).toHaveLength(family.styles.length);
  });

  // Japanese headings and bold words looked like the text around them.
  it("are bold, too, where a script is opted in", () => {
    for (const { name, styles } of FAMILIES.filter((f) => f.package.startsWith("noto-serif")))
      expect([name, styles.some((style) => /^[67]00/.test(style))]).toEqual([name, true]);
  });

  it("tell from their own tables which characters they have", () => {
    expect(covers(familyOf("Source Serif 4"), 0xe9)).toBe(true);
    expect(covers(familyOf("Source Serif 4"), 0x0628)).toBe(false);
    expect(covers(familyOf("Amiri"), 0x0628)).toBe(true);
    expect(covers(familyOf("Noto Serif Devanagari"), 0x0915)).toBe(true);
    expect(covers(familyOf("Noto Sans Symbols 2"), 0x1f5f8)).toBe(true);
  });
});

describe.skipIf(!hasTypst())("a character without a glyph", () => {
  it("is named with its line; a box stands for an emoji", async () => {
    const { bytes, diagnostics } = await withWords("Well done 😀 all of you", 7);
    expect(bytes).toBeDefined();
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "code": "pdf-no-glyph",
          "hint": "Install the font once: npm install @expo-google-fonts/noto-emoji. Or build with --no-pdf.",
          "place": {
            "file": "modules/sample/01-one.md",
            "line": 7,
          },
          "severity": "warning",
          "text": "The PDF’s fonts have no glyph for “😀” (U+1F600) in “Well done 😀 all of you”: a box stands in its place.",
        },
      ]
    `);
  });

  // What stands in module.yaml was told at its line 1.
  it("is named with its line in module.yaml, too", async () => {
    const yaml = `summary: |
  Words ก.
site: Site ข
authors:
  - { name: Ada, role: Pictures }
  - Li ค
objectives:
  - { id: say, text: Say ง. }
acknowledgements: Thanks.
accessibility: { statement: Tested จ. }
`;
    const module = await fromMarkdown("# T\n\nWords.", yaml);
    const { diagnostics } = await makePdf(module, { cache: false });
    expect(new Set(diagnostics.map(({ place }) => place.file))).toEqual(new Set(["module.yaml"]));
    const lines = diagnostics.map(({ text, place }) => [/“(.)”/.exec(text)![1], place.line]);
    // "id" and "title" stand before.
    expect(Object.fromEntries(lines)).toEqual({ ก: 4, ข: 5, ค: 8, ง: 10, จ: 12 });
  });

  it("keeps the PDF from being made when it is a letter, and names the font to install", async () => {
    const { bytes, diagnostics } = await withWords("実践共同体とその学び", 9);
    expect(bytes).toBeUndefined();
    expect(diagnostics.every((d) => d.severity === "warning" && d.place.line === 9)).toBe(true);
    expect(diagnostics.at(-1)!.hint).toMatch(
      /npm install @expo-google-fonts\/noto-serif-(?:sc|jp)/,
    );
    expect(diagnostics.length).toBeLessThanOrEqual(10);
  });
});

describe("a drawing", () => {
  const svg = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  const printed = (inside: string) => {
    const picture = svgForPrint(svg(inside));
    return "why" in picture
      ? picture
      : { families: picture.families, text: new TextDecoder().decode(picture.bytes) };
  };

  it("has its fonts exchanged for ours, wherever they are named", () => {
    const drawn = printed(
      `<style>.a{font:bold 12px/1.2 "Comic Sans MS",cursive}.b{font-family: Georgia, serif}</style><text font-family="Arial">a</text><text style='font-family:"Courier New"'>b</text>`,
    );
    const text = "text" in drawn ? drawn.text : "";
    expect(text).not.toMatch(/Comic|cursive|Georgia|Arial|Courier/);
    expect(text).toContain("font:bold 12px/1.2 Source Sans 3");
    expect(text).toContain("Source Serif 4");
    expect(text).toContain("Source Code Pro");
    expect(text).toMatch(/<svg font-family="Source Sans 3"/);
  });

  it("is set in one family that has all its letters, or refused", () => {
    expect(printed("<text>مرحبا</text>")).toMatchObject({ families: ["Amiri"] });
    expect(printed("<text>好</text>")).toMatchObject({ why: "svg-glyph", character: "好" });
    expect(printed("<foreignObject></foreignObject>")).toMatchObject({ why: "svg-foreign" });
    expect(printed('<image href="https://x.test/a.png"/>')).toMatchObject({ why: "svg-outside" });
    expect(printed('<a href="https://x.test"><path d="M0 0"/></a><use href="#x"/>')).toHaveProperty(
      "text",
    );
  });
});

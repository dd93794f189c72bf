import { describe, expect, it } from "vitest";
import { plainText } from "../../src/model/tree.ts";
import { type Parsed, parseModule } from "../../src/parse/index.ts";
import { outline } from "./outline.ts";
import { sourceOf } from "./source.ts";

const math = (tex: string, display: boolean): { mathml: string } => ({
  mathml: display ? `<math display="block">${tex}</math>` : `<math>${tex}</math>`,
});

function parse(markdown: string, files: Record<string, string> = {}, settings = ""): Parsed {
  return parseModule(
    sourceOf({
      "module.yaml": `id: m\ntitle: M\n${settings}`,
      "01-a.md": `# A\n\n${markdown}`,
      ...files,
    }),
    { math },
  );
}

/** The tree of one section without mistakes. */
function tree(markdown: string, files: Record<string, string> = {}): string {
  const { module, diagnostics } = parse(markdown, files);
  expect(diagnostics).toEqual([]);
  return outline(module!.sections[0]!.children);
}

const words = (markdown: string, settings = ""): string =>
  plainText(parse(markdown, {}, settings).module!.sections[0]!.children);

describe("Markdown becomes a tree", () => {
  it("of headings, paragraphs and marks", () => {
    expect(
      tree("## Aims and *ends*\n\nOne **two** ~~three~~ `four`\nfive\\\nsix\n\n---\n\n## Aims"),
    ).toMatchInlineSnapshot(`
      "3 heading 2 aims-and-ends
        3 text “Aims and ”
        3 emphasis
          3 text “ends”
      5 paragraph
        5 text “One ”
        5 strong
          5 text “two”
        5 text “ ”
        5 deleted
          5 text “three”
        5 text “ ”
        5 inline-code “four”
        6 text “ five”
        6 break
        7 text “six”
      9 rule
      11 heading 2 aims
        11 text “Aims”"
    `);
  });

  it("of lists, task lists and quotations", () => {
    expect(
      tree(
        "3. Three\n4. Four\n\n- [x] Right {#right .last}\n  > Because.\n- [ ] Wrong\n\n> Words. {.right}\n",
      ),
    ).toMatchInlineSnapshot(`
      "3 list from 3
        3 item
          3 paragraph
            3 text “Three”
        4 item
          4 paragraph
            4 text “Four”
      6 list
        6 item [x] {#right .last}
          6 paragraph
            6 text “Right”
          7 quote
            7 paragraph
              7 text “Because.”
        8 item [ ]
          8 paragraph
            8 text “Wrong”
      10 quote {.right}
        10 paragraph
          10 text “Words.”"
    `);
  });

  it("of tables, definitions, footnotes and code", () => {
    expect(
      tree(
        "| a | b |\n|:--|--:|\n| `x` | y {#why} |\n\n{lang=fr}\n\nTerm\n: Meaning\n: Another\n\n```js {lang=en}\n1 < 2\n```\n\nWords.[^n]\n\n[^n]: Below.\n",
      ),
    ).toMatchInlineSnapshot(`
      "3 table start end {lang=fr}
        3 table-row
          3 table-cell
            3 text “a”
          3 table-cell
            3 text “b”
        5 table-row
          5 table-cell
            5 inline-code “x”
          5 table-cell {#why}
            5 text “y”
      9 definitions
        9 definition-term
          9 text “Term”
        10 definition
          10 paragraph
            10 text “Meaning”
        11 definition
          11 paragraph
            11 text “Another”
      13 code js "1 < 2\\n" {lang=en}
      17 paragraph
        17 text “Words.”
        17 footnote-reference 1"
    `);
  });

  it("with footnotes apart, numbered as they are used", () => {
    const { module } = parse(
      "B[^b] a[^a] b[^b] in^[line].\n\n[^a]: First.\n\n[^b]: Second.\n\n    More.\n",
    );
    expect(
      module!.sections[0]!.footnotes.map(
        (f) => `${f.number} ${f.place.line} ${plainText(f.children)}`,
      ),
    ).toEqual(["1 7 Second. More.", "2 5 First.", "3 3 line"]);
  });

  it("with links to terms, sections, files and the world", () => {
    const files = {
      "02-b.md": "# B\n\n## Über uns\n\nWords.\n",
      "glossary.yaml": "- id: lpp\n  title: LPP\n  text: Words.\n",
      "media/a b.pdf": "%PDF",
    };
    expect(
      tree(
        "[t](glossary:lpp) [s](02-b.md) [h](02-b.md#über-uns) [h](<02-b.md#%C3%BCber-uns>) [f](<media/a b.pdf>) [f](media/a%20b.pdf) [w](https://example.org/ä?q=%20) <mailto:a@b.org> [p](tel:+41)\n",
        files,
      ),
    ).toMatchInlineSnapshot(`
      "3 paragraph
        3 link term lpp
          3 text “t”
        3 text “ ”
        3 link section b
          3 text “s”
        3 text “ ”
        3 link section b über-uns
          3 text “h”
        3 text “ ”
        3 link section b über-uns
          3 text “h”
        3 text “ ”
        3 link file media/a b.pdf
          3 text “f”
        3 text “ ”
        3 link file media/a b.pdf
          3 text “f”
        3 text “ ”
        3 link url https://example.org/%C3%A4?q=%20
          3 text “w”
        3 text “ ”
        3 link url mailto:a@b.org
          3 text “mailto:a@b.org”
        3 text “ ”
        3 link url tel:+41
          3 text “p”"
    `);
  });

  it("with citations, their places, and spans", () => {
    const files = {
      "references.yaml": "- id: lave1991\n  title: SL\n- id: wenger1998\n  title: CoP\n",
    };
    expect(
      tree(
        "As said [@wenger1998, pp. 45-47; @lave1991], *très bien*{lang=fr} and [sehr gut]{lang=de}, not [@home](https://example.org).\n",
        files,
      ),
    ).toMatchInlineSnapshot(`
      "3 paragraph
        3 text “As said ”
        3 citation wenger1998 (pp. 45–47); lave1991
        3 text “, ”
        3 emphasis {lang=fr}
          3 text “très bien”
        3 text “ and ”
        3 span {lang=de}
          3 text “sehr gut”
        3 text “, not ”
        3 link url https://example.org
          3 text “@home”
        3 text “.”"
    `);
  });

  it("with formulas, but not out of money", () => {
    expect(tree("$x^2$ costs $5 to $10, or \\$3.\n\n$$\na + b\n$$\n\n$$c$$\n"))
      .toMatchInlineSnapshot(`
      "3 paragraph
        3 inline-math x^2 → <math>x^2</math>
        3 text “ costs $5 to $10, or $3.”
      5 math a + b → <math display="block">a + b</math>
      9 math c → <math display="block">c</math>"
    `);
  });

  it("without comments, and with braces that are no attributes as text", () => {
    expect(tree("<!-- one\n\ntwo -->\n\nA {set} of {a, b} <!-- three --> here.\n"))
      .toMatchInlineSnapshot(`
      "7 paragraph
        7 text “A {set} of {a, b}  here.”"
    `);
  });

  it("with images, alternative words and their files", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20px" height="10"/>';
    const { module, diagnostics } = parse(
      '![A *small* circle](media/o.svg "Title") ![](./media/dot.svg){decorative}\n',
      { "media/o.svg": svg, "media/dot.svg": svg },
    );
    expect(diagnostics).toEqual([]);
    expect(outline(module!.sections[0]!.children)).toMatchInlineSnapshot(`
      "3 paragraph
        3 image media/o.svg “A small circle”
        3 text “ ”
        3 image media/dot.svg “” {decorative=}"
    `);
    expect(module!.media.map(({ path, width, height }) => ({ path, width, height }))).toEqual([
      { path: "media/dot.svg", width: 20, height: 10 },
      { path: "media/o.svg", width: 20, height: 10 },
    ]);
  });
});

describe("typography follows the module's language", () => {
  const said = `"Don't say 'never'" -- he said... (c) 1998--2002`;
  it.each([
    ["en", "“Don’t say ‘never’” – he said… (c) 1998–2002"],
    ["de", "„Don’t say ‚never‘“ – he said… (c) 1998–2002"],
    ["de-CH", "«Don’t say ‹never›» – he said… (c) 1998–2002"],
    ["fr", "« Don’t say “never” » – he said… (c) 1998–2002"],
    ["es", "«Don’t say “never”» – he said… (c) 1998–2002"],
    ["ar", "«Don’t say “never”» – he said… (c) 1998–2002"],
  ])("%s", (language, set) => {
    expect(words(said, `language: ${language}\n`)).toBe(set);
  });

  // Each began a quotation that never ended, and a foot ended one.
  it.each([
    ["en", "in the '90s, ('80s) 'Tis \"'twas\"", "in the ’90s, (’80s) ’Tis “’twas”"],
    ["en", "'90 of them' and 'tisane'", "‘90 of them’ and ‘tisane’"],
    ["de", "die '90er", "die ’90er"],
    ["en", `5' 6", 5'11.5" and 48° 12' 30"`, "5′ 6″, 5′11.5″ and 48° 12′ 30″"],
    ["en", `"in 1998" and 'by 2002'`, "“in 1998” and ‘by 2002’"],
  ])("takes an apostrophe and a prime for what they are, %s: %s", (language, written, set) => {
    expect(words(written, `language: ${language}\n`)).toBe(set);
  });

  it("leaves code, attributes and addresses alone", () => {
    const { module } = parse('`"a" -- b` [w](https://example.org/a--b){lang="en"}\n');
    expect(outline(module!.sections[0]!.children)).toContain('“"a" -- b”');
    expect(outline(module!.sections[0]!.children)).toContain("https://example.org/a--b {lang=en}");
  });

  it("also in module.yaml", () => {
    const { module } = parse("Words.\n", {}, 'summary: The "why" -- and how\n');
    expect(module!.settings.summary).toBe("The “why” – and how");
  });
});

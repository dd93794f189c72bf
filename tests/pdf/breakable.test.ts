import { describe, expect, it } from "vitest";
import { breakable } from "../../src/pdf/breakable.ts";
import { hasTypst, makeGuidePdf, makePdf } from "../../src/pdf/index.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { hasPoppler, pdfSpan, pdfText } from "./pdf-text.ts";

const shown = (text: string, longest?: number): string =>
  breakable(text, longest).replaceAll("\u200b", "|");

describe("what no line may hold", () => {
  it("parts after the marks of an address", () => {
    expect(shown("See https://www.example.org/a-path/to_it?x=1&y=2.")).toBe(
      "See https://|www.|example.|org/|a-|path/|to_|it?|x=|1&|y=|2.",
    );
  });

  it("parts anywhere in what is long without a mark", () => {
    expect(shown("1".repeat(50))).toBe([..."1".repeat(50)].join("|"));
    expect(shown("12345678901234567890", 10)).toBe([..."12345678901234567890"].join("|"));
  });

  it("leaves alone what fits, what is hyphenated, and letters that join", () => {
    for (const text of [
      "Some words, e.g. https://a.test/x",
      "Rindfleischetikettierungsüberwachung, ja",
      "\u0645".repeat(60),
      "\u4e00".repeat(60),
    ])
      expect(shown(text)).toBe(text);
  });
});

const ADDRESS = `https://www.example.org/${"a-very_long/path/".repeat(8)}?${"token".repeat(30)}`;
const DIGITS = "1234567890".repeat(2);
const SUM = Array.from({ length: 60 }, (_, i) => `a_{${i}}`).join(" + ");
const WIDE = `
# A ${"word".repeat(20)}

A [link](${ADDRESS}), <${ADDRESS}>, ${"1234567890".repeat(15)}, \`${"inline_code_".repeat(15)}\`.

\`\`\`
${"code".repeat(50)}
\`\`\`

$$
${SUM}
$$

$$
\\begin{pmatrix} ${Array(6).fill("aaaaaaaaaaaaaaa").join(" & ")} \\end{pmatrix}
$$

| A | B | C | D | E |
|---|---|---|---|---|
| ${DIGITS} | ${DIGITS} | ${DIGITS} | ${DIGITS} | more words than there is room for |

- In a list ${ADDRESS}

:::choice{#q}
What is \`${"inline_code_".repeat(15)}\`?

- [x] ${ADDRESS}
- [ ] Less.
:::
`;

// It ran off the paper and was cut, without a word.
describe.skipIf(!hasTypst() || !hasPoppler())("what is wider than its line", () => {
  it("stays on the paper, in the book and in the guide", async () => {
    const module = await fromMarkdown(
      WIDE,
      `licence: ${ADDRESS.slice(0, 180)}\nsummary: ${ADDRESS}\n`,
    );
    for (const make of [makePdf, makeGuidePdf]) {
      const { bytes, diagnostics } = await make(module, { cache: false });
      expect(diagnostics).toEqual([]);
      const { left, right } = pdfSpan(bytes!);
      // A4 is 595 points wide; numbers of headings hang in the margin.
      expect(left).toBeGreaterThan(80);
      expect(right).toBeLessThan(595 - 100);
    }
  });

  it("is still a formula with its words, and its text has no marks of ours", async () => {
    const { bytes } = await makePdf(await fromMarkdown(WIDE), { cache: false });
    const formulas = [...pdfObjects(bytes!).values()].filter((o) => /\/S \/Formula\b/.test(o));
    expect(formulas).toHaveLength(2);
    for (const one of formulas) expect(one).toMatch(/\/Alt /);
    const text = pdfText(bytes!);
    expect(text).not.toContain("\u200b");
    expect(text.replace(/\s+/g, "")).toContain(ADDRESS);
  });

  it("does not run into the next column, where all could stand beside each other", async () => {
    const cells = [DIGITS, DIGITS, "some more words than fit in one line of it"];
    const module = await fromMarkdown(
      `# T\n\n| A | B | C |\n|---|---|---|\n| ${cells.join(" | ")} |`,
    );
    const { bytes } = await makePdf(module, { cache: false });
    expect(pdfText(bytes!).match(new RegExp(`^${DIGITS}$`, "gm"))).toHaveLength(2);
  });
});

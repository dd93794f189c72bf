import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadMath, needsMath } from "../../src/parse/index.ts";
import { cleanMathml } from "../../src/render/mathml.ts";
import { sourceOf } from "./source.ts";

describe("formulas", () => {
  it("become MathML without styles, ids or addresses", async () => {
    const math = await loadMath();
    const hard = [
      "\\color{red}{x}",
      "\\begin{align}a&=b\\\\c&=d\\end{align}",
      "\\sum_{i=1}^n x_i",
      "\\text{a <b> c}",
    ];
    for (const tex of hard) {
      const written = math(tex, true);
      expect(written).toHaveProperty("mathml", expect.stringMatching(/^<math display="block"/));
      expect(written).not.toHaveProperty(
        "mathml",
        expect.stringMatching(/ (?:style|id|href)=|<b>/),
      );
    }
    expect(math("\\frac{1}{2}", false)).toEqual({
      mathml: "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
    });
  });

  it("keep the classes by which columns are aligned, and the math block has a style for them", async () => {
    const math = await loadMath();
    const { mathml } = math("\\begin{align}a&=b\\end{align}", true) as { mathml: string };
    const page = cleanMathml(mathml);
    const style = readFileSync(new URL("../../src/blocks/math/style.css", import.meta.url), "utf8");
    for (const side of ["right", "left"]) {
      expect(page).toContain(`<mtd class="tml-${side}">`);
      expect(style).toContain(`.tml-${side} {\n  text-align: ${side};\n}`);
    }
  });

  it("that cannot be read, or would fetch something, are a problem in words", async () => {
    const math = await loadMath();
    for (const tex of [
      "\\frac{1",
      "x^",
      "\\nonsense",
      "\\href{javascript:alert(1)}{x}",
      "\\includegraphics{x}",
    ])
      expect(math(tex, false)).toHaveProperty("problem", expect.stringMatching(/\.$/));
  });

  it("cost nothing where there is none", () => {
    const yaml = { "module.yaml": "id: m\ntitle: M\n" };
    expect(needsMath(sourceOf({ ...yaml, "01-a.md": "# A\n" }))).toBe(false);
    expect(needsMath(sourceOf({ ...yaml, "media/a.png": "$" }))).toBe(false);
    expect(needsMath(sourceOf({ ...yaml, "01-a.md": "# $x$\n" }))).toBe(true);
  });
});

import temml from "temml";
import { describe, expect, it } from "vitest";
import { mathTree } from "../../src/pdf/math.ts";

const tree = (tex: string): unknown => mathTree(temml.renderToString(tex, { displayMode: true }));

describe("a formula", () => {
  it("becomes calls of known names with strings", () => {
    expect(tree("\\frac{a}{2}")).toEqual({
      m: "frac",
      a: { m: "s", s: "a", font: undefined },
      b: { m: "num", s: "2" },
      line: true,
    });
    expect(tree("x^2")).toMatchObject({ m: "attach", limits: false, t: { m: "num", s: "2" } });
    expect(tree("\\sum_{i}^{n}")).toMatchObject({ m: "attach", limits: true });
    expect(tree("\\hat{x}")).toMatchObject({ m: "accent", s: "\u0302" });
    expect(tree("\\left(\\frac12\\right]")).toMatchObject({ m: "lr", open: "(", close: "]" });
    expect(tree("\\text{if }")).toMatchObject({ m: "text", s: "if\u00a0" });
  });

  it("sets cases to the left and equations at their signs", () => {
    expect(tree("\\begin{cases}a&b\\\\c&d\\end{cases}")).toMatchObject({
      c: { m: "table", align: ["left", "left"] },
    });
    expect(tree("\\begin{aligned}a&=b\\\\&=c\\end{aligned}")).toMatchObject({
      m: "table",
      align: ["right", "left"],
      display: true,
    });
    expect(tree("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}")).toMatchObject({
      c: { m: "table", align: ["center", "center"] },
    });
  });

  // Every name of several letters was an operator: CO 2, Na +, H2 CO 3.
  it("has an operator's room only around what is applied to something", () => {
    const names = (value: unknown): string[] =>
      JSON.stringify(value).match(/"m":"(?:op|num|text)","s":"\p{L}+"/gu) ?? [];
    const operator = (name: string): string[] => [`"m":"op","s":"${name}"`];
    const upright = (name: string): string[] => [`"m":"num","s":"${name}"`];
    expect(names(tree("\\sin x"))).toEqual(operator("sin"));
    expect(names(tree("\\sin^2 x"))).toEqual(operator("sin"));
    expect(names(tree("\\lim_{n\\to 0} x"))).toEqual(operator("lim"));
    expect(names(tree("\\operatorname*{argmax}_x f"))).toEqual(operator("argmax"));
    expect(names(tree("5\\,\\mathrm{kg}"))).toEqual(upright("kg"));
    expect(names(tree("\\mathrm{FEV}_1"))).toEqual(upright("FEV"));
    expect(names(tree("\\ce{Na+}"))).toEqual(upright("Na"));
    expect(names(tree("\\ce{H2CO3}"))).toEqual(upright("CO"));
  });

  it("has its number apart from it", () => {
    const tag = {
      m: "row",
      c: [
        { m: "space", em: 2 },
        { m: "text", s: "(1)" },
      ],
    };
    expect(tree("x \\tag{1}")).toMatchObject({ m: "table", rows: [[{ s: "x" }, tag]] });
    expect(tree("\\begin{align}a&=b\\tag{1}\\end{align}")).toMatchObject({
      rows: [[{ s: "a" }, { m: "row" }, tag]],
    });
  });

  it("has an isotope's two numbers before its letter, over each other and once", () => {
    expect(tree("\\ce{^{14}_6C}")).toMatchObject({
      m: "row",
      c: [
        { m: "attach", b: { s: "6" }, t: { s: "14" } },
        { c: [{ s: "C" }, { m: "space", em: 0 }] },
      ],
    });
    // Room that an author leaves stays.
    expect(tree("\\hphantom{xx}y")).toMatchObject({ c: [{ m: "hide" }, { s: "y" }] });
  });

  it("is nothing when it is no MathML", () => {
    expect(mathTree("")).toBeUndefined();
    expect(mathTree("<p>x</p>")).toBeUndefined();
    expect(mathTree("<math><mi>x</mi>")).toMatchObject({ m: "s", s: "x" });
  });
});

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

  it("is nothing when it is no MathML", () => {
    expect(mathTree("")).toBeUndefined();
    expect(mathTree("<p>x</p>")).toBeUndefined();
    expect(mathTree("<math><mi>x</mi>")).toMatchObject({ m: "s", s: "x" });
  });
});

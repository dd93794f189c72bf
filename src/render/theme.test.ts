import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moduleOf } from "../../tests/fixtures/course-module.ts";
import { contrast, toHex, toOklch } from "./colour.ts";
import { palettes, themeDiagnostics, themeStyle } from "./theme.ts";

const accents = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, "0")}`);
const TEXTS = ["ink", "soft", "accent", "accent-strong", "right", "wrong", "partly"];
const GROUNDS = ["paper", "surface", "tint"];

describe("a theme", () => {
  it("can be read whatever the accent, in light and in dark", () => {
    fc.assert(
      fc.property(accents, (accent) => {
        for (const palette of Object.values(palettes(accent))) {
          for (const ground of GROUNDS) {
            for (const text of TEXTS)
              expect(contrast(palette[text]!, palette[ground]!)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(palette["edge"]!, palette[ground]!)).toBeGreaterThanOrEqual(3);
          }
          for (const fill of ["accent", "accent-strong"])
            expect(contrast(palette["on-accent"]!, palette[fill]!)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("keeps an accent that stands out as it is", () => {
    expect(palettes("#1f5f5b").light["accent"]).toBe("#1f5f5b");
  });

  it("takes a colour through OKLCH and back unchanged", () => {
    fc.assert(
      fc.property(accents, (hex) => {
        expect(toHex(toOklch(hex)!)).toBe(hex);
      }),
    );
  });

  it("knows WCAG's own numbers", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("writes nothing into the style but colours, whatever an author calls one", () => {
    fc.assert(
      fc.property(fc.string(), (accent) => {
        const style = themeStyle({ accent, font: "serif" });
        expect(style.replace(/#[0-9a-f]{3,6}\b/g, "#")).toBe(
          themeStyle({ accent: "#1f5f5b", font: "serif" }).replace(/#[0-9a-f]{3,6}\b/g, "#"),
        );
      }),
    );
  });

  it("says so when the accent cannot be seen on the page", () => {
    const settingPlaces = { "theme.accent": { file: "module.yaml", line: 4, column: 10 } };
    const module = moduleOf({
      settingPlaces,
      settings: { theme: { accent: "#ffe14d", font: "serif" } },
    });
    expect(themeDiagnostics(module)).toMatchInlineSnapshot(`
      [
        {
          "code": "theme-low-contrast",
          "hint": "Links and buttons use #7a6801 instead. Choose a darker accent to decide yourself.",
          "place": {
            "column": 10,
            "file": "module.yaml",
            "line": 4,
          },
          "severity": "warning",
          "text": "The accent #ffe14d has a contrast of 1.3 to the page; 3 is the least that can be seen by all.",
        },
      ]
    `);
  });

  it("says so when the accent is no colour", () => {
    const module = moduleOf({ settings: { theme: { accent: "teal", font: "serif" } } });
    expect(themeDiagnostics(module).map((d) => [d.severity, d.code])).toEqual([
      ["error", "theme-no-colour"],
    ]);
  });
});

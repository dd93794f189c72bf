import { expect, it, vi } from "vitest";
import { printModule } from "../../src/pdf/engines.ts";
import { sample } from "./sample.ts";

// What Typst refuses has so far got past none of our own checks: so its words are put into its mouth.
const { compile } = vi.hoisted(() => ({ compile: vi.fn() }));
vi.mock("../../src/pdf/compile.ts", async (original) => ({
  ...(await original<typeof import("../../src/pdf/compile.ts")>()),
  typstModule: () => "typst",
  compile,
}));

const printed = () => printModule(sample, () => [], { engine: "typst", cache: false });

it("a PDF that is made, but not to PDF/UA-1, is kept and told", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.7");
  compile.mockResolvedValue({ bytes, errors: ["PDF/UA-1 error: a heading is missing"] });
  const made = await printed();
  expect(made.bytes).toEqual(bytes);
  const told = made.diagnostics.filter(({ code }) => code === "pdf-not-ua");
  expect(told.map(({ severity, text }) => `${severity}: ${text}`)).toEqual([
    "warning: The PDF is made, but does not meet PDF/UA-1: a heading is missing.",
  ]);
});

it("a PDF that is not made is told with Typst's own words, and where the character stands", async () => {
  compile.mockResolvedValue({ errors: ['the text `"’"` could not be displayed'] });
  const { bytes, diagnostics } = await printed();
  expect(bytes).toBeUndefined();
  const [told] = diagnostics.filter(({ code }) => code === "pdf-failed");
  expect(told).toMatchObject({ severity: "warning", hint: "Write this character another way." });
});

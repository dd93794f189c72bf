import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { printGuide, printModule } from "../../src/pdf/engines.ts";
import { sample } from "./sample.ts";

const none = () => [];
const { platform } = process;

// A machine for which Typst has no binary, and nothing in its path.
beforeEach(() => {
  Object.defineProperty(process, "platform", { value: "sunos" });
  vi.stubEnv("PATH", "");
  vi.stubEnv("LECTERN_CHROMIUM", undefined);
});
afterEach(() => {
  Object.defineProperty(process, "platform", { value: platform });
  vi.unstubAllEnvs();
});

const codes = (diagnostics: readonly { severity: string; code: string }[]): string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);

it("a machine without Typst and browser builds on without a PDF, and says so once", async () => {
  const { bytes, diagnostics } = await printModule(sample, none);
  expect(bytes).toBeUndefined();
  expect(codes(diagnostics)).toEqual(["note pdf-no-engine"]);
  const guide = await printGuide(sample);
  expect(guide.bytes).toBeUndefined();
  expect(guide.html).toContain("Communities of practice");
  expect(codes(guide.diagnostics)).toContain("note pdf-no-engine");
});

it("a machine that is asked for Typst and has none says so", async () => {
  const { bytes, diagnostics } = await printModule(sample, none, { engine: "typst" });
  expect(bytes).toBeUndefined();
  expect(codes(diagnostics)).toEqual(["note pdf-no-typst"]);
});

import { describe, expect, it } from "vitest";
import { readModule } from "../../src/cli/read-module.ts";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import { packPdf } from "../../src/pdf/pack.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";
import { sample } from "./sample.ts";

const name = "modules/communities-of-practice";

describe.skipIf(!hasTypst())("a packed PDF", () => {
  it("has the same objects in fewer bytes, and is packed the same each time", async () => {
    const { bytes } = await makePdf(sample, { cache: false });
    const packed = packPdf(bytes!);
    expect(packed.length).toBeLessThan(bytes!.length * 0.65);
    expect(Buffer.from(packPdf(bytes!)).equals(Buffer.from(packed))).toBe(true);
    const [before, after] = [pdfObjects(bytes!), pdfObjects(packed)];
    const whole = [...before].filter(([, text]) => !text.includes("/Filter"));
    expect(before.size).toBeGreaterThan(300);
    for (const [number, text] of whole.filter(([, t]) => t.includes("/StructElem")))
      expect(after.get(number)).toBe(text);
    if (hasPoppler()) expect(pdfText(packed)).toBe(pdfText(bytes!));
  });

  it("is left as it is when it does not look as expected", () => {
    for (const words of ["", "%PDF-1.7", "%PDF-1.7\nstartxref\n3\n%%EOF"]) {
      const bytes = Buffer.from(words);
      expect(packPdf(bytes)).toBe(bytes);
    }
  });

  it("is at most 250 kB for the reference module", async () => {
    const { module } = await readModule({ name, folder: name });
    const { bytes, diagnostics } = await makePdf(module!, { cache: false });
    expect(diagnostics).toEqual([]);
    expect(bytes!.length).toBeLessThanOrEqual(250_000);
  });
});

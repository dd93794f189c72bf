import { describe, expect, it } from "vitest";
import { hasTypst, makeGuidePdf, makePdf } from "../../src/pdf/index.ts";
import { openPress } from "../../src/pdf/press.ts";
import { typstModule } from "../../src/pdf/typst.ts";
import { sample } from "./sample.ts";

describe.skipIf(!hasTypst())("A press", () => {
  it("sets a document after another as it sets it alone", async () => {
    const alone = [
      await makePdf(sample, { cache: false }),
      await makeGuidePdf(sample, { cache: false }),
    ];
    const press = openPress();
    const options = { cache: false, press } as const;
    const together = await Promise.all([makePdf(sample, options), makeGuidePdf(sample, options)]);
    press.close();
    for (const [i, { bytes }] of together.entries())
      expect(Buffer.from(bytes!).equals(Buffer.from(alone[i]!.bytes!))).toBe(true);
  });

  it("loses no other document with the one that ends its process", async () => {
    const press = openPress();
    const document = { json: "{}", families: [], files: new Map() };
    const ended = press.set("/no/such/typst.js", document);
    const made = makePdf(sample, { cache: false, press });
    expect((await ended).errors[0]).toMatch(/^Typst stopped \(exit 1\)\./);
    expect((await made).bytes).toBeDefined();
    press.close();
  });

  it("says what is wrong with a document, and sets the next", async () => {
    const press = openPress();
    const options = { cache: false, press } as const;
    const wrong = await press.set(typstModule()!, { json: "{}", families: [], files: new Map() });
    expect(wrong.errors[0]).toMatch(/template line \d+/);
    expect((await makePdf(sample, options)).bytes).toBeDefined();
    press.close();
  });
});

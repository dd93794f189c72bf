import { describe, expect, it } from "vitest";
import { findChromium } from "../../src/pdf/chromium.ts";
import { printGuide, printModule } from "../../src/pdf/engines.ts";
import { pdfText, hasPoppler } from "./pdf-text.ts";
import { sample } from "./sample.ts";

const html = new TextEncoder().encode(
  '<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="a/b.css"><h1>Printed by a browser</h1><script src="player.js"></script>',
);
const page = () => [
  { path: "index.html", bytes: html.length, content: html },
  { path: "a/b.css", bytes: 0, content: new Uint8Array() },
  { path: "player.js", bytes: 1, content: new TextEncoder().encode("document.body.remove()") },
];

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("the engines", () => {
  it.skipIf(findChromium() === undefined)(
    "print a page without its script in a Chromium that is there",
    async () => {
      const { bytes, diagnostics } = await printModule(sample, page, { engine: "chromium" });
      expect(diagnostics).toEqual([]);
      expect(Buffer.from(bytes!).subarray(0, 5).toString()).toBe("%PDF-");
      if (hasPoppler()) expect(pdfText(bytes!)).toContain("Printed by a browser");
      // It was US Letter: 612 by 792 points.
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin1(bytes!))!;
      expect([width, height].map((points) => Math.round(Number(points)))).toEqual([595, 842]);
    },
  );

  it("say in one sentence that no browser is there, and go on", async () => {
    const before = { PATH: process.env["PATH"], own: process.env["LECTERN_CHROMIUM"] };
    process.env["PATH"] = "";
    delete process.env["LECTERN_CHROMIUM"];
    try {
      if (findChromium() !== undefined) return;
      const { bytes, html, diagnostics } = await printGuide(sample, { engine: "chromium" });
      expect(bytes).toBeUndefined();
      expect(html).toContain("Communities of practice");
      expect(diagnostics.map((d) => [d.severity, d.code])).toEqual([
        ["warning", "pdf-no-chromium"],
      ]);
    } finally {
      process.env["PATH"] = before.PATH;
      if (before.own !== undefined) process.env["LECTERN_CHROMIUM"] = before.own;
    }
  });
});

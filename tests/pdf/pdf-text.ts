import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Poppler's programs, which CI installs; where they are not, what needs them is skipped. */
export function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The words in the order in which a reader meets them. */
export function pdfText(bytes: Uint8Array): string {
  return poppler(bytes, "pdftotext", (path) => ["-enc", "UTF-8", path, "-"]);
}

/** Where words stand across their page, in points: from the left edge of the first to the right edge of the last. */
export function pdfSpan(bytes: Uint8Array): { left: number; right: number } {
  const xml = poppler(bytes, "pdftotext", (path) => ["-bbox", path, "-"]);
  const all = (name: string): number[] =>
    [...xml.matchAll(new RegExp(`<word [^>]*${name}="(-?[\\d.]+)"`, "g"))].map((m) => Number(m[1]));
  return { left: Math.min(...all("xMin")), right: Math.max(...all("xMax")) };
}

/** A word and where it stands, in points from its page's left and upper edge. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Each page's words with their places, in the order of the text. */
export function pdfPages(bytes: Uint8Array): PlacedWord[][] {
  const xml = poppler(bytes, "pdftotext", (path) => ["-enc", "UTF-8", "-bbox", path, "-"]);
  return xml
    .split(/<page /)
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax=".+?" yMax="(.+?)">(.*)<\/word>/g),
      ].map(([, left, top, bottom, text]) => ({
        text: text!,
        left: Number(left),
        top: Number(top),
        bottom: Number(bottom),
      })),
    );
}

/** The structure tree with its text. */
export function pdfStructure(bytes: Uint8Array): string {
  return poppler(bytes, "pdfinfo", (path) => ["-struct-text", path]);
}

function poppler(bytes: Uint8Array, program: string, args: (path: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-pdf-"));
  try {
    const path = join(folder, "a.pdf");
    writeFileSync(path, bytes);
    return execFileSync(program, args(path), {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 1e8,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

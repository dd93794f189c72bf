import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, fold, snippetOf, wordsOf } from "./fold.ts";

describe("search", () => {
  it("finds words without their accents and in any case", () => {
    expect(findWords("Un Résumé à lire", wordsOf("resume"))).toEqual([[3, 9]]);
    expect(findWords("ENTRUSTMENT", wordsOf("trust"))).toEqual([[2, 7]]);
  });

  it("wants every word", () => {
    expect(findWords("boundary object", wordsOf("boundary ward"))).toBeUndefined();
  });

  it("keeps places true in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text).length).toBe(text.length);
      }),
    );
  });

  it("shows a piece of the text as it is written, with the hits marked", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), (text, n) => {
        const words = text.split(" ");
        const query = wordsOf(words[n % words.length]!);
        const runs = snippetOf(text, findWords(text, query)!);
        const shown = runs
          .map((r) => r.text)
          .join("")
          .replace(/^… /, "")
          .replace(/ …$/, "");
        expect(text).toContain(shown);
        expect(runs.some((r) => r.isHit)).toBe(true);
      }),
    );
  });
});

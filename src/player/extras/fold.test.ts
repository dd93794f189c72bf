import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords, fold, snippetOf, wordsOf } from "./fold.ts";

/** What of the text is marked when the query is searched for. */
const found = (text: string, query: string): string[] | undefined =>
  findWords(fold(text), wordsOf(query))?.map(([from, to]) => text.slice(from, to));

describe("search", () => {
  it("finds words without their accents and in any case", () => {
    expect(findWords(fold("Un Résumé à lire"), wordsOf("resume"))).toEqual([[3, 9]]);
    expect(findWords(fold("ENTRUSTMENT"), wordsOf("trust"))).toEqual([[2, 7]]);
  });

  it("wants every word", () => {
    expect(found("boundary object", "boundary ward")).toBeUndefined();
  });

  it.each([
    ["The learner’s ward", "learner's", "learner’s"],
    ["The learner's ward", "learner’s", "learner's"],
    ["a “quoted” word", '"quoted"', "quoted"],
    ["« cité »", "“cité”", "cité"],
    ["a non‑breaking hyphen", "non-breaking", "non‑breaking"],
    ["Łódź", "lodz", "Łódź"],
    ["Ørsted", "orsted", "Ørsted"],
    ["die Straße", "strasse", "Straße"],
    ["die Straße", "stras", "Straß"],
    ["une œuvre", "oeuvre", "œuvre"],
    ["une oeuvre", "œuvre", "oeuvre"],
    ["Ærø", "aero", "Ærø"],
    ["Ångström", "angstrom", "Ångström"],
    ["co\u00adoper\u00adation", "cooperation", "co\u00adoper\u00adation"],
    ["هذه مُقَدِّمة قصيرة", "مقدمة", "مُقَدِّمة"],
    ["هذه مقدمة قصيرة", "مُقَدِّمة", "مقدمة"],
    ["e\u0301lan", "élan", "e\u0301lan"],
    ["İstanbul", "istanbul", "İstanbul"],
  ])("in “%s” finds %s", (text, query, hit) => {
    expect(found(text, query)).toEqual([hit]);
  });

  it("never marks nothing, and finds in any text what stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const words = wordsOf(text);
        for (const [from, to] of findWords(fold(text), words)!) {
          expect(from).toBeLessThan(to);
          expect(words.some((word) => fold(text.slice(from, to)).text.includes(word))).toBe(true);
        }
      }),
    );
  });

  it("shows a piece of the text as it is written, with the hits marked", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(), (text, n) => {
        const words = text.split(" ");
        const query = wordsOf(words[n % words.length]!);
        const runs = snippetOf(text, findWords(fold(text), query)!);
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

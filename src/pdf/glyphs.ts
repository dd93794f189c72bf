import { type Diagnostic, type Place, warning } from "../model/diagnostic.ts";
import { covers, FAMILIES, familyOf, fontFiles, MONO, SANS, SERIF } from "./fonts.ts";
import { mathStrings } from "./math.ts";
import type { MathTree, PrintDocument } from "./print-document.ts";
import type { Sighting } from "./walk.ts";

/** The families that a document needs, in order, and what none of them can show. */
export interface Glyphs {
  readonly families: readonly string[];
  /** Signs and emoji without a glyph: a box stands in their place. */
  readonly boxed: ReadonlySet<number>;
  /** Letters without a glyph: then there is no PDF, as it would not be the text. */
  readonly unreadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks up every character before Typst runs: its own complaint has no place. Only what is needed is loaded, and only
 * what is loaded is named, as a named family that is not ours would be taken from the machine.
 */
export function glyphsFor(
  document: PrintDocument,
  sightings: ReadonlyMap<number, Sighting>,
  fallback: Place,
): Glyphs {
  const needed = new Set([SERIF, SANS, MONO]);
  const missing: number[] = [];
  const { text, math } = drawnIn(document);
  const inWords = [...math].filter((code) => !isMath(code));
  for (const code of new Set([...text, ...inWords])) {
    if (covers(familyOf(SERIF), code) || isInvisible(code)) continue;
    const family = FAMILIES.find((f) => covers(f, code));
    if (family !== undefined) needed.add(family.name);
    else missing.push(code);
  }
  const letters = missing.filter((code) => /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code)));
  return {
    families: FAMILIES.map((f) => f.name).filter((f) => needed.has(f)),
    boxed: new Set(missing),
    unreadable: letters.length > 0,
    diagnostics: grouped(missing, letters.length > 0, sightings, fallback),
  };
}

/** The box that stands for a sign without a glyph; all text fonts have it. */
const BOX = "\u25a1";

/** The document with boxes in place of what has no glyph; descriptions stay whole. */
export function boxed(document: PrintDocument, missing: ReadonlySet<number>): PrintDocument {
  if (missing.size === 0) return document;
  const json = JSON.stringify(document, (key, value: unknown) =>
    typeof value === "string" && key !== "alt" && key !== "mathml"
      ? inBoxes(value, missing)
      : value,
  );
  return JSON.parse(json) as PrintDocument;
}

/** An emoji's joiners and variation marks go with it. */
function inBoxes(words: string, missing: ReadonlySet<number>): string {
  let out = "";
  let last = false;
  for (const c of words) {
    const code = c.codePointAt(0)!;
    const joins = code === 0x200d || code === 0xfe0f;
    if (!missing.has(code) && !(joins && last)) out += c;
    else if (!last) out += BOX;
    last = missing.has(code) || (joins && last);
  }
  return out;
}

/** What is drawn: not descriptions; of formulas their signs apart, as Typst's own math font has most of them. */
function drawnIn(document: PrintDocument): { text: Set<number>; math: Set<number> } {
  const math = new Set<number>();
  const drawn = JSON.stringify(document, (key, value: unknown) => {
    if (key === "mathml" || key === "alt") return undefined;
    if (key !== "m" || typeof value !== "object") return value;
    for (const { s, isWords } of mathStrings(value as MathTree))
      if (!isWords) for (const c of s) math.add(c.codePointAt(0)!);
    return [...mathStrings(value as MathTree)].filter((part) => part.isWords);
  });
  const text = new Set((drawn.match(/[^\n -~]/gu) ?? []).map((c) => c.codePointAt(0)!));
  return { text, math };
}

/** New Computer Modern Math: letters of formulas, arrows, operators. What else stands in one falls back to the text's fonts. */
function isMath(code: number): boolean {
  return MATH.some(([from, to]) => code >= from && code <= to);
}
/** Measured with Typst 0.14.2: without what only few would look for in a formula. */
const MATH = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xbf],
  [0x300, 0x36f],
  [0x391, 0x3a1],
  [0x3a3, 0x3a9],
  [0x3b1, 0x3c9],
  [0x3d1, 0x3d1],
  [0x3d5, 0x3d6],
  [0x3f0, 0x3f1],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20d0, 0x20f0],
  [0x2100, 0x212a],
  [0x212c, 0x214f],
  [0x2190, 0x21cc],
  [0x21ce, 0x23ff],
  [0x2500, 0x2600],
  [0x27c0, 0x27ff],
  [0x2900, 0x2b73],
  [0x1d400, 0x1d7ff],
] as const;

/** Joiners, direction marks, soft hyphen, variation selectors: they shape their neighbours and have no glyph. */
function isInvisible(code: number): boolean {
  return /[\p{Cf}\p{Zs}\ufe00-\ufe0f]/u.test(String.fromCodePoint(code));
}

/** One diagnostic for each character, but no more than five with the same way out: a Chinese module lacks hundreds. */
function grouped(
  missing: readonly number[],
  unreadable: boolean,
  sightings: ReadonlyMap<number, Sighting>,
  fallback: Place,
): Diagnostic[] {
  const byHint = new Map<string, number[]>();
  for (const code of missing) {
    const hint = hintFor(String.fromCodePoint(code));
    byHint.set(hint, [...(byHint.get(hint) ?? []), code]);
  }
  const outcome = unreadable ? "no PDF is made" : "a box stands in its place";
  return [...byHint].flatMap(([hint, codes]) =>
    codes.slice(0, 5).map((code, i) => {
      const seen = sightings.get(code);
      const near = seen === undefined ? "" : ` in “${seen.near}”`;
      const others = i === 4 && codes.length > 5 ? ` (and for ${codes.length - 5} others)` : "";
      const fact = `The PDF’s fonts have no glyph for ${nameOf(code)}${near}${others}: ${outcome}.`;
      return warning("pdf-no-glyph", seen?.place ?? fallback, fact, hint);
    }),
  );
}

function nameOf(code: number): string {
  return `“${String.fromCodePoint(code)}” (U+${code.toString(16).toUpperCase().padStart(4, "0")})`;
}

function hintFor(character: string): string {
  const missing = (what: string): string | undefined => {
    const family = FAMILIES.find((f) => f.optional === what && fontFiles(f).length === 0);
    return family === undefined
      ? undefined
      : `Install the font once: npm install @expo-google-fonts/${family.package}. Or build with --no-pdf.`;
  };
  const script = SCRIPTS.find(([, of]) => of.test(character))?.[0];
  const install = script === undefined ? undefined : missing(script);
  return install ?? "Write it another way, show it as a picture, or build with --no-pdf.";
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Korean", /\p{Script=Hangul}/u],
  ["Chinese", /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u],
  ["emoji", /\p{Extended_Pictographic}/u],
];

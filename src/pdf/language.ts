import type { PrintLanguage } from "./print-document.ts";

/** Typst takes "en" and "GB" apart; "en-GB" in one is an error. Anything that is no language tag counts as English. */
export function printLanguage(tag: string, direction?: "ltr" | "rtl"): PrintLanguage {
  const [first = "", ...rest] = tag.toLowerCase().split(/[-_]/);
  const lang = /^[a-z]{2,3}$/.test(first) ? first : "en";
  const region = rest.find((part) => /^[a-z]{2}$/.test(part))?.toUpperCase();
  return { lang, region, dir: direction ?? (RIGHT_TO_LEFT.has(lang) ? "rtl" : "ltr") };
}

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "yi", "dv", "ckb", "sd", "ug"]);

/** The direction of the first letter that has one, or undefined: an English reference in an Arabic list. */
export function directionOf(text: string): "ltr" | "rtl" | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter) ? "rtl" : "ltr";
}

const ARABIC = "أبجدهوزحطيكلمنسعفصقرشت";

/** What an option is called on paper: A, B, C; أ, ب, ج in Arabic; 27, 28 beyond. */
export function letterOf(index: number, language: string): string {
  const letters = language.startsWith("ar") ? [...ARABIC] : [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters[index] ?? String(index + 1);
}

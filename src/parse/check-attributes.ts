import { type AttributeSpecs, readSettings } from "../model/attributes.ts";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import type { Attributes } from "../model/tree.ts";

/** The keys that every node takes. */
export const COMMON_ATTRIBUTES = {
  lang: { type: "text", doc: "The language of these words: fr, en-GB." },
  dir: { type: "word", values: ["ltr", "rtl"], doc: "The direction of writing: ltr or rtl." },
} as const satisfies AttributeSpecs;

const IMAGE_ATTRIBUTES = {
  ...COMMON_ATTRIBUTES,
  decorative: { type: "boolean", doc: "The image shows nothing that the text does not say." },
} as const satisfies AttributeSpecs;

/** Files what is wrong with the `{…}` of a plain node. Containers have their kinds' own lists. */
export function checkAttributes(
  owner: string,
  attributes: Attributes,
  place: Place,
  found: Diagnostic[],
): void {
  const specs = owner === "image" ? IMAGE_ATTRIBUTES : COMMON_ATTRIBUTES;
  const { diagnostics } = readSettings(
    specs,
    attributes.values,
    place,
    `This ${owner}`,
    attributes.id,
  );
  found.push(...diagnostics);
  checkLanguage(attributes, place, found);
}

export function checkLanguage(attributes: Attributes, place: Place, found: Diagnostic[]): void {
  const { lang } = attributes.values;
  if (lang === undefined || isLanguage(lang)) return;
  found.push(
    error(
      "bad-attribute",
      place,
      `lang="${lang}" is no language.`,
      "Write a code such as fr, ar or en-GB.",
    ),
  );
}

/** By RFC 5646 a language of five to eight letters may be registered; none is, and "English" is meant as a name. */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

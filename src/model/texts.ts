export const LANGUAGES = ["en", "fr", "de", "es", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words by key, then by language; `{name}` is a hole, `{n|place|places}` the word for one or for several. English is required: the others fall back to it. */
export type Texts = Readonly<
  Record<string, { readonly en: string } & { readonly [L in Language]?: string }>
>;

/** The words of one language, and the keys for which English had to stand in. `language` is BCP 47: only its first part counts. */
export function resolveTexts(
  texts: Texts,
  language: string,
): { words: Record<string, string>; missing: string[] } {
  const short = language.toLowerCase().split("-")[0] as Language;
  const words: Record<string, string> = {};
  const missing: string[] = [];
  for (const [key, entry] of Object.entries(texts)) {
    const own = entry[short];
    if (own === undefined) missing.push(key);
    words[key] = own ?? entry.en;
  }
  return { words, missing };
}

export type Words = Readonly<Record<string, string>>;

/** A text with its holes filled. A key that does not exist shows itself: it is a bug, and tests look for it. */
export function say(
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (words[key] ?? `⟦${key}⟧`).replace(
    /\{(\w+)(?:\|(.*?)\|(.*?))?\}/g,
    (hole, name: string, one?: string, several?: string) => {
      if (!(name in values)) return hole;
      const value = String(values[name]);
      return (value === "1" ? one : several) ?? value;
    },
  );
}

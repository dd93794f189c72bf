import type { MarkdownIt } from "markdown-it";

/** Double and single quotation marks, opening and closing. */
const QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  // No-break spaces inside guillemets, as the Imprimerie nationale sets them.
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  de: ["„", "“", "‚", "‘"],
  es: ["«", "»", "“", "”"],
  ar: ["«", "»", "“", "”"],
  it: ["«", "»", "“", "”"],
  pt: ["«", "»", "“", "”"],
  nl: ["“", "”", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  ru: ["«", "»", "„", "“"],
  "de-CH": ["«", "»", "‹", "›"],
  "pt-BR": ["“", "”", "‘", "’"],
};

export function quotesFor(language: string): string[] {
  return [...(QUOTES[language] ?? QUOTES[language.split("-")[0]!] ?? QUOTES["en"]!)];
}

/** Dashes, ellipses, apostrophes and primes. markdown-it's own rule would also make "(c)" a copyright sign, which spoils lists "(a), (b), (c)". */
export function typography(md: MarkdownIt, language: string): void {
  const isFrench = language.split("-")[0] === "fr";
  md.core.ruler.at("replacements", (state) => {
    for (const block of state.tokens) {
      if (block.type !== "inline" || block.children === null) continue;
      for (const token of block.children) {
        if (token.type === "text") token.content = set(token.content, isFrench);
      }
    }
  });
}

function set(text: string, isFrench: boolean): string {
  if (text.includes("--")) {
    text = text.replace(/(^|[^-])---(?=[^-]|$)/g, "$1—").replace(/(^|[^-])--(?=[^-]|$)/g, "$1–");
  }
  if (text.includes("...")) text = text.replace(/\.{3}(?!\.)/g, "…");
  if (text.includes("'")) {
    text = text
      // What is left out begins the word, and no quotation: ’90s, ’tis.
      .replace(/(^|[\s("[—–-])'(?=\d0(?:s|er)\b|(?:tis|twas|twere|twill|twould)\b(?!'))/gi, "$1’")
      // Feet and inches, minutes and seconds: 5′ 6″, 48° 12′.
      .replace(/(\d)'(\s?\d+(?:[.,]\d+)?)"/g, "$1′$2″")
      .replace(/(°\s?\d+(?:[.,]\d+)?)'/g, "$1′");
  }
  // A narrow no-break space keeps French marks from beginning a line.
  return isFrench ? text.replace(/ (?=[;:!?](?:\s|$))/g, "\u202f") : text;
}

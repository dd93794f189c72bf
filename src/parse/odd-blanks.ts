const NAMES: Readonly<Record<string, string>> = {
  "\u00a0": "a no-break space",
  "\u2003": "an em space",
  "\u2009": "a thin space",
  "\u200b": "a zero-width space",
  "\u202f": "a narrow no-break space",
  "\u3000": "an ideographic space",
  "\ufeff": "a byte-order mark",
};

/** What looks like a blank, or like nothing, and separates nothing in YAML or Markdown. */
export const ODD = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Where one stands instead of a blank in a line of YAML: before the key, behind its colon or behind a dash. */
export const ODD_IN_YAML = new RegExp(`^ *(?:- *)?(?:[\\w-]+ *: *)?(?=(${ODD.source}))`);

/** Fact and way out. */
export function oddBlank(blank: string): { readonly text: string; readonly hint: string } {
  const code = `U+${blank.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    text: `Here is ${NAMES[blank] ?? "a special space"} (${code}), which only looks like a blank.`,
    hint: "Delete it and type a blank: it comes from a word processor or a web page.",
  };
}

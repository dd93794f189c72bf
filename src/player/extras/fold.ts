/** A text as search compares it. */
export interface Folded {
  readonly text: string;
  /** Where each of its units stands in the original, and behind the last one the original's length. */
  readonly at: readonly number[];
}

/** What Unicode does not take apart, and all that was folded since: most texts have a hundred signs. */
const known = new Map(
  "łl øo đd ıi ßss æae œoe ةه ىي".split(" ").map((pair) => [pair[0]!, pair.slice(1)]),
);

/** Lower case, with a keyboard's quotation marks and dashes, without accents, vowel marks and what nobody sees. */
export function fold(original: string): Folded {
  let text = "";
  let end = 0;
  const at: number[] = [];
  for (const sign of original) {
    let plain = known.get(sign);
    if (plain === undefined) {
      const small = sign.toLowerCase();
      plain = (known.get(small) ?? small)
        .replace(/["`´‚„\p{Pi}\p{Pf}]/u, "'")
        .replace(/\p{Pd}/u, "-")
        .normalize("NFKD")
        .replace(/[\p{M}\p{Cf}ـ]/gu, "");
      known.set(sign, plain);
    }
    text += plain;
    while (at.length < text.length) at.push(end);
    end += sign.length;
  }
  at.push(end);
  return { text, at };
}

/** The words of a query, folded; quotation marks around them are none of theirs. */
export function wordsOf(query: string): string[] {
  return fold(query).text.match(/[^\s'](\S*[^\s'])?/g) ?? [];
}

/** Where the words stand in the original: [start, end) of each, in order; undefined when one of them is missing. */
export function findWords(
  { text, at }: Folded,
  words: readonly string[],
): [number, number][] | undefined {
  const found: [number, number][] = [];
  for (const word of words) {
    let i = text.indexOf(word);
    if (i < 0) return undefined;
    for (; i >= 0; i = text.indexOf(word, i + 1)) {
      let end = i + word.length;
      // A hit may end within a sign that folds to two: "stras" in "Straße".
      while (at[end] === at[end - 1]) end++;
      found.push([at[i]!, at[end]!]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** A piece of a text around its first hit, as runs that are hits or not; about `width` characters. */
export function snippetOf(
  text: string,
  hits: readonly [number, number][],
  width = 120,
): { text: string; isHit: boolean }[] {
  const first = hits[0]?.[0] ?? 0;
  const start = Math.max(0, text.lastIndexOf(" ", Math.max(0, first - width / 3)) + 1);
  const end = Math.min(text.length, start + width);
  const runs: { text: string; isHit: boolean }[] = start > 0 ? [{ text: "… ", isHit: false }] : [];
  let at = start;
  for (const [from, to] of hits) {
    if (from < at || to > end) continue;
    if (from > at) runs.push({ text: text.slice(at, from), isHit: false });
    runs.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < end) runs.push({ text: text.slice(at, end), isHit: false });
  if (end < text.length) runs.push({ text: " …", isHit: false });
  return runs;
}

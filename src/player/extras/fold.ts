/** Words as search compares them: lower case, without accents and marks; as long as the original, so that places agree. */
export function fold(text: string): string {
  let folded = "";
  for (const unit of text) {
    const plain = unit.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    // A sign that folds to another length would shift every place behind it.
    folded +=
      plain.length === unit.length
        ? plain
        : unit.toLowerCase().length === unit.length
          ? unit.toLowerCase()
          : unit;
  }
  return folded;
}

/** The words of a query, folded. */
export function wordsOf(query: string): string[] {
  return fold(query.normalize("NFC"))
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Where the words stand in a text: [start, end) of each, in order; undefined when one of them is missing. */
export function findWords(text: string, words: readonly string[]): [number, number][] | undefined {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    if (at < 0) return undefined;
    for (; at >= 0; at = folded.indexOf(word, at + word.length)) found.push([at, at + word.length]);
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

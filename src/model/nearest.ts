/**
 * The known word that a mistyped one most likely meant, or undefined when none is near enough to be worth naming.
 * Near = an edit distance (with swaps of neighbours as one edit, and the end of a plural as none) of at most a third of the
 * word, and at least 1.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const d = isBeginning(word, candidate)
      ? 1
      : Math.min(
          distance(word.toLowerCase(), candidate.toLowerCase()),
          // "piont" for "points" is one slip and not two.
          distance(word.toLowerCase(), candidate.toLowerCase().replace(/s$/, "")),
        );
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** `Did you mean "x"?`, or the list of what is known. */
export function suggestion(word: string, known: Iterable<string>): string {
  const list = [...known];
  const near = nearest(word, list);
  return near === undefined ? `Known: ${list.sort().join(", ")}.` : `Did you mean "${near}"?`;
}

/** "ordering" for "order", "check" for "checklist": one is the beginning of the other. */
function isBeginning(word: string, candidate: string): boolean {
  const [short, long] = [word.toLowerCase(), candidate.toLowerCase()].sort(
    (a, b) => a.length - b.length,
  ) as [string, string];
  return short.length >= 4 && long !== short && long.startsWith(short);
}

function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, rows[i - 2]![j - 2]! + 1);
      row.push(d);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

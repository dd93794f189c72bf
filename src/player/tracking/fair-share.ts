/**
 * Which of these texts are kept when only so much room is left; sizes stand oldest first. Every text has the same right to
 * room: only those that want more than their share are left out, the oldest of them first, until the others fit.
 */
export function fairShare(sizes: readonly number[], room: number): number[] {
  const kept = new Set(sizes.keys());
  const wanted = (): number => [...kept].reduce((sum, i) => sum + sizes[i]!, 0);
  // Nothing takes no room: it stays even where there is less than none.
  while (wanted() > Math.max(0, room)) {
    const level = levelOf(
      [...kept].map((i) => sizes[i]!),
      room,
    );
    kept.delete([...kept].find((i) => sizes[i]! > level)!);
  }
  return [...kept];
}

/** What each may have when all that want less get what they want. */
function levelOf(sizes: number[], room: number): number {
  const rising = [...sizes].sort((a, b) => a - b);
  let left = Math.max(0, room);
  for (const [i, size] of rising.entries()) {
    const share = left / (rising.length - i);
    if (size > share) return share;
    left -= size;
  }
  return Infinity;
}

import { base64url, fromBase64url, itemKey, normalise } from "./hash.ts";

/**
 * How answers name options and items: by 2-character keys, with a checksum of all keys (their XOR), so that one item
 * that was reworded is known again when exactly one is unmatched on each side, and nothing is ever guessed.
 */

/** The key of an item: from its `{#id}`, else from its words. */
export function keyOfItem(id: string | undefined, words: string): string {
  return itemKey(id === undefined ? `t:${normalise(words)}` : `#${id}`);
}

/** 2 characters over all keys of an activity, in any order. */
export function sumOf(keys: readonly string[]): string {
  return base64url(
    keys.reduce((sum, key) => sum ^ fromBase64url(key), 0),
    2,
  );
}

/** "AaBbCc" → ["Aa", "Bb", "Cc"]; undefined when it is no row of keys. */
export function splitKeys(packed: string): string[] | undefined {
  if (packed.length % 2 !== 0 || !/^[A-Za-z0-9_-]*$/.test(packed)) return undefined;
  return packed.match(/../g) ?? [];
}

interface Keyed {
  readonly key: string;
}

/** The checksum of all items, then rows of keys, parted by stars. */
export function packKeys(items: readonly Keyed[], ...rows: (readonly string[])[]): string {
  return sumOf(items.map((item) => item.key)) + rows.map((row) => row.join("")).join("*");
}

/** The rows again, in today's keys, without what is gone; undefined when it is not that many rows of keys. */
export function unpackKeys(
  items: readonly Keyed[],
  packed: string,
  count = 1,
): string[][] | undefined {
  const rows = packed.split("*").map((row) => splitKeys(row));
  const sum = rows[0]?.shift();
  if (sum === undefined || rows.length !== count || rows.includes(undefined)) return undefined;
  const old = rows.map((row) => row!);
  const today = items.map((item) => item.key);
  const map = matchKeys(old.flat(), sum, today);
  return old.map((row) => row.flatMap((key) => map.get(key) ?? []));
}

/**
 * Which of today's keys an old key is. `old` are the keys that the answer names, `oldSum` the checksum of all keys then.
 * A key that is unknown today counts as the one new item only when it is the only change; else it is left out.
 */
export function matchKeys(
  old: readonly string[],
  oldSum: string,
  today: readonly string[],
): ReadonlyMap<string, string> {
  const known = new Set(today);
  const unknown = [...new Set(old)].filter((key) => !known.has(key));
  const map = new Map(old.filter((key) => known.has(key)).map((key) => [key, key]));
  const [lost] = unknown;
  if (unknown.length === 1 && lost !== undefined) {
    const change = fromBase64url(oldSum) ^ fromBase64url(sumOf(today));
    const candidate = base64url(fromBase64url(lost) ^ change, 2);
    // It may just be gone: then nothing came for it.
    const isReplaced = change !== fromBase64url(lost);
    if (isReplaced && known.has(candidate) && !map.has(candidate)) map.set(lost, candidate);
  }
  return map;
}

import { base64url, fromBase64url, itemKey, normalise } from "./hash.ts";

/**
 * How answers name options and items: by 2-character keys, with a checksum of all keys (their XOR), so that one item
 * that was reworded is known again when exactly one is unmatched on each side, and nothing is ever guessed.
 * Two that would have the same 2 characters by chance have whole keys of 5, and "!" before each in a row.
 */

/** The whole key of an item: from its `{#id}`, else from its words. */
export function keyOfItem(id: string | undefined, words: string): string {
  return itemKey(id === undefined ? `t:${normalise(words)}` : `#${id}`);
}

/**
 * Items by the last 2 characters of their keys, which is 12 bits; those `among` which another has the same 2 keep the whole.
 * Neither gets the short one: whose it was before the other came, no record tells.
 */
export function shortKeys<T extends Keyed>(
  items: readonly T[],
  among: readonly Keyed[] = items,
): T[] {
  const ends = among.map((item) => item.key.slice(-2));
  return items.map((item) => {
    const key = item.key.slice(-2);
    return ends.indexOf(key) === ends.lastIndexOf(key) ? { ...item, key } : item;
  });
}

/** 2 characters over all keys of an activity, in any order. Of a whole key the first two: its last are its twin's too. */
export function sumOf(keys: readonly string[]): string {
  return base64url(
    keys.reduce((sum, key) => sum ^ fromBase64url(key.slice(0, 2)), 0),
    2,
  );
}

/** A key as it stands in a row. */
export function packKey(key: string): string {
  return key.length > 2 ? `!${key}` : key;
}

/** "AaBb!CcccCDd" → ["Aa", "Bb", "CcccC", "Dd"]; undefined when it is no row of keys. */
export function splitKeys(packed: string): string[] | undefined {
  if (!/^(?:![\w-]{5}|[\w-]{2})*$/.test(packed)) return undefined;
  return (packed.match(/!.{5}|../g) ?? []).map((key) => key.replace("!", ""));
}

interface Keyed {
  readonly key: string;
}

/** The checksum of all items, then rows of keys, parted by stars. */
export function packKeys(items: readonly Keyed[], ...rows: (readonly string[])[]): string {
  return (
    sumOf(items.map((item) => item.key)) + rows.map((row) => row.map(packKey).join("")).join("*")
  );
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
 * A key that is unknown today counts as the one new item only when it is the only change; else it is left out. So it is
 * where a key is whole: that came or went with another item.
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
  const isShort = [...unknown, ...today].every((key) => key.length === 2);
  if (unknown.length === 1 && lost !== undefined && isShort) {
    const change = fromBase64url(oldSum) ^ fromBase64url(sumOf(today));
    const candidate = base64url(fromBase64url(lost) ^ change, 2);
    // It may just be gone: then nothing came for it.
    const isReplaced = change !== fromBase64url(lost);
    if (isReplaced && known.has(candidate) && !map.has(candidate)) map.set(lost, candidate);
  }
  return map;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** FNV-1a over UTF-16 code units with a final avalanche (murmur3's), 32 bits. The same on every machine and for ever: saved texts hang on it. */
export function hash32(text: string, seed = 0): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** `length` base64url characters (6 bits each, at most 5) for a non-negative integer, most significant first. */
export function base64url(value: number, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) {
    text = ALPHABET[value & 63]! + text;
    value >>>= 6;
  }
  return text;
}

/** The integer behind base64url characters; -1 when a character is none. */
export function fromBase64url(text: string): number {
  let value = 0;
  for (const c of text) {
    const digit = ALPHABET.indexOf(c);
    if (digit < 0) return -1;
    value = value * 64 + digit;
  }
  return value;
}

/** The key of a section or activity in the saved text: 4 base64url characters, 24 bits. */
export function keyOf(id: string): string {
  return base64url(hash32(id), 4);
}

/** The whole key of an option or item: 5 base64url characters, 30 bits. Answers name it by its last two, where these are its own. */
export function itemKey(idOrText: string): string {
  return base64url(hash32(idOrText, 7), 5);
}

/** What an option without id is known by: its words in lower case, without marks and doubled spaces. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A repeatable random number in [0, 1) for each step; the same seed gives the same row. (mulberry32) */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy in an order that depends on nothing but the seed and each item's own name: adding an item moves no other past another. */
export function shuffled<T>(items: readonly T[], seed: number, name: (item: T) => string): T[] {
  return items
    .map((item, index) => ({ item, index, rank: hash32(name(item), seed) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
}

// squeeze: a learner's own words go in, base64url characters come out, and back. Short texts shrink too: a model of the
// last letters that has already read a few common words guesses each bit, and an arithmetic coder pays for what it did
// not guess. Only + - * / and whole bits: every browser must read what another has written.
import { base64url, fromBase64url } from "../../model/hash.ts";

/** Contexts: nothing, the last one to four bytes, the word so far. */
const ORDERS = 6;
const SLOTS = 1 << 14;
const TOP = 0x3fffffff;
// Frozen: texts in LMSs all over the world can be read only with these very words.
const PRIMER =
  " and to is that for was on are from have they you can when more about people because think les une est que dans der die ich ein las con para أن The It I ";

interface Model {
  /** The chance, of 4096, that the next bit is 1. */
  guess(): number;
  learn(bit: number): void;
}

let primed: { chances: Float64Array; counts: Uint8Array } | undefined;

function model(): Model {
  const chances = primed?.chances.slice() ?? new Float64Array(ORDERS * SLOTS).fill(0.5);
  const counts = primed?.counts.slice() ?? new Uint8Array(ORDERS * SLOTS);
  const slots = new Int32Array(ORDERS);
  const contexts = new Int32Array(ORDERS);
  let last = 0;
  let word = 0;
  let bits = 1;

  const self: Model = {
    guess() {
      let sum = 0;
      let trust = 0;
      for (let i = 0; i < ORDERS; i++) {
        const hash = Math.imul(contexts[i]! + bits * 0x9e3779b1, 0x2545f491);
        const slot = i * SLOTS + ((hash ^ (hash >>> 15)) & (SLOTS - 1));
        slots[i] = slot;
        // Longer contexts, seen more often, and sure of themselves count for more.
        const p = chances[slot]!;
        const weight = ((1 << i) * counts[slot]!) / (p * (1 - p) + 0.002);
        sum += weight * p;
        trust += weight;
      }
      return trust === 0 ? 2048 : Math.min(4095, Math.max(1, Math.floor((sum / trust) * 4096)));
    },
    learn(bit) {
      for (const slot of slots) {
        const n = counts[slot]!;
        chances[slot]! += (bit - chances[slot]!) / (n + 1.5);
        if (n < 30) counts[slot] = n + 1;
      }
      bits = (bits << 1) | bit;
      if (bits < 256) return;
      const byte = bits & 255;
      bits = 1;
      last = (last << 8) | byte;
      word = byte > 127 || (byte | 32) > 96 ? Math.imul(word + (byte | 32), 0x2f0b4c47) : 0;
      for (let i = 1; i < 5; i++) contexts[i] = Math.imul((last << (32 - 8 * i)) + i, 0x2c1b3c6d);
      contexts[5] = word;
    },
  };
  if (primed === undefined) {
    for (const byte of new TextEncoder().encode(PRIMER))
      for (let i = 7; i >= 0; i--) {
        self.guess();
        self.learn((byte >> i) & 1);
      }
    primed = { chances, counts };
    return model();
  }
  return self;
}

/** Narrows [low, high] bit by bit; what both ends have in common by then is put out, 6 bits at a time. */
function coder(put: (digit: number) => void) {
  const guesser = model();
  let low = 0;
  let high = TOP;
  return {
    /** `bitAt`: the next bit; 1 lies at or below the middle. */
    code(bitAt: (middle: number) => number): number {
      const chance = guesser.guess();
      const room = high - low;
      const middle = low + Math.floor(room / 4096) * chance + (((room % 4096) * chance) >> 12);
      const bit = bitAt(middle);
      if (bit === 1) high = middle;
      else low = middle + 1;
      guesser.learn(bit);
      while ((low ^ high) >>> 24 === 0) {
        put(high >>> 24);
        low = (low << 6) & TOP;
        high = ((high << 6) & TOP) | 63;
      }
      return bit;
    },
    get low() {
      return low;
    },
  };
}

export function squeeze(text: string): string {
  let packed = "";
  const out = coder((digit) => (packed += base64url(digit, 1)));
  // A zero byte ends it: a learner cannot type one.
  for (const byte of [...new TextEncoder().encode(text.replaceAll("\0", "")), 0])
    for (let i = 7; i >= 0; i--) out.code(() => (byte >> i) & 1);
  // The reader sees "A" (0) after the end: one character is enough to lie between low and high.
  return out.low === 0 ? packed : packed + base64url((out.low >>> 24) + 1, 1);
}

/** Undefined: not readable (cut, or not ours). */
export function unsqueeze(packed: string): string | undefined {
  if (!/^[\w-]*$/.test(packed)) return undefined;
  const bytes: number[] = [];
  let position = 0;
  let value = 0;
  const take = (): void => {
    value = ((value << 6) & TOP) | fromBase64url(packed.charAt(position++));
  };
  for (let i = 0; i < 5; i++) take();
  const within = coder(take);
  for (;;) {
    let byte = 1;
    while (byte < 256) byte = (byte << 1) | within.code((middle) => (value <= middle ? 1 : 0));
    if (byte === 256) break;
    if (position > packed.length + 5) return undefined;
    bytes.push(byte & 255);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

import { base64url, fromBase64url } from "../../model/hash.ts";

/** A non-negative integer in base64url characters of 5 bits each; all but the last have the sixth bit set. */
export function varint(value: number): string {
  let text = base64url(value % 32, 1);
  for (let rest = Math.floor(value / 32); rest > 0; rest = Math.floor(rest / 32))
    text = base64url((rest % 32) | 32, 1) + text;
  return text;
}

/** Goes through a text from front to back; undefined wherever the text ends or is not what was asked for. */
export interface Reader {
  readonly isAtEnd: boolean;
  take(length: number): string | undefined;
  digit(): number | undefined;
  varint(): number | undefined;
}

export function readerOf(text: string): Reader {
  let at = 0;
  const take = (length: number): string | undefined => {
    if (at + length > text.length) return undefined;
    at += length;
    return text.slice(at - length, at);
  };
  const digit = (): number | undefined => {
    const c = take(1);
    const value = c === undefined ? -1 : fromBase64url(c);
    return value < 0 ? undefined : value;
  };
  return {
    get isAtEnd() {
      return at >= text.length;
    },
    take,
    digit,
    varint() {
      let value = 0;
      for (let i = 0; i < 9; i++) {
        const d = digit();
        if (d === undefined) return undefined;
        value = value * 32 + (d & 31);
        if (d < 32) return value;
      }
      return undefined;
    },
  };
}

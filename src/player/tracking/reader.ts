import { base64url, fromBase64url } from "../../model/hash.ts";

/** A non-negative integer in base64url characters of 5 bits each; all but the last have the sixth bit set. */
export function varint(value: number): string {
  let text = base64url(value % 32, 1);
  for (let rest = Math.floor(value / 32); rest > 0; rest = Math.floor(rest / 32))
    text = base64url((rest % 32) | 32, 1) + text;
  return text;
}

/** Goes through a text from front to back. */
export interface Reader {
  readonly isAtEnd: boolean;
  /** The text ended too early, or was not what was asked for: all that is read from then on is "" or 0, or to be left. */
  readonly isBroken: boolean;
  /** It ended too early, and until then all of it made sense. */
  readonly isCut: boolean;
  take(length: number): string;
  digit(): number;
  varint(): number;
  /** What was read must make sense, or the text counts as broken here. */
  expect(makesSense: boolean): void;
}

export function readerOf(text: string): Reader {
  let at = 0;
  let isBroken = false;
  let isCut = false;
  const expect = (makesSense: boolean): void => {
    isBroken ||= !makesSense;
  };
  const take = (length: number): string => {
    isCut ||= !isBroken && at + length > text.length;
    expect(!isCut);
    if (isBroken) return "";
    at += length;
    return text.slice(at - length, at);
  };
  const digit = (): number => {
    const value = fromBase64url(take(1));
    expect(value >= 0);
    return isBroken ? 0 : value;
  };
  return {
    get isAtEnd() {
      return at >= text.length;
    },
    get isBroken() {
      return isBroken;
    },
    get isCut() {
      return isCut;
    },
    take,
    digit,
    varint() {
      let value = 0;
      for (let i = 0; i < 9; i++) {
        const d = digit();
        value = value * 32 + (d & 31);
        if (d < 32) return value;
      }
      expect(false);
      return 0;
    },
    expect,
  };
}

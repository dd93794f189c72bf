// Letters and digits stand for themselves, "_" for a blank; all else is "!", the code point in base 36, ";".

export function encodeTyped(text: string): string {
  return [...text]
    .map((c) =>
      /[A-Za-z0-9-]/.test(c) ? c : c === " " ? "_" : `!${c.codePointAt(0)!.toString(36)};`,
    )
    .join("");
}

/** Undefined when it is nothing that `encodeTyped` wrote. */
export function decodeTyped(packed: string): string | undefined {
  if (!/^(?:[A-Za-z0-9_-]|![0-9a-z]{1,4};)*$/.test(packed)) return undefined;
  return packed
    .replace(/_/g, " ")
    .replace(/!(\w+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 36) % 0x110000));
}

import { type Diagnostic, error, warning } from "../model/diagnostic.ts";

/**
 * A text file as everything else reads it: without byte-order mark, lines ended by "\n", composed letters (NFC).
 * Undefined when it is not UTF-8; the diagnostic then names the first line that is not.
 */
export function decode(bytes: Uint8Array, file: string, found: Diagnostic[]): string | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
    found.push(
      error(
        "not-utf8",
        { file, line },
        isWide ? "This file is saved as UTF-16." : "This file is not UTF-8.",
        'Save it again with the encoding "UTF-8" (in Windows Notepad: Save as, Encoding).',
      ),
    );
    return undefined;
  }
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  text = text.normalize("NFC");
  // XML, and so every manifest, knows no control characters but tab and line end.
  // oxlint-disable-next-line no-control-regex
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
  const at = text.search(control);
  if (at < 0) return text;
  const before = text.slice(0, at).split("\n");
  found.push(
    warning(
      "control-character",
      { file, line: before.length, column: before.at(-1)!.length + 1 },
      `There is an invisible control character (${nameOf(text.charCodeAt(at))}) in this line; it is left out.`,
      "Delete it: it often comes from copying out of a PDF.",
    ),
  );
  return text.replace(control, "");
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A line feed is never part of a longer UTF-8 sequence, so lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    start = i + 1;
    line++;
  }
  return 1;
}

import { type SvgProblem, svgForPrint } from "./svg.ts";

/** A picture that Typst can set: its bytes, and its width in points where the page asks for it. */
export interface Picture {
  readonly bytes: Uint8Array;
  /** "image/png". */
  readonly type: string;
  /** Font families that text in it needs. */
  readonly families: readonly string[];
}

export type PictureProblem =
  | { readonly why: "format"; readonly format: string }
  | { readonly why: "cut" }
  | SvgProblem;

/** The picture as it can be printed, or why it cannot. Told by its bytes: an extension may lie. */
export function pictureForPrint(bytes: Uint8Array): Picture | PictureProblem {
  const format = formatOf(bytes);
  if (format === "svg") return svgForPrint(new TextDecoder().decode(bytes));
  if (!PRINTABLE.has(format)) return { why: "format", format };
  return isWhole(format, bytes) ? { bytes, type: `image/${format}`, families: [] } : { why: "cut" };
}

const PRINTABLE = new Set(["png", "jpeg", "gif", "webp"]);

function formatOf(bytes: Uint8Array): string {
  const latin = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, to));
  if (latin(1, 4) === "PNG") return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "jpeg";
  if (latin(0, 4) === "GIF8") return "gif";
  if (latin(0, 4) === "RIFF" && latin(8, 12) === "WEBP") return "webp";
  if (latin(4, 8) === "ftyp") return latin(8, 12).startsWith("avif") ? "AVIF" : "HEIF";
  if (latin(0, 2) === "BM") return "BMP";
  if (latin(0, 2) === "II" || latin(0, 2) === "MM") return "TIFF";
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096))) ? "svg" : "unknown";
}

/** A download that broke off: Typst would stop at it without saying which picture it is. */
function isWhole(format: string, bytes: Uint8Array): boolean {
  const n = bytes.length;
  if (format === "png")
    return n > 45 && String.fromCharCode(...bytes.subarray(n - 8, n - 4)) === "IEND";
  if (format === "jpeg")
    return bytes.subarray(-64).some((b, i, tail) => b === 0xff && tail[i + 1] === 0xd9);
  if (format === "webp") {
    const view = new DataView(bytes.buffer, bytes.byteOffset, n);
    return n >= 12 && view.getUint32(4, true) + 8 <= n + 1;
  }
  return n > 20 && bytes[n - 1] === 0x3b;
}

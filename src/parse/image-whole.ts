import { extensionOf } from "./image-size.ts";

/**
 * Whether an image file ends where it says it does: a download that broke off shows a part of its picture, and print shows none.
 * What a camera or a program has put behind the picture is no harm. Of a format that does not tell, true.
 */
export function isWholeImage(path: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (extensionOf(path)) {
      case "png":
        return isWholePng(view);
      case "gif":
        // The trailer; some programs fill the file up behind it.
        return bytes.subarray(-64).includes(0x3b);
      case "jpg":
      case "jpeg":
        return isWholeJpeg(bytes, view);
      case "webp":
        // RFC 9649 2.3: the size of all that follows; an odd one is padded, and not by every program.
        return view.getUint32(4, true) + 8 <= bytes.length + 1;
      default:
        return true;
    }
  } catch {
    // A DataView throws beyond its end: the file is cut.
    return false;
  }
}

/** Chunk by chunk up to the last one (PNG 3rd edition, 5.3). */
function isWholePng(view: DataView): boolean {
  const IEND = 0x49454e44;
  let at = 8;
  while (view.getUint32(at + 4) !== IEND) at += view.getUint32(at) + 12;
  return at + 12 <= view.byteLength;
}

/** Behind the scan's header an end marker can only be the picture's own; one before it is that of a preview in the head. */
function isWholeJpeg(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  while (view.getUint16(at) !== 0xffda) at += 2 + view.getUint16(at + 2);
  for (let i = bytes.length - 2; i > at; i--)
    if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  return false;
}

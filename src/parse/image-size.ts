export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What an image file says of itself. `isKnown` false: its head is not that of the format its name says. */
export interface ImageHead {
  readonly isKnown: boolean;
  readonly size?: Size;
}

/** Formats that every browser of the floor shows. */
export const IMAGE_FORMATS = ["png", "jpg", "jpeg", "gif", "webp", "svg"] as const;

export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

export function readImageHead(path: string, bytes: Uint8Array): ImageHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (extensionOf(path)) {
      case "png":
        return head(ascii(bytes, 1, 3) === "PNG", () => sizeAt(view, 16, 20));
      case "gif":
        return head(ascii(bytes, 0, 3) === "GIF", () => ({
          width: view.getUint16(6, true),
          height: view.getUint16(8, true),
        }));
      case "jpg":
      case "jpeg":
        return head(view.getUint16(0) === 0xffd8, () => jpegSize(view));
      case "webp":
        return head(ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP", () =>
          webpSize(bytes, view),
        );
      case "svg": {
        const text = new TextDecoder().decode(bytes);
        return head(/<(?:[\w-]+:)?svg[\s>]/.test(text), () => svgSize(text));
      }
      default:
        return { isKnown: true };
    }
  } catch {
    // A DataView throws beyond its end: the file is cut.
    return { isKnown: false };
  }
}

function head(isKnown: boolean, size: () => Size | undefined): ImageHead {
  if (!isKnown) return { isKnown };
  const read = size();
  return read !== undefined && read.width > 0 && read.height > 0
    ? { isKnown, size: read }
    : { isKnown };
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function sizeAt(view: DataView, width: number, height: number): Size {
  return { width: view.getUint32(width), height: view.getUint32(height) };
}

/** The first start-of-frame marker (ITU T.81 B.2.2) holds the size; photographs turned by EXIF stand the other way. */
function jpegSize(view: DataView): Size | undefined {
  let at = 2;
  let isTurned = false;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xc4, 0xc8, 0xcc].includes(marker & 0xff);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xffe1) isTurned = exifOrientation(view, at + 4) >= 5;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function exifOrientation(view: DataView, at: number): number {
  if (view.getUint32(at) !== 0x45786966) return 1;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

/** RFC 9649: lossy, lossless and extended files keep it in different places. */
function webpSize(bytes: Uint8Array, view: DataView): Size | undefined {
  switch (ascii(bytes, 12, 4)) {
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X": {
      const three = (at: number): number =>
        view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
      return { width: three(24) + 1, height: three(27) + 1 };
    }
    default:
      return undefined;
  }
}

function svgSize(text: string): Size | undefined {
  const tag = /<(?:[\w-]+:)?svg\b[^>]*>/.exec(text)?.[0] ?? "";
  const number = (name: string): number | undefined => {
    const written = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(
      tag,
    )?.[1];
    return written === undefined ? undefined : Math.round(Number(written));
  };
  const [width, height] = [number("width"), number("height")];
  if (width !== undefined && height !== undefined) return { width, height };
  const box = /\sviewBox\s*=\s*["']([^"']+)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box === undefined || box.length !== 4 || box.some(Number.isNaN)) return undefined;
  return { width: Math.round(box[2]!), height: Math.round(box[3]!) };
}

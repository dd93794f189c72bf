import { inflateRawSync } from "node:zlib";

export interface ForwardEntry {
  readonly path: string;
  readonly method: "stored" | "deflated";
  readonly hasDescriptor: boolean;
  readonly date: string;
  readonly content: Buffer;
}

/**
 * Reads a zip from its first byte on and never looks back or at the directory, as Java's ZipInputStream does. Throws where
 * that reader does: at a stored entry whose size comes only after it.
 */
export function readForward(zip: Buffer): ForwardEntry[] {
  const entries: ForwardEntry[] = [];
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const flags = zip.readUInt16LE(at + 6);
    const method = zip.readUInt16LE(at + 8) === 0 ? "stored" : "deflated";
    const hasDescriptor = (flags & 8) !== 0;
    const path = zip.toString("utf8", at + 30, at + 30 + zip.readUInt16LE(at + 26));
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    if (method === "stored" && hasDescriptor)
      throw new Error(`${path}: only DEFLATED entries can have EXT descriptor`);
    // Where a deflated entry ends, its own data say.
    const rest = zip.subarray(start);
    const size = zip.readUInt32LE(at + 18);
    const inflated = method === "stored" ? undefined : inflate(rest);
    const content = inflated?.content ?? Buffer.from(rest.subarray(0, size));
    at = start + (inflated?.taken ?? size) + (hasDescriptor ? 16 : 0);
    entries.push({ path, method, hasDescriptor, date: dateOf(zip, start, path), content });
  }
  return entries;
}

function inflate(data: Buffer): { content: Buffer; taken: number } {
  const { buffer, engine } = inflateRawSync(data, { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: buffer, taken: engine.bytesWritten };
}

function dateOf(zip: Buffer, start: number, path: string): string {
  const header = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 3, 4]), start - Buffer.byteLength(path));
  const date = zip.readUInt16LE(header + 12);
  const time = zip.readUInt16LE(header + 10);
  return `${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31} ${time >> 11}:${(time >> 5) & 63}`;
}

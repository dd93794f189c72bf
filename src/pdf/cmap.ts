import { closeSync, openSync, readSync } from "node:fs";

export type HasCharacter = (code: number) => boolean;

/** Which characters a TrueType file has, from its cmap table alone (OpenType 1.9, cmap, formats 4 and 12). */
export function fontCharacters(path: string): HasCharacter {
  const table = readCmap(path);
  const tables = table.readUInt16BE(2);
  let format4: number | undefined;
  for (let i = 0; i < tables; i++) {
    const at = table.readUInt32BE(4 + i * 8 + 4);
    const format = table.readUInt16BE(at);
    if (format === 12) return format12(table, at);
    if (format === 4) format4 ??= at;
  }
  if (format4 === undefined) throw new Error(`${path}: no character table that can be read.`);
  return readFormat4(table, format4);
}

/** The table directory, then the one table: a font of 10 MB is not read for 30 kB of it. */
function readCmap(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const count = read(4, 2).readUInt16BE(0);
    const directory = read(12, count * 16);
    for (let i = 0; i < count; i++) {
      const at = i * 16;
      if (directory.toString("latin1", at, at + 4) === "cmap")
        return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
  } finally {
    closeSync(file);
  }
  throw new Error(`${path}: no font that can be read.`);
}

function format12(table: Buffer, at: number): HasCharacter {
  const groups = table.readUInt32BE(at + 12);
  const start = (i: number): number => table.readUInt32BE(at + 16 + i * 12);
  const end = (i: number): number => table.readUInt32BE(at + 20 + i * 12);
  return (code) => {
    const i = firstNotBelow(groups, end, code);
    return i < groups && start(i) <= code;
  };
}

function readFormat4(table: Buffer, at: number): HasCharacter {
  const segments = table.readUInt16BE(at + 6) / 2;
  const end = (i: number): number => table.readUInt16BE(at + 14 + i * 2);
  const start = (i: number): number => table.readUInt16BE(at + 16 + segments * 2 + i * 2);
  return (code) => {
    if (code > 0xffff) return false;
    const i = firstNotBelow(segments, end, code);
    if (i >= segments || start(i) > code) return false;
    const delta = table.readUInt16BE(at + 16 + segments * 4 + i * 2);
    const offsetAt = at + 16 + segments * 6 + i * 2;
    const offset = table.readUInt16BE(offsetAt);
    if (offset === 0) return ((code + delta) & 0xffff) !== 0;
    return table.readUInt16BE(offsetAt + offset + (code - start(i)) * 2) !== 0;
  };
}

function firstNotBelow(count: number, end: (i: number) => number, code: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

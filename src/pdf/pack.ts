import pako from "pako";

/** Objects in one object stream: many compress well, few are found fast. */
const GROUP = 200;

/**
 * The same PDF with its small objects in compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8). Typst writes the
 * structure tree as plain text, which is half of a tagged PDF (0.14, 2026). A deflate of JavaScript, as Node's own gives other
 * bytes on other processors. What does not look as expected comes back as it was.
 */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const file = readFile(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length));
  if (file === undefined) return pdf;
  const { objects, trailer } = file;
  const parts: Buffer[] = [file.header];
  let at = file.header.length;
  /** Rows of the cross-reference stream: type and two fields. */
  const rows = new Map<number, readonly [number, number, number]>([[0, [0, 0, 65535]]]);
  const put = (number: number, body: Buffer): void => {
    const whole = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from("\nendobj\n"),
    ]);
    rows.set(number, [1, at, 0]);
    parts.push(whole);
    at += whole.length;
  };
  for (const { number, body, isStream } of objects) if (isStream) put(number, body);
  let next = file.size;
  const small = objects.filter((object) => !object.isStream);
  for (let from = 0; from < small.length; from += GROUP) {
    const group = small.slice(from, from + GROUP);
    group.forEach(({ number }, index) => rows.set(number, [2, next, index]));
    put(next++, objectStream(group));
  }
  const start = at;
  rows.set(next, [1, start, 0]);
  put(next, crossReferences(rows, next + 1, trailer));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

interface PdfObject {
  readonly number: number;
  readonly body: Buffer;
  readonly isStream: boolean;
}

/** Typst's own shape: one classic table, one trailer, each object from its offset to the next one's. */
function readFile(
  pdf: Buffer,
): { header: Buffer; objects: PdfObject[]; trailer: string; size: number } | undefined {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString("latin1", pdf.length - 64));
  const table = Number(end?.[1] ?? NaN);
  const tail = Number.isNaN(table) ? "" : pdf.toString("latin1", table);
  const head = /^xref\s+0 (\d+)\s+/.exec(tail);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1];
  if (head === null || trailer === undefined) return undefined;
  const size = Number(head[1]);
  const offsets: { number: number; at: number }[] = [];
  for (let number = 0; number < size; number++) {
    const row = tail.slice(head[0].length + number * 20, head[0].length + number * 20 + 20);
    if (row[17] === "n") offsets.push({ number, at: Number(row.slice(0, 10)) });
  }
  offsets.sort((a, b) => a.at - b.at);
  const objects: PdfObject[] = [];
  for (const [i, { number, at }] of offsets.entries()) {
    const whole = pdf.subarray(at, offsets[i + 1]?.at ?? table);
    const open = `${number} 0 obj`;
    const close = whole.lastIndexOf("endobj");
    if (close < 0 || whole.toString("latin1", 0, open.length) !== open) return undefined;
    const body = trimmed(whole.subarray(open.length, close));
    objects.push({ number, body, isStream: body.subarray(-9).toString("latin1") === "endstream" });
  }
  return { header: pdf.subarray(0, offsets[0]?.at ?? 0), objects, trailer, size };
}

function trimmed(body: Buffer): Buffer {
  let [from, to] = [0, body.length];
  while (from < to && body[from]! <= 32) from++;
  while (to > from && body[to - 1]! <= 32) to--;
  return body.subarray(from, to);
}

function objectStream(group: readonly PdfObject[]): Buffer {
  let at = 0;
  const places: string[] = [];
  const bodies = group.map(({ number, body }) => {
    places.push(`${number} ${at}`);
    at += body.length + 1;
    return Buffer.concat([body, Buffer.from("\n")]);
  });
  const first = Buffer.from(`${places.join(" ")}\n`);
  const entries = `/Type /ObjStm /N ${group.length} /First ${first.length}`;
  return stream(entries, Buffer.concat([first, ...bodies]));
}

function crossReferences(
  rows: ReadonlyMap<number, readonly [number, number, number]>,
  size: number,
  trailer: string,
): Buffer {
  const table = Buffer.alloc(size * 7);
  for (let number = 0; number < size; number++) {
    const [type, second, third] = rows.get(number) ?? [0, 0, 65535];
    table.writeUInt8(type, number * 7);
    table.writeUInt32BE(second, number * 7 + 1);
    table.writeUInt16BE(third, number * 7 + 5);
  }
  const rest = trailer.replace(/\/Size\s+\d+/, "").trim();
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${rest}`, table);
}

function stream(entries: string, content: Buffer): Buffer {
  // Not the highest level: it takes half as long again for 2 % of the file.
  const packed = Buffer.from(pako.deflate(content, { level: 4 }));
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
}

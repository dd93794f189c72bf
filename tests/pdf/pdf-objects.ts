import { inflateSync } from "node:zlib";

/** Every object's text by its number: those in object streams unpacked, streams without their content. */
export function pdfObjects(bytes: Uint8Array): Map<number, string> {
  const pdf = Buffer.from(bytes);
  const raw = pdf.toString("latin1");
  const objects = new Map<number, string>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\s+/g)) {
    const start = match.index + match[0].length;
    const whole = raw.slice(start, raw.indexOf("endobj", start));
    const stream = /^<<[\s\S]*?>>\s*stream\r?\n/.exec(whole)?.[0];
    const dictionary = stream === undefined ? whole.trim() : stream.replace(/\s*stream\s*$/, "");
    objects.set(Number(match[1]), dictionary);
    if (stream === undefined || !dictionary.includes("/ObjStm")) continue;
    const from = start + stream.length;
    const length = Number(/\/Length (\d+)/.exec(dictionary)![1]);
    const text = inflateSync(pdf.subarray(from, from + length)).toString("latin1");
    const first = Number(/\/First (\d+)/.exec(dictionary)![1]);
    const places = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i < places.length; i += 2) {
      const end = places[i + 3] ?? text.length - first;
      objects.set(places[i]!, text.slice(first + places[i + 1]!, first + end).trim());
    }
  }
  return objects;
}

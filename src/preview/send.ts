import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { PackageFile } from "../model/package-file.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
  xsd: "text/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  vtt: "text/vtt; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  wav: "audio/wav",
  pdf: "application/pdf",
  zip: "application/zip",
  woff2: "font/woff2",
};

export function send(
  response: ServerResponse,
  status: number,
  type: keyof typeof TYPES,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      "content-type": TYPES[type],
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    })
    .end(body);
}

/** A file of a package; a range of it where a player of video asks for one. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: PackageFile,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? "";
  const range = rangeOf(request.headers.range, file.bytes);
  const parts = slice(file.content, range ?? { start: 0, end: Infinity });
  // Read before anything is promised: media lie in the source, which may have lost one since the build.
  const first = await parts.next().catch(() => undefined);
  if (first === undefined)
    return send(response, 404, "txt", "This file is not in the module’s folder any more.");
  response.writeHead(range === undefined ? 200 : 206, {
    "content-type": TYPES[extension] ?? "application/octet-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    ...lengthOf(file, range),
    ...headers,
  });
  if (request.method === "HEAD") return void response.end();
  // A reader that leaves in the middle of a film is no fault of ours.
  await pipeline(Readable.from(joined(first, parts)), response).catch(() => undefined);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function lengthOf({ content, bytes }: PackageFile, range: Range | undefined): object {
  if (range !== undefined)
    return {
      "content-length": range.end - range.start + 1,
      "content-range": `bytes ${range.start}-${range.end}/${bytes}`,
    };
  // Another file may stand there by now: its length is not known.
  return typeof content === "function" ? {} : { "content-length": bytes };
}

async function* joined(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

function rangeOf(header: string | undefined, bytes: number): Range | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return undefined;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end ? undefined : { start, end };
}

async function* slice(
  content: PackageFile["content"],
  { start, end }: Range,
): AsyncGenerator<Uint8Array> {
  if (typeof content !== "function") {
    yield content.subarray(start, end + 1);
    return;
  }
  let at = 0;
  for await (const chunk of content()) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    if (part.length > 0) yield part;
    at += chunk.length;
    if (at > end) return;
  }
}

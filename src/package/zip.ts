import type { PackageFile } from "../model/package-file.ts";

/** Above this much that must be opened, files are written as they are read, and never held whole. */
const STREAM_ABOVE = 64 * 2 ** 20;

/** DOS dates begin here. JSZip writes them in UTC, so every time zone gives the same bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

const DEFLATE = { compression: "DEFLATE", compressionOptions: { level: 9 } } as const;

/**
 * The bytes of a zip, the same for the same files. Importers that read forward only (Java's ZipInputStream) cannot take a
 * stored entry whose size follows it: so streamed entries are DEFLATE, at level 0 where compressing is wasted work.
 */
export async function* zipPackage(files: readonly PackageFile[]): AsyncIterable<Uint8Array> {
  const { default: JSZip } = await import("jszip");
  const opened = files.filter((file) => typeof file.content === "function");
  const streamFiles = opened.reduce((sum, file) => sum + file.bytes, 0) > STREAM_ABOVE;
  // In Node only, and not in JSZip's types.
  const readsStreams = "nodestream" in JSZip.support && JSZip.support.nodestream === true;
  const zip = new JSZip();
  for (const file of files) {
    const ready = await compressed(file, JSZip);
    if (ready !== undefined) {
      zip.files[file.path] = ready;
      continue;
    }
    const packed = streamFiles
      ? { compression: "DEFLATE" as const, compressionOptions: { level: 0 } }
      : { compression: "STORE" as const };
    zip.file(file.path, source(file, readsStreams), {
      binary: true,
      date: DATE,
      createFolders: false,
      ...(file.isPacked ? packed : DEFLATE),
    });
  }
  const helper = zip.generateInternalStream({ type: "uint8array", streamFiles, ...DEFLATE });
  yield* chunks(helper);
}

type Archive = Promise<import("jszip")>;
const archives = new WeakMap<Uint8Array, Archive>();

/** The file as it lies in its archive. JSZip passes on what it read compressed, if it is to be compressed the same way. */
async function compressed(
  { path, archive }: PackageFile,
  JSZip: typeof import("jszip"),
): Promise<import("jszip").JSZipObject | undefined> {
  if (archive === undefined) return undefined;
  let opened = archives.get(archive);
  if (opened === undefined) archives.set(archive, (opened = JSZip.loadAsync(archive)));
  return (await opened).files[path];
}

interface Helper {
  on(event: "data", callback: (chunk: Uint8Array) => void): Helper;
  on(event: "error", callback: (reason: Error) => void): Helper;
  on(event: "end", callback: () => void): Helper;
  pause(): Helper;
  resume(): Helper;
}

/** JSZip pushes; here one pulls, and it waits meanwhile. */
async function* chunks(helper: Helper): AsyncIterable<Uint8Array> {
  const waiting: Uint8Array[] = [];
  let isOver = false;
  let failure: Error | undefined;
  let wake: () => void = () => {};
  helper
    .on("data", (chunk) => {
      waiting.push(chunk);
      helper.pause();
      wake();
    })
    .on("error", (reason) => {
      failure = reason;
      wake();
    })
    .on("end", () => {
      isOver = true;
      wake();
    });
  for (;;) {
    if (failure !== undefined) throw failure;
    const chunk = waiting.shift();
    if (chunk !== undefined) yield chunk;
    else if (isOver) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        helper.resume();
      });
  }
}

/** What JSZip takes: bytes, a promise of bytes, or (in Node) a stream. Its types know the first two. */
function source({ content }: PackageFile, readsStreams: boolean): Uint8Array | Promise<Uint8Array> {
  // Empty bytes would be stored whatever one asks for, and then streamed as stored.
  const open = typeof content === "function" ? content : content.length === 0 ? nothing : undefined;
  if (open === undefined) return content as Uint8Array;
  return readsStreams ? (new Pushed(open) as never) : whole(open);
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function whole(open: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  for await (const part of open()) parts.push(part as BlobPart);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** An async iterable in the clothes of a Node stream, which is the only kind of stream that JSZip reads. Opened when its turn comes. */
class Pushed {
  readonly #open: () => AsyncIterable<Uint8Array>;
  readonly #listeners: Record<string, ((value?: unknown) => void)[]> = {};
  #source: AsyncIterator<Uint8Array> | undefined;
  #isPaused = true;
  #isReading = false;

  constructor(open: () => AsyncIterable<Uint8Array>) {
    this.#open = open;
  }

  on(event: string, listener: (value?: unknown) => void): this {
    (this.#listeners[event] ??= []).push(listener);
    return this;
  }

  pause(): this {
    this.#isPaused = true;
    return this;
  }

  resume(): this {
    this.#isPaused = false;
    void this.#read();
    return this;
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      this.#source ??= this.#open()[Symbol.asyncIterator]();
      while (!this.#isPaused) {
        const next = await this.#source.next();
        if (next.done) return this.#tell("end");
        this.#tell("data", next.value);
      }
    } catch (reason) {
      this.#tell("error", reason);
    } finally {
      this.#isReading = false;
    }
  }

  #tell(event: string, value?: unknown): void {
    for (const listener of this.#listeners[event] ?? []) listener(value);
  }
}

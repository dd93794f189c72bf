import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { PackageFile } from "../../src/model/package-file.ts";
import { zipPackage } from "../../src/package/index.ts";
import { readForward } from "./forward-reader.ts";

const text = (path: string, words: string, isPacked = false): PackageFile => {
  const content = new TextEncoder().encode(words);
  return { path, bytes: content.length, content, isPacked };
};
const opened = (path: string, bytes: number, isPacked: boolean): PackageFile => ({
  path,
  bytes,
  isPacked,
  async *content() {
    const part = new Uint8Array(2 ** 20).map((_, i) => (i * 7919) >> 3);
    for (let left = bytes; left > 0; left -= part.length) yield part.subarray(0, left);
  },
});
const zipped = (files: readonly PackageFile[]): Promise<Buffer> => buffer(zipPackage(files));

const small = [
  text("index.html", "<p>Hello</p>".repeat(500)),
  opened("media/a b/photo.jpg", 300_000, true),
  text("media/é 花.txt", "æøå"),
  text("media/empty.txt", ""),
];

describe("a zip", () => {
  it("is read forward only, with everything in it", async () => {
    const entries = readForward(await zipped(small));
    expect(entries.map(({ path, content }) => [path, content.length])).toEqual([
      ["index.html", 6000],
      ["media/a b/photo.jpg", 300_000],
      ["media/é 花.txt", 6],
      ["media/empty.txt", 0],
    ]);
    expect(entries[0]!.content.toString()).toBe("<p>Hello</p>".repeat(500));
  });

  it("has no entries for folders and no date but the first of 1980", async () => {
    const entries = readForward(await zipped(small));
    expect(entries.some(({ path }) => path.endsWith("/"))).toBe(false);
    expect(new Set(entries.map(({ date }) => date))).toEqual(new Set(["1980-1-1 0:0"]));
  });

  it("stores what is compressed already, and deflates the rest", async () => {
    const entries = readForward(await zipped(small));
    const methods = Object.fromEntries(entries.map(({ path, method }) => [path, method]));
    expect(methods["media/a b/photo.jpg"]).toBe("stored");
    expect(methods["index.html"]).toBe("deflated");
  });

  it("streams above 64 MB, and a forward reader still takes all of it", async () => {
    const bytes = 66 * 2 ** 20;
    const files = [text("empty.txt", ""), opened("film.mp4", bytes, true), text("z.html", "z")];
    const entries = readForward(await zipped(files));
    expect(entries.map(({ path, content }) => [path, content.length])).toEqual([
      ["empty.txt", 0],
      ["film.mp4", bytes],
      ["z.html", 1],
    ]);
    // Streamed: sizes follow the data. Deflated at level 0: not a byte was compressed for nothing.
    expect(
      entries.every(({ hasDescriptor, method }) => hasDescriptor && method === "deflated"),
    ).toBe(true);
  });

  it("has the same bytes twice, in any time zone", async () => {
    const zone = process.env["TZ"];
    const hashes = new Set<string>();
    for (const TZ of ["UTC", "Asia/Tokyo", "America/St_Johns"]) {
      process.env["TZ"] = TZ;
      hashes.add(
        createHash("sha256")
          .update(await zipped(small))
          .digest("hex"),
      );
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(hashes.size).toBe(1);
  });

  it("has the same bytes when a file was compressed before", async () => {
    const [page] = small;
    const archive = await zipped([text("other.txt", "other"), page!]);
    const again = small.map((file) => (file === page ? { ...file, archive } : file));
    expect((await zipped(again)).equals(await zipped(small))).toBe(true);
  });

  it("passes on what went wrong while a file was read", async () => {
    const broken: PackageFile = {
      path: "media/gone.mp4",
      bytes: 10,
      // eslint-disable-next-line require-yield -- it fails before it gives anything: that is the case.
      async *content() {
        throw new Error("gone.mp4 vanished");
      },
    };
    await expect(zipped([broken])).rejects.toThrow("gone.mp4 vanished");
  });
});

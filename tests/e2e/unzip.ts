import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import type { PackageFile } from "../../src/model/package-file.ts";

/** What is in a zip, as an LMS would unpack it. */
export async function unzip(chunks: AsyncIterable<Uint8Array>): Promise<PackageFile[]> {
  const bytes = await buffer(chunks);
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);
  const zip = await open(bytes, { lazyEntries: true });
  const files: PackageFile[] = [];
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, (fault, stream) => {
        if (fault) return reject(fault);
        buffer(stream).then((content) => {
          files.push({ path: entry.fileName, bytes: content.length, content });
          zip.readEntry();
        }, reject);
      });
    });
    zip.on("end", () => resolve(files)).on("error", reject);
    zip.readEntry();
  });
}

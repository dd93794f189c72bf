import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { PackageFile } from "../model/package-file.ts";

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** Written beside and renamed then: what an older build left is whole until the moment when the new one is. */
export async function writePackage(path: string, files: readonly PackageFile[]): Promise<Written> {
  const { zipPackage } = await import("../package/index.ts");
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  let handle: FileHandle | undefined;
  try {
    handle = await open(beside, "w");
    for await (const chunk of zipPackage(files)) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.write(chunk);
    }
    await handle.close();
    handle = undefined;
    renameSync(beside, path);
  } catch (reason) {
    await handle?.close();
    rmSync(beside, { force: true });
    throw reason;
  }
  return { bytes, sha256: hash.digest("hex") };
}

import { renameSync, rmSync, writeFileSync } from "node:fs";

/** One file, written beside and renamed then, so that nobody reads half of it. */
export function writeBeside(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (reason) {
    rmSync(beside, { force: true });
    throw reason;
  }
}

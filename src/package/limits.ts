import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";

const MOST_FILES = 65_535;
/** 4 GiB, less what headers, names and the directory of 65,535 files can take. */
const MOST_BYTES = 0xffff_ffff - 64 * 2 ** 20;

/** JSZip (3.10) writes no zip64: beyond these it makes a broken archive and says nothing. So we say it first. */
export function limits(files: readonly PackageFile[], module: string): Diagnostic[] {
  const at = { file: "module.yaml", line: 1 };
  const found: Diagnostic[] = [];
  if (files.length > MOST_FILES)
    found.push(
      error(
        "package-too-many-files",
        at,
        `The package of "${module}" would hold ${files.length.toLocaleString("en")} files; a zip holds ${MOST_FILES.toLocaleString("en")}.`,
        "Split the module, or take out media that it does not need.",
      ),
    );
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) {
    const gigabytes = (bytes / 2 ** 30).toFixed(1);
    const largest = files.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    found.push(
      error(
        "package-too-large",
        at,
        `The package of "${module}" would hold ${gigabytes} GB; a zip holds 4, and most LMSs take far less.`,
        `The largest file is ${largest.path}. Put large videos on a video server and link to them.`,
      ),
    );
  }
  return found;
}

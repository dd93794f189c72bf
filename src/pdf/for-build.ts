import type { CourseModule } from "../model/course-module.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";
import { type PageFiles, printGuide, printModule } from "./engines.ts";

export interface Printed {
  /** For the package: `<id>.pdf`, or nothing where none could be made. */
  readonly inside: readonly PackageFile[];
  /** Beside the packages: `<id>-guide.pdf` and `<id>-guide.html`. */
  readonly beside: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a build prints. One after the other: two processes at once share a core's caches, and take a tenth more of its time
 * than they save. `page` as for `printModule`.
 */
export async function printForBuild(module: CourseModule, page: () => PageFiles): Promise<Printed> {
  const { id } = module.settings;
  const book = await printModule(module, page);
  const guide = await printGuide(module);
  const html = new TextEncoder().encode(guide.html);
  const said = new Set(book.diagnostics.map((d) => JSON.stringify(d)));
  return {
    inside: pdfFile(`${id}.pdf`, book.bytes),
    beside: [
      ...pdfFile(`${id}-guide.pdf`, guide.bytes),
      { path: `${id}-guide.html`, bytes: html.length, content: html },
    ],
    diagnostics: [
      ...book.diagnostics,
      ...guide.diagnostics.filter((d) => !said.has(JSON.stringify(d))),
    ],
  };
}

function pdfFile(path: string, bytes: Uint8Array | undefined): PackageFile[] {
  return bytes === undefined ? [] : [{ path, bytes: bytes.length, content: bytes, isPacked: true }];
}

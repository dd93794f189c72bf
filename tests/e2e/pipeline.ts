import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { PackageFile } from "../../src/model/package-file.ts";
import { buildModule } from "../../src/cli/build-module.ts";
import { previewClient } from "../../src/cli/lectern-files.ts";
import { zipPackage } from "../../src/package/index.ts";
import { hosts } from "../../src/preview/hosts.ts";
import { startPreview } from "../../src/preview/index.ts";
import { standards } from "../../src/standards/index.ts";
import type { Folder } from "./modules/source.ts";
import { unzip } from "./unzip.ts";

/** A module's folder, built and zipped as `lectern build` does it; the zips, unpacked again, are what the preview plays. */
export interface Pipeline {
  readonly diagnostics: readonly Diagnostic[];
  /** The preview's page with this package in it. */
  address(standard: string): string;
  /** The package's own page, with nothing around it. */
  page(standard: string): string;
  /** The LMS forgets every attempt. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

const MODULE = "module";

export async function openPipeline(folder: Folder): Promise<Pipeline> {
  const { packages, diagnostics } = await buildModule(folder, { standards, schemas: true });
  const zips = new Map<string, readonly PackageFile[]>();
  for (const { standard, files } of packages) zips.set(standard.id, await unzip(zipPackage(files)));
  const preview = await startPreview({
    modules: [{ id: MODULE, title: folder.name, folder: folder.folder }],
    standards: standards.map(({ id, title, savedText }) => ({ id, title, savedText })),
    start: { module: MODULE, standard: "scorm12" },
    build: async (_module, standard) => ({ files: zips.get(standard), diagnostics }),
    client: previewClient(),
    port: 0,
  });
  // So that a package's own page can be opened without the preview's.
  for (const { id } of standards) await fetch(`${preview.url}preview/packages/${MODULE}/${id}`);
  return {
    diagnostics,
    address: (standard) => `${preview.url}?standard=${standard}&module=${MODULE}`,
    page: (standard) => `${preview.url}package/${MODULE}/${standard}/index.html`,
    async forget() {
      for (const { id, standard } of hosts) {
        const key = encodeURIComponent(`${MODULE}/${standard}/${id}`);
        await fetch(`${preview.url}preview/attempts/${key}`, { method: "DELETE" });
      }
    },
    close: () => preview.close(),
  };
}

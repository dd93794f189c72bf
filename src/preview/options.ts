import type { Diagnostic } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";

export interface PreviewModule {
  readonly id: string;
  readonly title: string;
  /** On disk: watched for changes. */
  readonly folder: string;
}

export interface Built {
  /** Absent: the build had errors. */
  readonly files?: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface PreviewOptions {
  readonly modules: readonly PreviewModule[];
  readonly standards: readonly {
    readonly id: string;
    readonly title: string;
    readonly savedText?: number;
  }[];
  readonly start: { readonly module: string; readonly standard: string };
  build(module: string, standard: string): Promise<Built>;
  /** `dist/preview/client.js` and `client.css`. */
  readonly client: { readonly script: Uint8Array; readonly style: Uint8Array };
  /** Exactly this port; absent: the first free one from 4400. 0: any. */
  readonly port?: number;
}

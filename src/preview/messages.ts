import type { Diagnostic } from "../model/diagnostic.ts";

/** What server and page of the preview tell each other, as JSON. */
export interface PreviewInfo {
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly standards: readonly {
    readonly id: string;
    readonly title: string;
    /** Characters of saved text that fit; absent: no limit worth counting. */
    readonly savedText?: number;
  }[];
  /** What to show when the address names nothing. */
  readonly start: { readonly module: string; readonly standard: string };
}

export interface PackageInfo {
  readonly module: string;
  readonly standard: string;
  /** Which of the builds that gave a package is shown: 1, 2, 3; a build with errors does not count. */
  readonly revision: number;
  /** Address of the page to launch; absent: there has never been a package. */
  readonly entry?: string;
  readonly files: number;
  readonly bytes: number;
  /** This build had errors: what is shown is the last good one. */
  readonly isBroken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** `/preview/events`: one JSON per message. */
export type ServerEvent =
  | { readonly type: "building"; readonly module: string; readonly standard: string }
  | { readonly type: "built"; readonly package: PackageInfo }
  | { readonly type: "violation"; readonly text: string };

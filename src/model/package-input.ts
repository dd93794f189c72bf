/** What `cli` reads once and hands to `packageModule`: nothing in `package` touches the disk. */
export interface PackageInput {
  readonly player: {
    /** `dist/player/<standard>.js` and `dist/player/player.css`: what every module needs. */
    readonly script: Uint8Array;
    readonly style: Uint8Array;
    /** `dist/player/parts/<room>/<name>.js|css`, by "<room>/<name>": only those that a module uses go into its package. */
    readonly parts: Readonly<
      Record<string, { readonly script?: Uint8Array; readonly style?: Uint8Array }>
    >;
  };
  /** Manifest templates of the standard by file name, as text. */
  readonly templates: Readonly<Record<string, string>>;
  /** XSDs by file name. */
  readonly schemas: Readonly<Record<string, Uint8Array>>;
  /** A zip of player.js and the XSDs, compressed when Lectern was built; without it they are compressed anew each time. */
  readonly archive?: Uint8Array;
  /** Files that others made for it (the PDF), by path. */
  readonly extras?: readonly import("./package-file.ts").PackageFile[];
}

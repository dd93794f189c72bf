/** One file of a module's folder, as `cli` (or a browser) hands it in. */
export interface SourceFile {
  /** In the module's folder, as it is on disk, forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** The whole content, read when asked: for text and for the heads of images. */
  readonly read: () => Uint8Array;
  /** The content as a stream: for what only travels. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/**
 * A module's folder as a value. `path` is how the author named it ("modules/fire-safety"). Places in diagnostics are
 * relative to it: who shows them to an author on a terminal writes it before `place.file`.
 */
export interface ModuleSource {
  readonly path: string;
  readonly files: readonly SourceFile[];
}

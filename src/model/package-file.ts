/** One file of a package. Content is bytes, or opened when wanted: media are never held whole. */
export interface PackageFile {
  /** From the package's root, forward slashes, NFC. */
  readonly path: string;
  readonly bytes: number;
  readonly content: Uint8Array | (() => AsyncIterable<Uint8Array>);
  /** Compressing it again is wasted work (JPEG, MP4, PDF, WOFF2, ZIP). */
  readonly isPacked?: boolean;
  /** A zip that holds this very file under this path, compressed already: what never changes is compressed once. */
  readonly archive?: Uint8Array;
}

/** The one function of pako (a part of JSZip) that is used here. */
declare module "pako" {
  const pako: {
    deflate(data: Uint8Array, options?: { readonly level?: number }): Uint8Array;
  };
  export default pako;
}

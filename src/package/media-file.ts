import type { Media } from "../model/course-module.ts";
import type { PackageFile } from "../model/package-file.ts";

/** Formats that are compressed already. */
const PACKED =
  /\.(avif|docx|epub|flac|gif|gz|jpe?g|m4a|m4v|mov|mp3|mp4|odp|ods|odt|ogg|ogv|opus|pdf|png|pptx|webm|webp|woff2?|xlsx|zip)$/i;

export function mediaFile(media: Media): PackageFile {
  return {
    path: media.path,
    bytes: media.bytes,
    content: media.open,
    isPacked: PACKED.test(media.path),
  };
}

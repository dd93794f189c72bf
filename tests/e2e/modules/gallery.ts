import { readFileSync } from "node:fs";
// @ts-expect-error a plain script: it has no types
import { galleryFiles } from "../../../scripts/gallery.mjs";
import { type Folder, writeModule } from "./source.ts";

const SETTINGS = new URL("../../../modules/gallery/module.yaml", import.meta.url);

/** modules/gallery, one section for each kind of activity and block: a new kind is played on the day it has an example. */
export function gallery(): Folder {
  return writeModule("gallery", {
    "module.yaml": readFileSync(SETTINGS),
    ...(galleryFiles() as Readonly<Record<string, string | Uint8Array>>),
  });
}

import { fileURLToPath } from "node:url";
import type { Folder } from "./source.ts";

const ID = "communities-of-practice";

/** The module that this repository carries. */
export function reference(): Folder {
  const home = new URL(`../../../modules/${ID}`, import.meta.url);
  return { name: `modules/${ID}`, folder: fileURLToPath(home) };
}

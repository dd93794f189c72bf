import type { PrintDocument, PrintImage } from "./print-document.ts";
import type { Pictures } from "./pictures.ts";

/** What is settled once the whole tree stands and its pictures were looked at. */
export interface Settling {
  readonly labels: ReadonlySet<string>;
  readonly pictures: Pictures["files"];
  /** What stands where a picture cannot. */
  missing(alt: string): string;
}

/** The tree with links that lead nowhere undone (Typst would stop) and pictures in place. */
export function settle(document: PrintDocument, settling: Settling): PrintDocument {
  return settled(document, settling) as PrintDocument;
}

type Json =
  | string
  | number
  | boolean
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

function settled(value: unknown, how: Settling): unknown {
  if (Array.isArray(value)) return value.map((part) => settled(part, how));
  if (typeof value !== "object" || value === null) return value;
  const node = value as { readonly [key: string]: Json };
  if (node["t"] === "image" || node["t"] === "iimage") {
    const image = placed(node["image"] as unknown as PrintImage, how);
    if (image !== undefined) return { ...node, image };
    const words = how.missing((node["image"] as unknown as PrintImage).alt);
    return node["t"] === "image" ? { t: "par", how: "small", c: [words] } : `[${words}]`;
  }
  const out: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(node)) {
    out[key] =
      key === "logo" && part !== undefined
        ? placed(part as unknown as PrintImage, how)
        : key === "mathml"
          ? part
          : settled(part, how);
  }
  const dangling = (key: string): boolean =>
    typeof node[key] === "string" && !how.labels.has(node[key]);
  if (node["t"] === "to" && dangling("label")) return { t: "group", c: out["c"] };
  if (node["t"] === "noteref" && dangling("label")) return "";
  if (node["t"] === "activity" && dangling("solution")) delete out["solution"];
  if (node["t"] === "solution" && dangling("activity")) delete out["activity"];
  return out;
}

function placed(image: PrintImage, how: Settling): PrintImage | undefined {
  const found = how.pictures.get(image.path);
  return found === undefined ? undefined : { ...image, file: found.file, width: found.width };
}

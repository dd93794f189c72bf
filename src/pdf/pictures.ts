import type { CourseModule, Media } from "../model/course-module.ts";
import { type Diagnostic, type Place, warning } from "../model/diagnostic.ts";
import { pictureForPrint, type PictureProblem } from "./picture.ts";

export interface PictureFile {
  /** As the tree calls it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Points. */
  readonly width?: number;
}

/** The pictures of a document by path, ready for Typst, and what could not be taken. */
export interface Pictures {
  readonly files: ReadonlyMap<string, PictureFile>;
  readonly families: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Points of the text's width and of the height that leaves room for a caption. */
const WIDEST = 360;
const HIGHEST = 430;

export async function readPictures(
  module: CourseModule,
  wanted: ReadonlyMap<string, Place>,
): Promise<Pictures> {
  const files = new Map<string, PictureFile>();
  const families = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, place] of wanted) {
    const media = module.media.find((m) => m.path === path);
    if (media === undefined) {
      diagnostics.push(left(path, place, "is not among the module’s files", "Check its name."));
      continue;
    }
    const picture = pictureForPrint(await bytesOf(media));
    if ("why" in picture) diagnostics.push(refused(path, place, picture));
    else {
      files.set(path, {
        file: `picture-${files.size}`,
        bytes: picture.bytes,
        type: picture.type,
        width: widthOf(media),
      });
      for (const family of picture.families) families.add(family);
    }
  }
  return { files, families: [...families], diagnostics };
}

async function bytesOf(media: Media): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of media.open()) parts.push(part);
  return Buffer.concat(parts);
}

/** CSS pixels as points, but never wider or higher than the page takes. */
function widthOf({ width, height }: Media): number | undefined {
  if (width === undefined || height === undefined || width <= 0 || height <= 0) return undefined;
  const points = Math.min(width * 0.75, WIDEST, (HIGHEST * width) / height);
  return Math.round(points * 100) / 100;
}

function left(path: string, place: Place, why: string, hint: string): Diagnostic {
  return warning(
    "pdf-picture",
    place,
    `${path} ${why}: in the PDF its description stands in its place.`,
    hint,
  );
}

function refused(path: string, place: Place, problem: PictureProblem): Diagnostic {
  switch (problem.why) {
    case "format": {
      const name = problem.format === "unknown" ? "no picture that print can take" : problem.format;
      return left(path, place, `is ${name}`, "Save it as PNG, JPEG, WebP, GIF or SVG.");
    }
    case "cut":
      return left(path, place, "ends too early, as if a download broke off", "Get the file again.");
    case "svg-foreign":
      return left(path, place, "holds HTML (foreignObject)", "Export it as plain SVG or as PNG.");
    case "svg-outside":
      return left(
        path,
        place,
        `points outside itself (${problem.href})`,
        "Embed what it points to.",
      );
    case "svg-glyph":
      return left(
        path,
        place,
        `has text with “${problem.character}”, for which print has no single font`,
        "Convert its text to paths, or save it as PNG.",
      );
  }
}

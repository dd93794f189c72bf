import { type Diagnostic, error, type Place, warning } from "../model/diagnostic.ts";
import type { Media } from "../model/course-module.ts";
import { nearest } from "../model/nearest.ts";
import { decode } from "./decode.ts";
import { type Folder, localFile, resolvePath } from "./folder.ts";
import { extensionOf, IMAGE_FORMATS, type ImageHead, readImageHead } from "./image-size.ts";
import { isWholeImage } from "./image-whole.ts";
import { svgFault } from "./svg-fault.ts";
import { dangersIn } from "./svg-scan.ts";

/** The files that a module turns out to use. */
export interface MediaShelf {
  /** The path in the module of a file as an author wrote it; undefined after a diagnostic was filed. */
  use(written: string, place: Place, as?: "image"): string | undefined;
  /** Everything that the author named, fit to travel or not. */
  readonly named: Set<string>;
  /** What an author wrote and no file of the module is: one of those that nothing shows may well be meant. */
  readonly missed: { readonly path: string; readonly isImage: boolean }[];
  /** Used so far, sorted by path. */
  media(): Media[];
}

/** What a browser would run when it opens it. */
const ACTIVE = ["html", "htm", "xhtml", "js", "mjs", "xml", "svgz", "swf"];

export function createMediaShelf(folder: Folder, found: Diagnostic[]): MediaShelf {
  const used = new Map<string, Media>();
  const named = new Set<string>();
  const judged = new Set<string>();
  const missed: MediaShelf["missed"] = [];

  const take = (path: string, place: Place): void => {
    if (judged.has(path)) return;
    judged.add(path);
    named.add(path);
    const file = folder.files.get(path)!;
    const extension = extensionOf(path);
    let head: ImageHead = { isKnown: true };
    if ((IMAGE_FORMATS as readonly string[]).includes(extension)) {
      const bytes = file.read();
      head = readImageHead(path, bytes);
      if (!head.isKnown) {
        found.push(
          error(
            "broken-image",
            place,
            `"${path}" is not a ${extension.toUpperCase()} image, whatever its name says.`,
            "Export it again from the program that made it.",
          ),
        );
        return;
      }
      if (!isWholeImage(path, bytes)) found.push(cutImage(path, place));
      if (extension === "svg" && !isGood(path, bytes, found)) return;
    }
    used.set(path, { path, bytes: file.bytes, ...head.size, open: file.open, place });
  };

  return {
    use(written, place, as) {
      const path = findFile(folder, written, place, found);
      if (path === undefined) {
        missed.push({ path: written, isImage: as === "image" });
        return undefined;
      }
      const extension = extensionOf(path);
      if (as === "image" && !(IMAGE_FORMATS as readonly string[]).includes(extension)) {
        found.push(
          error(
            "image-format",
            place,
            `"${path}" is no image that every browser shows.`,
            "Save it as PNG, JPEG, WebP, GIF or SVG.",
          ),
        );
        named.add(path);
        missed.push({ path: written, isImage: true });
        return undefined;
      }
      if (ACTIVE.includes(extension) || path.endsWith(".md") || path.endsWith(".yaml")) {
        found.push(
          error(
            "forbidden-file",
            place,
            `"${path}" cannot travel in a package: such files may carry scripts, or are the module's source.`,
            "Give learners a PDF, or put the page on a web server and link to it.",
          ),
        );
        named.add(path);
        return undefined;
      }
      take(path, place);
      return path;
    },
    named,
    missed,
    media: () => [...used.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Where a file is that an author named in the file of `place`. From a bank a path may also begin at the module's folder. */
export function findFile(
  folder: Folder,
  written: string,
  place: Place,
  found: Diagnostic[],
): string | undefined {
  const path = resolvePath(place.file, written);
  if (path === undefined) {
    found.push(
      localFile(written, place) ??
        error(
          "leaves-folder",
          place,
          `"${written}" lies outside the module's folder.`,
          "Copy the file into the module's folder media/ and name it from there: media/….",
        ),
    );
    return undefined;
  }
  const candidates = [path, resolvePath("", written) ?? path];
  const exact = candidates.find((candidate) => folder.files.has(candidate));
  if (exact !== undefined) return exact;
  const other = candidates
    .map((candidate) => folder.byLowerCase.get(candidate.toLowerCase()))
    .find((candidate) => candidate !== undefined);
  if (other !== undefined) {
    found.push(wrongCase(written, other, place));
    // It is clear which file is meant: what hangs on it is not reported too.
    return other;
  }
  const near = sameName(path, folder) ?? nearest(path, folder.files.keys());
  found.push(
    error(
      "missing-file",
      place,
      `There is no file "${path}".`,
      near === undefined ? "Put it into the module's folder." : `Did you mean "${near}"?`,
    ),
  );
  return undefined;
}

/** `steps.png` for `media/steps.png`: the name is right, and only its folder is not. */
function sameName(path: string, folder: Folder): string | undefined {
  const nameOf = (of: string): string => of.slice(of.lastIndexOf("/") + 1).toLowerCase();
  return [...folder.files.keys()].find((other) => nameOf(other) === nameOf(path));
}

function cutImage(path: string, place: Place): Diagnostic {
  return warning(
    "cut-image",
    place,
    `"${path}" ends too early, as if a download broke off: a part of it is missing, and in the PDF its description stands in its place.`,
    "Get the file again.",
  );
}

/** On Windows and macOS both names are the same file; on an LMS's server they are not. */
function wrongCase(written: string, real: string, place: Place): Diagnostic {
  return error(
    "wrong-case",
    place,
    `"${written}" is called "${real}" on disk; most servers tell capital and small letters apart.`,
    `Write "${real}", or rename the file.`,
  );
}

/** Whether browsers show an SVG, and nothing in it can do harm. */
function isGood(path: string, bytes: Uint8Array, found: Diagnostic[]): boolean {
  const text = decode(bytes, path, found);
  if (text === undefined) return false;
  const dangers = dangersIn(text);
  for (const { line, column, what } of dangers)
    found.push(
      error(
        "unsafe-svg",
        { file: path, line, column },
        `This SVG holds ${what}.`,
        'Export it again as "plain" or "optimised" SVG, or save it as PNG.',
      ),
    );
  // Of its own entities, which are refused, it knows nothing.
  const fault = dangers.length === 0 ? svgFault(text) : undefined;
  if (fault !== undefined)
    found.push(
      error(
        "broken-image",
        { file: path, line: fault.line },
        `No browser shows this SVG. ${fault.fact}`,
        'Export it again as "plain" or "optimised" SVG from the program that made it.',
      ),
    );
  return dangers.length === 0 && fault === undefined;
}

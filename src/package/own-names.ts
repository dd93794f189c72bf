import type { Media } from "../model/course-module.ts";
import { type Diagnostic, error } from "../model/diagnostic.ts";

/** An author's files that a package has no room for: one of Lectern's own has the name, and one would overwrite the other. */
export function ownNames(media: readonly Media[], names: readonly string[]): Diagnostic[] {
  // On Windows and macOS PLAYER.css is player.css.
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return media
    .filter(({ path }) => taken.has(path.toLowerCase()))
    .map(({ path, place }) =>
      error(
        "own-file-name",
        place ?? { file: path, line: 1 },
        `"${path}" has the name of a file that Lectern puts into each package: one would overwrite the other.`,
        "Rename it, or move it into the folder media/.",
      ),
    );
}

import { type Diagnostic, note } from "../model/diagnostic.ts";
import type { Folder } from "./folder.ts";
import { extensionOf, IMAGE_FORMATS } from "./image-size.ts";
import type { MediaShelf } from "./media.ts";
import { isStray, isWritten } from "./stray-files.ts";

/** More than this and the list would hide everything else. */
const MOST_NAMED = 10;

/** What lies in media/, or elsewhere, and is shown nowhere does not travel: mostly a forgotten file, sometimes a forgotten image. */
export function unusedFiles(folder: Folder, { named, missed }: MediaShelf): Diagnostic[] {
  const isPictureMissed = missed.some(({ isImage }) => isImage);
  const names = new Set(missed.map(({ path }) => baseOf(path)));
  /** To delete what a mistyped path means would make things worse. */
  const isMeant = (path: string): boolean =>
    names.has(baseOf(path)) || (isPictureMissed && isPicture(path));
  const unused = [...folder.files.keys()].filter(
    (path) =>
      (path.startsWith("media/") || (isStray(path) && !isWritten(path))) &&
      !named.has(path) &&
      !isMeant(path),
  );
  return unused
    .slice(0, MOST_NAMED)
    .map((path, i) =>
      note(
        "unused-file",
        { file: path, line: 1 },
        i === MOST_NAMED - 1 && unused.length > MOST_NAMED
          ? `No section shows this file, nor ${unused.length - MOST_NAMED} others.`
          : "No section shows this file, so it is not in the package.",
        "Show it, link to it, or delete it.",
      ),
    );
}

function isPicture(path: string): boolean {
  return (IMAGE_FORMATS as readonly string[]).includes(extensionOf(path));
}

/** "C:\\Users\\jo\\Steps.PNG" → "steps"; "[the plan](my plan.pdf" → "my plan". */
function baseOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/^.*[\\/(<[]/, "")
    .replace(/\.[^.]*$/, "");
}

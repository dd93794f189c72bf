import { type Diagnostic, note } from "../model/diagnostic.ts";
import type { Folder } from "./folder.ts";
import { isStray, isWritten } from "./stray-files.ts";

/** More than this and the list would hide everything else. */
const MOST_NAMED = 10;

/** What lies in media/, or elsewhere, and is shown nowhere does not travel: mostly a forgotten file, sometimes a forgotten image. */
export function unusedFiles(folder: Folder, used: ReadonlySet<string>): Diagnostic[] {
  const unused = [...folder.files.keys()].filter(
    (path) => (path.startsWith("media/") || (isStray(path) && !isWritten(path))) && !used.has(path),
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

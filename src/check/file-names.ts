import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { OpenPackage } from "../model/standard.ts";

/** Moodle strips these from names and then does not find the file; Windows forbids most of them. */
// eslint-disable-next-line no-control-regex
const STRIPPED = /[&<>"'|:`\\\u0000-\u001f\u007f]/;

/** What holds for the names in a package of any standard. */
export function fileNames(open: OpenPackage): Diagnostic[] {
  const found: Diagnostic[] = [];
  const byFolded = new Map<string, string>();
  for (const path of open.files.keys()) {
    const say = (code: string, text: string, hint: string): void =>
      void found.push(error(code, { file: path, line: 1 }, text, hint));
    const bad = STRIPPED.exec(path)?.[0];
    if (bad !== undefined)
      say(
        "file-name-character",
        `The file name "${path}" holds ${bad < " " ? "a control character" : `the character ${bad}`}.`,
        "LMSs strip it, and then the file is not found. Rename the file.",
      );
    if (path.startsWith("/") || path.split("/").some((step) => step === ".." || step === ""))
      say("file-name-path", `"${path}" is no path in a package.`, "Files lie below its root.");
    const parts = path.split("/");
    const folder = parts.slice(0, -1).join("/");
    if (parts.at(-1)!.length > 255 || folder.length > 255)
      say(
        "file-name-too-long",
        `The file name "${path.slice(0, 60)}…" has ${path.length} characters.`,
        "Moodle takes 255 for a name and 255 for its folder. Shorten it.",
      );
    const folded = path.normalize("NFC").toLowerCase();
    const twin = byFolded.get(folded);
    if (twin !== undefined)
      say(
        "file-name-twice",
        `"${path}" and "${twin}" differ only in letter case.`,
        "On Windows and macOS one would overwrite the other. Rename one.",
      );
    byFolded.set(folded, path);
  }
  return found;
}

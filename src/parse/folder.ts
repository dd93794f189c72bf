import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { nearest } from "../model/nearest.ts";
import type { ModuleSource, SourceFile } from "../model/source.ts";

/** A module's files by their path in composed letters (NFC), whatever a Mac wrote. */
export interface Folder {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Paths by their lower-case form, to tell a wrong letter case from a missing file. */
  readonly byLowerCase: ReadonlyMap<string, string>;
}

/** JSZip writes at most 65,535 entries and says nothing above; some are ours. */
const MOST_FILES = 65_000;

/** An editor's, the system's, or the lock and the copy that a program keeps beside what it has open. */
const OTHERS = /(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)|(?:~|\.bak|\.tmp)$/i;

/** Undefined when there are too many files to begin with. */
export function openFolder(source: ModuleSource, found: Diagnostic[]): Folder | undefined {
  if (source.files.length > MOST_FILES) {
    found.push(
      error(
        "too-many-files",
        { file: "module.yaml", line: 1 },
        `The folder holds ${source.files.length} files; a package can hold ${MOST_FILES}.`,
        "Move what the module does not use out of its folder.",
      ),
    );
    return undefined;
  }
  const files = new Map<string, SourceFile>();
  const byLowerCase = new Map<string, string>();
  const sorted = source.files
    .map((file) => ({ ...file, path: file.path.normalize("NFC").replaceAll("\\", "/") }))
    .filter((file) => !OTHERS.test(file.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of sorted) {
    const twin = byLowerCase.get(file.path.toLowerCase());
    if (twin !== undefined) {
      found.push(
        error(
          "same-file-name",
          { file: file.path, line: 1 },
          `"${file.path}" and "${twin}" differ only in letter case or in how accents are written.`,
          "Rename one: on Windows and macOS they would be the same file.",
        ),
      );
    }
    files.set(file.path, file);
    byLowerCase.set(file.path.toLowerCase(), file.path);
  }
  return { files, byLowerCase };
}

/** glossary.yaml or references.yaml. One called Glossary.yaml, glossaries.yaml or glossary.yml is taken as meant, and reported. */
export function findSource(
  { files }: Folder,
  name: string,
  found: Diagnostic[],
): SourceFile | undefined {
  const exact = files.get(name);
  if (exact !== undefined) return exact;
  const [base] = name.split(".") as [string];
  const near = [...files.keys()].find((path) => {
    const [, other] = /^([^/.]+)\.ya?ml$/i.exec(path) ?? [];
    return other !== undefined && !/^module$/i.test(other) && nearest(other, [base]) === base;
  });
  if (near === undefined) return undefined;
  found.push(
    error(
      "misnamed-file",
      { file: near, line: 1 },
      `This file must be called "${name}".`,
      "Rename it: each letter counts, capital or small, and the ending.",
    ),
  );
  return files.get(near);
}

/** The path in the module behind one written in `file`; undefined when it leaves the folder. */
export function resolvePath(file: string, written: string): string | undefined {
  const plain = decodePath(written).normalize("NFC").replaceAll("\\", "/");
  if (plain.startsWith("/") || /^[a-z]:/i.test(plain)) return undefined;
  const parts = file.split("/").slice(0, -1);
  for (const part of plain.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** A drive letter, which is no scheme, or `file:`: what only the author's own computer finds. */
export function localFile(written: string, place: Place): Diagnostic | undefined {
  if (!/^(?:[a-z]:|file:)/i.test(written)) return undefined;
  const name = `media/${decodePath(written).replace(/^.*[\\/:]/, "")}`;
  return error(
    "local-file",
    place,
    `"${written}" stands on your own computer, where no learner's browser finds it.`,
    `Copy it into the module's folder media/, and write ${name.includes(" ") ? `<${name}>` : name}.`,
  );
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { createReadStream, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { ModuleSource, SourceFile } from "../model/source.ts";
import type { ModuleFolder } from "./project.ts";

/** More than a zip can hold, whatever of it the module uses. */
const MOST_FILES = 65_535;

/** A module's folder as a value. Content is read when it is asked for; nothing outside the folder ever is. */
export function readFolder(
  { name, folder }: ModuleFolder,
  most = MOST_FILES,
): {
  source: ModuleSource;
  diagnostics: Diagnostic[];
} {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = realpathSync(folder);
  const entered = new Set<string>([root]);

  const enter = (directory: string, prefix: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (files.length > most) return;
      // Editors' and systems' own: .git, .DS_Store, Thumbs.db.
      if (entry.name.startsWith(".") || entry.name === "Thumbs.db") continue;
      const path = `${prefix}${entry.name}`;
      const full = join(directory, entry.name);
      if (entry.isSymbolicLink()) follow(full, path);
      else if (entry.isDirectory()) enter(full, `${path}/`);
      else if (entry.isFile()) files.push(sourceFile(full, path));
    }
  };

  const follow = (full: string, path: string): void => {
    let real: string | undefined;
    try {
      real = realpathSync(full);
    } catch {
      // A link to nothing: said below.
    }
    if (real === undefined || (real !== root && !real.startsWith(root + sep))) {
      const text = `"${path}" is a link to ${real === undefined ? "nothing" : "a place outside the module's folder"}.`;
      diagnostics.push(
        error("link-leaves-module", { file: path, line: 1 }, text, "Put the file itself there."),
      );
    } else if (!statSync(real).isDirectory()) files.push(sourceFile(real, path));
    // A folder that is entered twice would go round for ever.
    else if (!entered.has(real)) {
      entered.add(real);
      enter(real, `${path}/`);
    }
  };

  enter(root, "");
  if (files.length > most)
    diagnostics.push(
      error(
        "too-many-files",
        { file: "module.yaml", line: 1 },
        `This module's folder holds more than ${most.toLocaleString("en")} files, which is more than a package can hold.`,
        "Take out what the module does not need, or split it.",
      ),
    );
  // By code unit: the file system's own order differs from machine to machine.
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { source: { path: name, files }, diagnostics };
}

function sourceFile(full: string, path: string): SourceFile {
  return {
    path,
    bytes: statSync(full).size,
    read: () => readFileSync(full),
    open: () => createReadStream(full),
  };
}

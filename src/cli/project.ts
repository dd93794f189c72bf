import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { UsageError } from "./command.ts";

/** A module's folder: where it is, and how its author named it. */
export interface ModuleFolder {
  /** As typed, or `modules/<id>`: diagnostics begin with it. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

/** The nearest folder, from here upwards, that has `modules/`; else here. */
export function projectRoot(start = process.cwd()): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (isFolder(join(folder, "modules"))) return folder;
    if (dirname(folder) === folder) return resolve(start);
  }
}

/** The modules that the words name, each once, or all of them. */
export function findModules(words: readonly string[], root: string): ModuleFolder[] {
  const named = words.map((word) => findModule(word, root));
  if (named.length > 0)
    return named.filter((one, i) => named.findIndex(({ folder }) => folder === one.folder) === i);
  const all = allModules(root);
  if (all.length > 0) return all;
  const here = shown(join(root, "modules"));
  throw new UsageError(`There is no module in ${here}. "lectern new <id>" writes one.`);
}

export function allModules(root: string): ModuleFolder[] {
  const modules = join(root, "modules");
  if (!isFolder(modules)) return [];
  return readdirSync(modules)
    .filter((name) => !/^[._]/.test(name) && isFolder(join(modules, name)))
    .filter((name) => readdirSync(join(modules, name)).length > 0)
    .sort()
    .map((name) => inModules(name, root));
}

function findModule(word: string, root: string): ModuleFolder {
  const isPath = /[\\/]/.test(word) || word === "." || word === "..";
  if (!isPath && isFolder(join(root, "modules", word))) return inModules(word, root);
  if (isFolder(resolve(word))) {
    const folder = resolve(word);
    return { name: shown(folder), folder };
  }
  const inside = folderOf(resolve(word));
  if (inside !== undefined)
    throw new UsageError(`${word} is a file. Name its module's folder: ${shown(inside)}.`);
  const all = allModules(root);
  const byId = all.find(({ folder }) => idIn(folder) === word);
  if (byId !== undefined) return byId;
  const known = all.map(({ folder }) => basename(folder));
  if (isPath || known.length === 0) throw new UsageError(`There is no module's folder ${word}.`);
  throw new UsageError(`There is no module "${word}". ${suggestion(word, known)}`);
}

/** The module's folder that a file lies in, when the word names one. */
function folderOf(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  let folder = dirname(path);
  while (!existsSync(join(folder, "module.yaml")) && dirname(folder) !== folder)
    folder = dirname(folder);
  return dirname(folder) === folder ? dirname(path) : folder;
}

function inModules(name: string, root: string): ModuleFolder {
  const folder = join(root, "modules", name);
  return { name: shown(folder), folder };
}

/** A path as one would type it from here, with forward slashes. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  if (near === "") return ".";
  return (near.startsWith(`..${sep}..${sep}..`) ? path : near).split(sep).join("/");
}

/**
 * Modules of one id would write the same files, and an LMS would take them for the same: an error for each of these folders
 * whose id another one has, or a module beside it in `modules/`, found before anything is written. Of the others only the id is read.
 */
export function namesakes(
  folders: readonly ModuleFolder[],
  root: string,
): Map<ModuleFolder, readonly Diagnostic[]> {
  const found = new Map<ModuleFolder, readonly Diagnostic[]>();
  const neighbours = allModules(root);
  const ids = new Map<string, string | undefined>();
  for (const { folder } of [...folders, ...neighbours])
    if (!ids.has(folder)) ids.set(folder, idIn(folder));
  for (const one of folders) {
    const id = ids.get(one.folder);
    // A copy that lies elsewhere may well be built for itself, to be tried.
    const isNeighbour = neighbours.some(({ folder }) => folder === one.folder);
    const other = [...folders, ...(isNeighbour ? neighbours : [])].find(
      ({ folder }) => folder !== one.folder && ids.get(folder) === id,
    );
    if (id === undefined || other === undefined) continue;
    const text = `This module and ${other.name} have the same id "${id}".`;
    const hint =
      "Change one of them, the newer one: learners' records hang on it, and both would write the same packages.";
    found.set(one, [error("same-module-id", idPlace(one.folder), text, hint)]);
  }
  return found;
}

function idPlace(folder: string): Place {
  const lines = readFileSync(join(folder, "module.yaml"), "utf8").split("\n");
  return { file: "module.yaml", line: 1 + lines.findIndex((line) => /^\ufeff?id:/.test(line)) };
}

/** What the module calls itself, by a look that costs nothing; the schema is for later. */
export function idIn(folder: string): string | undefined {
  const file = join(folder, "module.yaml");
  if (!existsSync(file)) return undefined;
  return /^\ufeff?id:\s*["']?([^\s"'#]+)/m.exec(readFileSync(file, "utf8"))?.[1];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

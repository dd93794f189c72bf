import { existsSync } from "node:fs";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { machineFault } from "./machine-fault.ts";
import { type ModuleFolder, shown } from "./project.ts";

const PLACE: Place = { file: "module.yaml", line: 1 };

/** While one writes, folders are moved and files are gone for a moment: said like any mistake, and mended by the next change. */
export function unreadable({ name, folder }: ModuleFolder, reason: unknown): Diagnostic {
  if (!existsSync(folder)) {
    const hint = "Put it back, and the preview goes on; or end it with Ctrl+C.";
    return error("module-folder-gone", PLACE, `The folder ${name} is not there any more.`, hint);
  }
  const { code, path = "" } = reason as NodeJS.ErrnoException;
  // A bug of ours: the preview says so.
  if (code === undefined) throw reason;
  const text =
    code === "ENOENT" ? `${shown(path)} went away while it was read.` : machineFault(reason);
  return error("cannot-read", PLACE, text, "When something changes, it is tried again.");
}

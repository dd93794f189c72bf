import { existsSync } from "node:fs";
import { join } from "node:path";
import { shown } from "./project.ts";
import { paint } from "./terminal.ts";

/** Names the files of a module that are there and were not made this time: beside the new ones they look as new as those. */
export function sayOlder(
  out: string,
  names: readonly string[],
  made: readonly string[],
  say: (line: string) => void,
): void {
  const older = names
    .filter((name) => !made.includes(name) && existsSync(join(out, name)))
    .map((name) => shown(join(out, name)));
  if (older.length > 0)
    say(paint("dim", `older, not built this time: ${older.join(", ")}`, "stdout"));
}

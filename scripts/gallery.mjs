// gallery: writes the sections of modules/gallery from the example.md that stands beside each kind. There is no other list of samples.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const gallery = join(root, "modules", "gallery");

/** Kinds of a room, in alphabetical order: every folder with an example. */
export function kindsOf(room) {
  const folder = join(root, "src", room);
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "example.md")))
    .sort();
}

export function exampleOf(room, kind) {
  return readFileSync(join(root, "src", room, kind, "example.md"), "utf8").replace(/\r\n/g, "\n");
}

/** "true-false" → "True false". */
export function titleOf(kind) {
  const words = kind.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

export function writeGallery() {
  for (const name of existsSync(gallery) ? readdirSync(gallery) : []) {
    if (name !== "module.yaml") rmSync(join(gallery, name), { recursive: true });
  }
  let number = 0;
  for (const room of ["activities", "blocks"]) {
    for (const kind of kindsOf(room)) {
      number += 1;
      const file = `${String(number).padStart(2, "0")}-about-${kind}.md`;
      writeFileSync(
        join(gallery, file),
        `# ${titleOf(kind)}\n\nFrom the folder \`src/${room}/${kind}\`.\n\n${exampleOf(room, kind)}`,
      );
      for (const folder of ["media", "banks"])
        copyAll(join(root, "src", room, kind, folder), join(gallery, folder));
    }
  }
  return number;
}

function copyAll(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (existsSync(join(to, name)))
      throw new Error(`Two kinds bring a file "${name}": give one of them another name.`);
    copyFileSync(join(from, name), join(to, name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`modules/gallery: ${writeGallery()} sections\n`);
}

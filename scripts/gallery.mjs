// gallery: writes the sections of modules/gallery from the example.md that stands beside each kind. There is no other list of samples.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Its sections and what they show, by path: without module.yaml, which is committed. */
export function galleryFiles() {
  const files = {};
  const kinds = ["activities", "blocks"].flatMap((room) =>
    kindsOf(room).map((kind) => ({ room, kind })),
  );
  for (const [index, { room, kind }] of kinds.entries()) {
    const number = String(index + 1).padStart(2, "0");
    files[`${number}-about-${kind}.md`] =
      `# ${titleOf(kind)}\n\nFrom the folder \`src/${room}/${kind}\`.\n\n## Example\n\n${exampleOf(room, kind)}`;
    for (const path of filesBeside(room, kind)) {
      if (path in files)
        throw new Error(`Two kinds bring a file "${path}": give one of them another name.`);
      files[path] = readFileSync(join(root, "src", room, kind, path));
    }
  }
  return files;
}

function filesBeside(room, kind) {
  return ["media", "banks"].flatMap((folder) => {
    const home = join(root, "src", room, kind, folder);
    return existsSync(home) ? readdirSync(home).map((name) => `${folder}/${name}`) : [];
  });
}

export function writeGallery() {
  for (const name of existsSync(gallery) ? readdirSync(gallery) : []) {
    if (name !== "module.yaml") rmSync(join(gallery, name), { recursive: true });
  }
  const files = galleryFiles();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(gallery, path)), { recursive: true });
    writeFileSync(join(gallery, path), content);
  }
  return Object.keys(files).filter((path) => path.endsWith(".md") && !path.includes("/")).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`modules/gallery: ${writeGallery()} sections\n`);
}

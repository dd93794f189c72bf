// modules: large modules for measuring, made up.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS =
  "Learning happens when people take part in something that matters to them, beside others who do it well, and are trusted with a little more each time.";

/** So many sections, with so many choices spread over them. */
export function writeLongModule(folder, id, sections, activities) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "module.yaml"), `id: ${id}\ntitle: A long module\npass: 60\n`);
  for (let n = 0; n < sections; n++) {
    const from = Math.floor((n * activities) / sections);
    const to = Math.floor(((n + 1) * activities) / sections);
    const choices = Array.from({ length: to - from }, (_, i) => choice(from + i));
    const text = [`# Section ${n + 1}`, ...paragraphs(n), ...choices].join("\n\n");
    writeFileSync(join(folder, `${String(n + 1).padStart(3, "0")}-section-${n + 1}.md`), text);
  }
}

function paragraphs(n) {
  return [0, 1, 2].map((i) => `${WORDS} This is paragraph ${i + 1} of section ${n + 1}. ${WORDS}`);
}

function choice(n) {
  return `:::choice{#choice-${n} points=1}
Which of these is number ${n}?

- [x] Number ${n} {#right}
- [ ] Number ${n + 1} {#next}
- [ ] Number ${n + 2} {#after}
- [ ] None of them, as far as one can see {#none}
:::`;
}

/** Copies of one module, each with an id of its own. */
export function writeCopies(from, modules, count) {
  for (let n = 0; n < count; n++) {
    const folder = join(modules, `copy-${n}`);
    cpSync(from, folder, { recursive: true });
    const file = join(folder, "module.yaml");
    const text = readFileSync(file, "utf8").replace(/^id:.*$/m, `id: copy-${n}`);
    writeFileSync(file, text);
  }
}

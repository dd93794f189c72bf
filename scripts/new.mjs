// new: `npm run new activity <name>` writes src/activities/<name>/ from the smallest kind that passes the contracts, its entry
// in the two lists, and the page of docs/ that shows it.
import "./node-version.mjs";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { node, program, ROOT } from "./run.mjs";

/** A name longer than that would break a line of the lists in two, and the build reads them line by line. */
const LONGEST = 30;

const ACTIVITIES = join(ROOT, "src", "activities");
const TEMPLATES = join(ROOT, "scripts", "new-activity");

const [what, name = ""] = process.argv.slice(2);
const problem = problemOf();
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(2);
}

const camel = name.replace(/-(.)/g, (_, c) => c.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);
/** Its name in the builder's list: `case` and `error` are words that a file has a meaning for already. */
const inList = isFree(camel) ? camel : `${camel}Kind`;

writeFolder();
const added = [
  enlist("index.ts", [`import { ${inList} } from "./${name}/index.ts";`], inList),
  enlist(
    "elements.ts",
    [
      `import { ${camel}Answer } from "./${name}/answer.ts";`,
      `import { ${pascal}Element } from "./${name}/element.ts";`,
    ],
    `{ answer: ${camel}Answer, element: ${pascal}Element }`,
  ),
];
// How lines break depends on the name.
process.exitCode = await node(program("oxfmt"), join(ACTIVITIES, name));
await import("./docs.mjs");
process.stdout.write(
  `src/activities/${name}/ is there, and listed:\n\n${added.join("\n")}\n\n` +
    "Next: npm run build && npx vitest run tests/contracts\n",
);

/** Why there can be no activity of this name: one sentence with the way out. */
function problemOf() {
  if (what !== "activity" || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return "Usage: npm run new activity <name>, where <name> is kebab-case: order, true-false.";
  if (name.length > LONGEST)
    return `"${name}" is longer than ${LONGEST} characters. Choose a shorter name.`;
  if (takenNames().has(name)) return `"${name}" means something already. Choose another name.`;
  return undefined;
}

/** All that stands behind ":::", which docs/activities.md has from the lists; and the elements that are no kind's. */
function takenNames() {
  const docs = readFileSync(join(ROOT, "docs", "activities.md"), "utf8");
  const written = [...docs.matchAll(/^### ([\w-]+)$|`:::([\w-]+)`/gm)].map((m) => m[1] ?? m[2]);
  return new Set([...written, ...readdirSync(ACTIVITIES), "module", "section", "activity"]);
}

function isFree(word) {
  // What the templates import.
  if (["error", "plainText", "texts"].includes(word)) return false;
  try {
    void new Script(`"use strict"; let ${word}`);
  } catch {
    return false;
  }
  return true;
}

function writeFolder() {
  const folder = join(ACTIVITIES, name);
  mkdirSync(join(folder, "bad"), { recursive: true });
  for (const template of readdirSync(TEMPLATES)) {
    const text = readFileSync(join(TEMPLATES, template), "utf8")
      .replaceAll("__KIND__", name)
      .replaceAll("__camel__", camel)
      .replaceAll("__Pascal__", pascal)
      .replaceAll("__list__", inList);
    const file = template === "bad.md.txt" ? `bad/${name}-no-prompt.md` : template.slice(0, -4);
    writeFileSync(join(folder, file), text);
  }
}

/** Imports behind the others and an entry at the end of the list; what was added comes back, as a diff shows it. */
function enlist(file, imports, entry) {
  const path = join(ACTIVITIES, file);
  const text = readFileSync(path, "utf8");
  const at = text.indexOf("\n", text.lastIndexOf("import { ")) + 1;
  const listed = text.slice(0, at) + imports.map((line) => `${line}\n`).join("") + text.slice(at);
  writeFileSync(path, listed.replace(/\n\] as unknown/, `\n  ${entry},\n] as unknown`));
  const lines = [...imports, `  ${entry},`].map((line) => `+${line}`);
  return [`src/activities/${file}`, ...lines].join("\n");
}

// new: `npm run new activity <name>` writes src/activities/<name>/ from the smallest kind that passes the contracts, and its two lines.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [what, name] = process.argv.slice(2);

if (what !== "activity" || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? "")) {
  process.stderr.write(
    "Usage: npm run new activity <name>, where <name> is kebab-case: order, true-false.\n",
  );
  process.exit(2);
}
const folder = join(root, "src", "activities", name);
if (existsSync(folder)) {
  process.stderr.write(`src/activities/${name} exists already. Choose another name.\n`);
  process.exit(2);
}

const camel = name.replace(/-(.)/g, (_, c) => c.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);
const fill = (text) =>
  text.replaceAll("__KIND__", name).replaceAll("__camel__", camel).replaceAll("__Pascal__", pascal);
const template = (file) =>
  fill(readFileSync(join(root, "scripts", "new-activity", `${file}.txt`), "utf8"));

mkdirSync(join(folder, "bad"), { recursive: true });
for (const file of ["index.ts", "answer.ts", "element.ts", "texts.ts", "style.css", "example.md"]) {
  writeFileSync(join(folder, file), template(file));
}
writeFileSync(join(folder, "bad", `${name}-no-prompt.md`), template("bad.md"));

/** Adds an import behind the others and an entry at the end of the list. */
function enlist(file, imports, entry) {
  const path = join(root, "src", "activities", file);
  const text = readFileSync(path, "utf8");
  const at = text.lastIndexOf("import { ");
  const line = text.indexOf("\n", at) + 1;
  const listed = text.slice(0, line) + imports + text.slice(line);
  writeFileSync(path, listed.replace(/\n\] as unknown/, `\n  ${entry},\n] as unknown`));
}
enlist("index.ts", `import { ${camel} } from "./${name}/index.ts";\n`, camel);
enlist(
  "elements.ts",
  `import { ${camel}Answer } from "./${name}/answer.ts";\nimport { ${pascal}Element } from "./${name}/element.ts";\n`,
  `{ answer: ${camel}Answer, element: ${pascal}Element }`,
);
process.stdout.write(
  `src/activities/${name}/ is there and listed. Next: npx vitest run tests/contracts\n`,
);

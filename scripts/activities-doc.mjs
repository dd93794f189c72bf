// activities-doc: writes docs/activities.md from the lists of kinds and the example.md beside each. `npm run docs`; a test holds it.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleOf, titleOf } from "./gallery.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const HEAD = `# Activities and blocks

Made by \`npm run docs\` from the kinds themselves; the examples are the ones that the tests play. Every activity has an
id, \`{#like-this}\`: learners' records hang on it, so keep it. Every activity also takes:

`;

const SCORED = `
Those that can be scored, as is said of each below, also take:

`;

const PRIVACY = `
## Who can read what

What a learner writes in a \`reflection\` (unless you write \`share=teacher\`), a \`checklist\` or \`cards\`, and ratings on a
\`scale\` without \`share=teacher\`, are kept with their progress and sent to nobody in particular: no report of the LMS shows
them, but an administrator with access to the database can read the saved text. Answers to all other activities are reported
to the LMS, where a teacher reads them. The page says which it is beside every field; where no LMS is (the
web package, or any other opened outside a course) it says that only the learner sees it, and a reflection is handed in to nobody.
`;

/** @param activities ActivityKind[] @param blocks BlockKind[] @param common the attributes of every activity @param scored of those that are scored */
export function activitiesDoc(activities, blocks, common, scored) {
  const parts = [
    HEAD + attributesTable(common) + SCORED + attributesTable(scored),
    "\n## Activities\n",
  ];
  for (const kind of activities) parts.push(section("activities", kind, facts(kind)));
  parts.push("\n## Blocks\n");
  for (const kind of blocks) parts.push(section("blocks", kind, aliases(kind)));
  parts.push(PRIVACY);
  return parts.join("\n").replace(/\n{3,}/g, "\n\n");
}

function section(room, kind, line) {
  const picture = `pictures/${kind.kind}.png`;
  const image = existsSync(join(root, "docs", picture))
    ? `\n![${titleOf(kind.kind)}](${picture})\n`
    : "";
  const table =
    Object.keys(kind.attributes).length > 0 ? `\n${attributesTable(kind.attributes)}` : "";
  return `### ${kind.kind}\n\n${kind.summary}${line}\n\n\`\`\`\`md\n${exampleOf(room, kind.kind).trimEnd()}\n\`\`\`\`\n${image}${table}`;
}

function facts(kind) {
  // A container of activities: each of them counts for itself.
  if (kind.answer.drawn)
    return " What stands in it is scored, and needed for its section, activity by activity; what is handed in without an answer earns nothing.";
  const scored = kind.scored
    ? "Scored when it has points."
    : "Never scored: it can be changed at any time.";
  return ` ${scored} ${kind.required ? "Needed for its section to be done, unless it is `optional`." : "Never needed for its section to be done."}`;
}

function aliases(kind) {
  const names = Object.keys(kind.aliases ?? {});
  return names.length === 0 ? "" : ` Also written ${names.map((n) => `\`:::${n}\``).join(", ")}.`;
}

function attributesTable(specs) {
  const rows = Object.entries(specs).map(([key, spec]) => {
    const value =
      spec.type === "word"
        ? spec.values.join(", ")
        : { number: "a number", boolean: "yes or no", text: "text" }[spec.type];
    return `| \`${key}\` | ${value} | ${spec.default === undefined ? "" : `\`${spec.default === true ? "yes" : spec.default === false ? "no" : spec.default}\``} | ${spec.doc} |`;
  });
  return ["| Key | Takes | Without it | What it does |", "|---|---|---|---|", ...rows, ""].join(
    "\n",
  );
}

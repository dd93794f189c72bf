// docs: writes the pages of docs/ that are made from the source. `npm run docs`; tests hold them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { activitiesDoc } from "./activities-doc.mjs";
import { fieldsDoc } from "./fields-doc.mjs";

const root = join(fileURLToPath(import.meta.url), "../..");
const load = async (path) => (await runnerImport(join(root, path))).module;

const { activityKinds } = await load("src/activities/index.ts");
const { blockKinds } = await load("src/blocks/index.ts");
const { ACTIVITY_ATTRIBUTES, SCORED_ATTRIBUTES } = await load("src/model/kind.ts");
const { yamlSchemas } = await load("src/parse/yaml-schemas.ts");
const pages = {
  "activities.md": activitiesDoc(activityKinds, blockKinds, ACTIVITY_ATTRIBUTES, SCORED_ATTRIBUTES),
  "fields.md": fieldsDoc(yamlSchemas()),
};
for (const [name, text] of Object.entries(pages)) {
  writeFileSync(join(root, "docs", name), text);
  process.stdout.write(`docs/${name}\n`);
}

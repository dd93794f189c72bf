import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error a plain script: it has no types
import { fieldsDoc } from "../../scripts/fields-doc.mjs";
import { yamlSchemas } from "../../src/parse/yaml-schemas.ts";

it("docs/fields.md is what `npm run docs` makes of the schemas", () => {
  const page = new URL("../../docs/fields.md", import.meta.url);
  expect(readFileSync(page, "utf8").replaceAll("\r\n", "\n")).toBe(fieldsDoc(yamlSchemas()));
});

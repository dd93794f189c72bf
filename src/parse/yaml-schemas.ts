import * as z from "zod";
import { glossarySchema } from "./glossary.ts";
import { referencesSchema } from "./reference-schema.ts";
import { settingsSchema } from "./settings-schema.ts";

/** The JSON Schemas of all YAML files of a module, for docs/fields.md. */
export function yamlSchemas(): { readonly name: string; readonly schema: object }[] {
  const files = {
    "module.yaml": settingsSchema,
    "references.yaml": referencesSchema,
    "glossary.yaml": glossarySchema,
  };
  return Object.entries(files).map(([name, schema]) => ({
    name,
    schema: z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
  }));
}

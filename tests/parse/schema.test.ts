import { describe, expect, it } from "vitest";
import { moduleJsonSchema } from "../../src/parse/index.ts";

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

function* undescribed(schema: Schema, path: string): Generator<string> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if ((field.description ?? "").length < 10) yield `${path}${name}`;
    yield* undescribed(field, `${path}${name}.`);
  }
  if (schema.items !== undefined) yield* undescribed(schema.items, path);
}

describe("the JSON Schema of module.yaml", () => {
  const schema = moduleJsonSchema() as Schema;

  it("describes every field to an editor", () => {
    expect([...undescribed(schema, "")]).toEqual([]);
  });

  it("has every setting of the model, and asks for id and title only", () => {
    expect(Object.keys(schema.properties!).sort()).toMatchInlineSnapshot(`
      [
        "accessibility",
        "acknowledgements",
        "authors",
        "certificate",
        "collection",
        "complete",
        "date",
        "direction",
        "duration",
        "feedback",
        "finishedExit",
        "id",
        "journal",
        "language",
        "licence",
        "objectives",
        "pass",
        "report",
        "responses",
        "sections",
        "site",
        "solutions",
        "standards",
        "summary",
        "theme",
        "title",
        "version",
      ]
    `);
    expect(schema.required).toEqual(["id", "title"]);
  });
});

// fields-doc: writes docs/fields.md, the keys of the YAML files, from their schemas. `npm run docs`; a test holds it.

const HEAD = `# The keys of module.yaml, references.yaml and glossary.yaml

Made by \`npm run docs\` from the schemas that check the files. Only those marked with a star must be there. \`a.b\` is the key
\`b\` below \`a\`; \`a[].b\` is \`b\` in each entry of the list \`a\`.
`;

/** @param files { name, schema }[]: JSON Schemas of the files. */
export function fieldsDoc(files) {
  const parts = files.map(({ name, schema }) => {
    const rows = [...fields(schema.type === "array" ? schema.items : schema, "")];
    return `\n## ${name}\n\n| Key | Takes | Without it | What it says |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return HEAD + parts.join("");
}

function* fields({ properties, required = [] }, before) {
  for (const [key, field] of Object.entries(properties)) {
    const name = `${before}${key}`;
    const star = required.includes(key) ? " \\*" : "";
    const row = [`\`${name}\`${star}`, takes(field), without(field.default), field.description];
    yield `| ${row.map((cell) => String(cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
    const inner = groupIn(field);
    if (inner !== undefined) yield* fields(inner, `${name}${field.type === "array" ? "[]." : "."}`);
  }
}

/** The group of keys below a field, also where it may be written as a text. */
function groupIn(field) {
  const here = field.type === "array" ? field.items : field;
  return [here, ...(here.anyOf ?? [])].find((one) => one.properties !== undefined);
}

function takes(field) {
  if (field.enum !== undefined) return field.enum.join(", ");
  if (field.anyOf !== undefined) {
    const isYesNo = field.anyOf.some(({ type }) => type === "boolean");
    return isYesNo ? "yes, no" : [...new Set(field.anyOf.map(takes))].join(", or ");
  }
  const names = { array: "a list", object: "a group", string: "a text", number: "a number" };
  return names[field.type] ?? { boolean: "true, false" }[field.type];
}

function without(value) {
  if (value === undefined || typeof value === "object") return "";
  return `\`${value === true ? "yes" : value === false ? "no" : value}\``;
}

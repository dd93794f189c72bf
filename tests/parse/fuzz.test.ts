import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/model/tree.ts";
import { parseModule } from "../../src/parse/index.ts";
import { validateModule } from "../../src/validate/index.ts";
import { sourceOf } from "./source.ts";

const YAML = "id: fuzz\ntitle: Fuzz\n";

/** Bits that Markdown and Lectern give a meaning, in any order. */
const bit = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 3 }) },
  fc.constantFrom(
    ..."\n|\n\n|\n  |\n    |# |## |- |- [x] |1. |> |```\n|~~~|:::|:::choice{#a}\n|:::quiz{#q from=b}\n|:::\n|:::tip\n|::::|{#id}|{.x}|{a=b}|{|}|[|]|](|)|![|[^1]|[^1]: |^[|[@a]|[@a, p. 3]|[[|]]|*|**|_|`|~~|$|$$|\\|<b>|<!--|-->|</b>|<|&amp;|&#0;|| a |\n|-|\n|: |---\n|===\n|glossary:|https://|media/|..|%|\u202e|é|م|🙂|\t|\r\n|\ufeff".split(
      "|",
    ),
    "|",
    "| a | b |\n|---|---|\n| c | d |\n",
  ),
);
const markdown = fc.array(bit, { maxLength: 60 }).map((bits) => bits.join(""));

const places = (files: Record<string, string | Uint8Array>): void => {
  const { module, diagnostics } = parseModule(sourceOf(files));
  const all = [...diagnostics, ...(module === undefined ? [] : validateModule(module))];
  for (const { place, text, hint } of all) {
    expect(Object.keys(files)).toContain(place.file);
    const content = files[place.file]!;
    const lines = (typeof content === "string" ? content : new TextDecoder().decode(content)).split(
      /\r\n?|\n/,
    );
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length + 1);
    expect(text).toMatch(/\S/);
    expect(hint).toMatch(/\S/);
  }
};

describe("whatever stands in a module", () => {
  it("is read without an exception, and every diagnostic has a line that exists", () => {
    fc.assert(
      fc.property(markdown, markdown, (section, bank) =>
        places({
          "module.yaml": YAML,
          "01-a.md": section,
          "banks/b.md": bank,
          "glossary.yaml": "- id: lpp\n  title: LPP\n  text: Words.\n",
        }),
      ),
      { numRuns: 600 },
    );
  });

  it("may be bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.uint8Array(), (yaml, section, image) =>
        places({
          "module.yaml": yaml.length % 2 === 0 ? YAML : yaml,
          "01-a.md": section,
          "02-b.md":
            "# B\n\n![x](media/x.png) ![y](media/y.svg) ![z](media/z.jpg) ![w](media/w.webp)\n",
          "media/x.png": image,
          "media/y.svg": image,
          "media/z.jpg": image,
          "media/w.webp": image,
          "glossary.yaml": section,
          "references.yaml": yaml,
        }),
      ),
      { numRuns: 300 },
    );
  });

  it("may be YAML of any shape", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(
          "1",
          "x",
          '"q"',
          "null",
          "true",
          "~",
          "1.10",
          "[a, b]",
          "{ a: b }",
          "*a",
          "&a b",
          "!!binary x",
        ),
        fc.array(tie("any"), { maxLength: 3 }).map((list) => `[${list.join(", ")}]`),
        fc
          .dictionary(
            fc.constantFrom("id", "title", "text", "name", "role", "sections", "year"),
            tie("any") as fc.Arbitrary<unknown>,
            { maxKeys: 3 },
          )
          .map(
            (map) =>
              `{ ${Object.entries(map)
                .map(([k, v]) => `${k}: ${String(v)}`)
                .join(", ")} }`,
          ),
      ),
    })).any as fc.Arbitrary<string>;
    const key = fc.constantFrom(
      "id",
      "title",
      "authors",
      "objectives",
      "complete",
      "theme",
      "sections",
      "standards",
      "feedback",
      "language",
      "date",
      "__proto__",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), value, value, (pairs, glossary, references) =>
        places({
          "module.yaml": pairs.map(([k, v]) => `${k}: ${v}`).join("\n"),
          "01-a.md": "# A\n\nWords.\n",
          "glossary.yaml": `- ${glossary}`,
          "references.yaml": `- ${references}`,
        }),
      ),
      { numRuns: 300 },
    );
  });

  it("may be nested without end", () => {
    for (const nest of [
      "> ",
      "- ",
      "* *",
      "[",
      "![",
      "*a ",
      "_a *b ",
      ":::details{title=x}\n",
      "^[",
      "<b>",
      "{",
      "$",
      "[@",
      "`",
      "| ",
    ]) {
      places({ "module.yaml": YAML, "01-a.md": `# A\n\n${nest.repeat(3000)}x` });
      places({
        "module.yaml": YAML,
        "01-a.md": `# A\n\n${nest.repeat(300)}x${"]".repeat(300)}${"*".repeat(300)}`,
      });
    }
  });

  it("keeps every word of plain paragraphs, in order", () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿء-ي0-9]{1,12}$/u);
    const paragraph = fc.array(word, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("en", "fr", "ar"),
        (paragraphs, language) => {
          const text = paragraphs.map((words) => `a ${words.join(" ")}`).join("\n\n");
          const { module } = parseModule(
            sourceOf({
              "module.yaml": `${YAML}language: ${language}\n`,
              "01-a.md": `# A\n\n${text}\n`,
            }),
          );
          const read = module!.sections[0]!.children.map((node) => plainText([node]));
          expect(read).toEqual(text.normalize("NFC").split("\n\n"));
        },
      ),
      { numRuns: 200 },
    );
  });
});

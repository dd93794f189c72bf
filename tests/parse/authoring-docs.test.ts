import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { validateModule } from "../../src/validate/index.ts";
import { sourceOf } from "./source.ts";

const DOCS = readFileSync(new URL("../../docs/authoring.md", import.meta.url), "utf8");

interface Example {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

/** Fenced examples; the word behind the language is the file that it is. */
const examples = [...DOCS.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language, file, text]): Example => ({ language: language!, file, text: text! }),
);

const media = {
  "media/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
  "media/plan.pdf": "%PDF-1.7",
};

describe("docs/authoring.md", () => {
  it("holds a module that builds with nothing to remark", async () => {
    const files = examples.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text]]));
    expect(files.length).toBeGreaterThan(8);
    const { module, diagnostics } = parseModule(
      sourceOf({ ...media, ...(Object.fromEntries(files) as Record<string, string>) }),
      { math: await loadMath() },
    );
    expect([...diagnostics, ...validateModule(module!)]).toEqual([]);
    expect(module!.sections.map((s) => s.id)).toContain("exits");
    expect(module!.glossary).toHaveLength(1);
    expect(module!.references).toHaveLength(2);
  });

  it("is right that two lines of module.yaml are enough", () => {
    const shortest = examples.find((e) => e.language === "yaml" && e.file === undefined)!;
    expect(shortest.text.trim().split("\n")).toHaveLength(2);
    const { diagnostics } = parseModule(
      sourceOf({ "module.yaml": shortest.text, "01-a.md": "# A\n\nWords.\n" }),
    );
    expect(diagnostics).toEqual([]);
  });
});

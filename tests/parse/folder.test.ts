import { describe, expect, it } from "vitest";
import { type Parsed, parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

const parse = (files: Record<string, string | Uint8Array>): Parsed => parseModule(sourceOf(files));
const YAML = "id: m\ntitle: M\n";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';
const section = "# A section\n\nWords.\n";

describe("a file whose name differs in letter case", () => {
  it("is an error with the right spelling, wherever it is named, and nothing hangs on it", () => {
    const { module, diagnostics } = parse({
      "module.yaml": `${YAML}theme: { logo: media/Logo.svg }\n`,
      "01-a.md":
        "# A\n\n[A plan](Media/plan.pdf)\n\n:::video{src=media/talk.MP4 captions=media/talk.vtt title=Talk}\n:::\n\n:::quiz{#q from=b}\n:::\n",
      "banks/b.md":
        ":::choice{#c}\n![A](../media/A.svg) ![B](media/B.svg)\n\n- [x] a\n- [ ] b\n:::\n",
      ...Object.fromEntries(
        ["media/logo.svg", "media/a.svg", "media/b.svg"].map((path) => [path, SVG]),
      ),
      "media/plan.pdf": "%PDF",
      "media/talk.mp4": "",
      "media/talk.vtt": "WEBVTT\n",
    });
    expect(diagnostics.map((d) => `${d.place.file} ${d.code} ${d.hint}`)).toMatchInlineSnapshot(`
      [
        "module.yaml wrong-case Write "media/logo.svg", or rename the file.",
        "01-a.md wrong-case Write "media/plan.pdf", or rename the file.",
        "01-a.md wrong-case Write "media/talk.mp4", or rename the file.",
        "banks/b.md wrong-case Write "media/a.svg", or rename the file.",
        "banks/b.md wrong-case Write "media/b.svg", or rename the file.",
      ]
    `);
    expect(module!.media.map((file) => file.path)).toEqual([
      "media/a.svg",
      "media/b.svg",
      "media/logo.svg",
      "media/plan.pdf",
      "media/talk.mp4",
      "media/talk.vtt",
    ]);
  });
});

describe("a file that no part of the module is", () => {
  const said = (...paths: string[]): string[] =>
    parse({
      "module.yaml": YAML,
      "01-a.md": section,
      ...Object.fromEntries(paths.map((path) => [path, ""])),
    }).diagnostics.map((d) => `${d.place.file} ${d.severity} ${d.code}`);

  it("is told where words may stand in it, and as unused where not", () => {
    expect(said("02-b.txt", "notes/plan.md", "images/steps.png", "talk.pptx")).toEqual([
      "02-b.txt warning not-a-section",
      "images/steps.png note unused-file",
      "notes/plan.md warning not-a-section",
      "talk.pptx note unused-file",
    ]);
  });

  it("is passed over where nobody meant it to be one", () => {
    expect(
      said(
        "README.md",
        "sub/ReadMe.txt",
        "LICENSE",
        ".gitignore",
        "Thumbs.db",
        "~$-b.md",
        "01-a.md~",
        "01-a.md.bak",
      ),
    ).toEqual([]);
  });

  it("is taken for the glossary or the references where its name is near theirs", () => {
    expect(said("reference.yaml", "glossaries.yaml")).toEqual([
      "glossaries.yaml error misnamed-file",
      "reference.yaml error misnamed-file",
    ]);
    expect(said("glossary.yml", "glossary.yaml")).toEqual(["glossary.yml warning not-a-section"]);
    expect(said("Glossary.yml", "sources.yaml")).toEqual([
      "Glossary.yml error misnamed-file",
      "sources.yaml warning not-a-section",
    ]);
  });

  it("may be shown or linked to wherever it lies", () => {
    const { diagnostics, module } = parse({
      "module.yaml": YAML,
      "01-a.md": "# A\n\n[The plan](plan.txt) ![A dot](images/dot.svg)\n",
      "plan.txt": "Words.",
      "images/dot.svg": SVG,
    });
    expect(diagnostics).toEqual([]);
    expect(module!.media).toHaveLength(2);
  });
});

describe("a picture that is not there", () => {
  it("is the only thing wrong with what stands behind it", () => {
    const { diagnostics } = parse({
      "module.yaml": YAML,
      "01-a.md": "# A\n\n![](media/none.png){decorative} and ![B](media/none.png){lang=fr}\n",
    });
    expect(diagnostics.map((d) => d.code)).toEqual(["missing-file", "missing-file"]);
  });

  it.each([
    ["![A dot](media/dott.svg)", "missing-file"],
    ["![A dot](https://example.org/dot.svg)", "remote-image"],
    ["![A dot](../dot.svg)", "leaves-folder"],
    ["![A dot](media/dot.bmp)", "image-format"],
    ["![A dot](media/my dot.svg)", "blank-in-address"],
    ["![A dot](media/dot.svg", "not-a-link"],
  ])("leaves no empty figure, and nobody is told to delete what it means: %s", (image, code) => {
    const { diagnostics } = parse({
      "module.yaml": YAML,
      "01-a.md": `# A\n\n:::figure{#f}\n${image}\n\nA caption.\n:::\n`,
      "media/dot.svg": SVG,
      "media/plan.pdf": "",
      ...(code === "image-format" ? { "media/dot.bmp": "" } : {}),
    });
    expect(diagnostics.map((d) => [d.place.file, d.code])).toEqual([
      ["01-a.md", code],
      ["media/plan.pdf", "unused-file"],
    ]);
  });

  it("is looked for under its name in the other folders", () => {
    const { diagnostics } = parse({
      "module.yaml": YAML,
      "01-a.md": "# A\n\n![A dot](Dot.svg) [The plan](media/plan.pdf)\n",
      "media/dot.svg": SVG,
      "plan.pdf": "",
    });
    expect(diagnostics.map((d) => `${d.code}: ${d.hint}`)).toEqual([
      'missing-file: Did you mean "media/dot.svg"?',
      'missing-file: Did you mean "plan.pdf"?',
    ]);
  });

  it("is no other file's name that a link means", () => {
    const { diagnostics } = parse({
      "module.yaml": YAML,
      "01-a.md": "# A\n\n[The plan](plan.docx)\n",
      "media/Plan.pdf": "",
      "media/dot.svg": SVG,
    });
    expect(diagnostics.map((d) => [d.place.file, d.code])).toEqual([
      ["01-a.md", "missing-file"],
      ["media/dot.svg", "unused-file"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/model/diagnostic.ts";
import { plainText } from "../../src/model/tree.ts";
import { type Parsed, parseModule } from "../../src/parse/index.ts";
import { validateModule } from "../../src/validate/index.ts";
import { sourceOf } from "./source.ts";

const parse = (files: Record<string, string | Uint8Array>): Parsed => parseModule(sourceOf(files));
const YAML = "id: m\ntitle: M\n";
const section = "# A section\n\nWords.\n";

describe("module.yaml", () => {
  it("needs an id and a title; all else has a default", () => {
    const { module, diagnostics } = parse({ "module.yaml": YAML, "01-a.md": section });
    expect(diagnostics).toEqual([]);
    expect(module!.settings).toEqual({
      id: "m",
      title: "M",
      language: "en",
      direction: "ltr",
      version: "1.0.0",
      authors: [],
      objectives: [],
      complete: { sections: 1, activities: 1, pass: false },
      report: "completed",
      responses: "words",
      journal: true,
      finishedExit: "suspend",
      solutions: false,
      standards: ["scorm12", "scorm2004"],
      theme: { accent: "#1f5f5b", font: "serif" },
    });
  });

  it("takes what an author would write", () => {
    const { module, diagnostics } = parse({
      "module.yaml":
        "id: m\ntitle: 1984\nversion: 1.10\nlanguage: ar-eg\nsummary:\nauthors: [Ada, { name: Grace, role: Text }]\n" +
        "complete: { sections: 80%, activities: none, pass: yes }\npass: 70\njournal: off\nduration: 45\n" +
        'objectives:\n  - { id: define, text: Define it. }\nfeedback: { email: a--b@example.org }\ntheme: { accent: "#ABCDEF" }\n',
      "01-a.md": section,
    });
    expect(diagnostics).toEqual([]);
    expect(module!.settings).toMatchObject({
      title: "1984",
      version: "1.10",
      language: "ar-EG",
      direction: "rtl",
      authors: [{ name: "Ada" }, { name: "Grace", role: "Text" }],
      complete: { sections: 0.8, activities: 0, pass: true },
      journal: false,
      duration: "45",
      feedback: { email: "a--b@example.org", lms: false },
      theme: { accent: "#abcdef", font: "serif" },
    });
    expect(module!.settings.summary).toBeUndefined();
  });

  it("says every mistake at once, those in the sections too", () => {
    const { module, diagnostics } = parse({
      "module.yaml":
        "titel: M\nid: 1m\nlanguage: english please\nfeedback: { email: nobody, lsm: yes }\ntheme: { accent: green }\nauthors:\n  - nmae: Ada\ncertificate: { titel: x }\n",
      "01-a.md": "Words [x](glossary:none).\n",
    });
    expect(module).toBeUndefined();
    expect(
      diagnostics.map(
        (d) => `${d.place.file}:${d.place.line}:${d.place.column} ${d.code} ${d.text}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "module.yaml:1:1 missing-key "title" is missing.",
        "module.yaml:1:1 unknown-key There is no key "titel".",
        "module.yaml:2:5 bad-value "id" may hold letters a–z, digits and single "-", and begins with a letter.",
        "module.yaml:3:11 bad-value "language" is no code of a language.",
        "module.yaml:4:20 bad-value "feedback email" is no mail address.",
        "module.yaml:4:28 unknown-key There is no key "lsm" in feedback.",
        "module.yaml:5:18 bad-value "theme accent" is no colour such as "#1f5f5b".",
        "module.yaml:7:5 missing-key "authors name" is missing.",
        "module.yaml:7:5 unknown-key There is no key "nmae" in authors.",
        "module.yaml:8:14 missing-key "certificate issuer" is missing.",
        "module.yaml:8:16 unknown-key There is no key "titel" in certificate.",
        "01-a.md:1:undefined no-title This section has no title.",
        "01-a.md:1:9 unknown-term The glossary has no term "none".",
      ]
    `);
  });

  // "a?subject=x@example.org" became a link whose address ended at the question mark.
  it("takes a plain mail address only", () => {
    const of = (email: string): string[] =>
      parse({
        "module.yaml": `id: m\ntitle: M\nfeedback: { email: '${email}' }\n`,
        "01-a.md": "# A\n\nWords.\n",
      }).diagnostics.map(({ text }) => text);
    for (const email of [
      "team@example.org",
      "o-neill.b+x@mail.example.co",
      "müller@bücher.example",
    ])
      expect(of(email), email).toEqual([]);
    for (const email of [
      "a?subject=x@example.org",
      "a@example.org?cc=b@example.org",
      "a#b@example.org",
      "a%0A@example.org",
      "A. Author <a@example.org>",
      "a@example.org, b@example.org",
      "mailto:a@example.org",
      "a@example",
    ])
      expect(of(email), email).toEqual(['"feedback email" is no mail address.']);
  });

  it("may be broken in any way that YAML knows", () => {
    const broken = [
      "id: [",
      "id: m\nid: n\ntitle: M",
      "\tid: m",
      "- id",
      "id: *x",
      "just words",
      "",
      "? : ?",
    ];
    for (const yaml of broken) {
      const { module, diagnostics } = parse({ "module.yaml": yaml, "01-a.md": section });
      expect(module).toBeUndefined();
      expect(hasErrors(diagnostics)).toBe(true);
      expect(diagnostics.every((d) => d.place.file === "module.yaml")).toBe(true);
    }
  });
});

describe("sections", () => {
  it("come in the order of their names, with ids without the number", () => {
    const { module } = parse({
      "module.yaml": YAML,
      "10-last.md": section,
      "2_two words.md": section,
      "01-First Steps.md": section,
      "03-مقدمة.md": section,
      "04-2024.md": section,
      "README.md": "Not one.",
      "notes/other.md": "Not one.",
      ".hidden.md": "Not one.",
    });
    expect(module!.sections.map((s) => s.id)).toEqual([
      "first-steps",
      "مقدمة",
      "s-04-2024",
      "last",
      "two-words",
    ]);
  });

  it.each([
    ["01-a.md", "02-b.md", "10-c.md"],
    ["1-a.md", "1-b.md", "2-c.md", "appendix.md"],
    ["2024-01-b.md", "2024-02-a.md"],
  ])("are as numbered, so nothing is said: %s, %s", (...files) => {
    const sections = files.map((file) => [file, section.replace("A section", file)]);
    expect(parse({ "module.yaml": YAML, ...Object.fromEntries(sections) }).diagnostics).toEqual([]);
    const list = `sections: [${files.toReversed().join(", ")}]\n`;
    const ordered = { "module.yaml": YAML + list, ...Object.fromEntries(sections) };
    expect(parse(ordered).diagnostics).toEqual([]);
  });

  it("come in the order of `sections:` when it is there", () => {
    const { module, diagnostics } = parse({
      "module.yaml": `${YAML}sections: [b.md, a]\n`,
      "a.md": section,
      "b.md": section,
    });
    expect(diagnostics).toEqual([]);
    expect(module!.sections.map((s) => s.id)).toEqual(["b", "a"]);
  });

  it("are not listed as known where there is none", () => {
    const { diagnostics } = parse({
      "module.yaml": `${YAML}sections: [sub/01-a.md]\n`,
      "sub/01-a.md": section,
    });
    const [missing] = diagnostics.filter(({ code }) => code === "missing-section");
    expect(missing!.hint).toMatchInlineSnapshot(
      `"Sections stand beside module.yaml, and in no folder: 01-introduction.md."`,
    );
  });

  it("are the same with a byte-order mark, Windows line ends and a Mac's file names", () => {
    const files = {
      "module.yaml": YAML,
      "01-café.md": "---\nid: cafe\n---\n\n# Café\n\n![A dot](media/dé.svg)\n\n- One\n- Two\n",
      "media/dé.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    };
    const plain = parse(files);
    const odd = parse(
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path.normalize("NFD"),
          `\ufeff${text.replaceAll("\n", "\r\n")}`,
        ]),
      ),
    );
    expect(plain.diagnostics).toEqual([]);
    expect(JSON.stringify({ ...odd.module, media: [] })).toBe(
      JSON.stringify({ ...plain.module, media: [] }),
    );
    expect(odd.module!.media[0]!.path).toBe("media/dé.svg");
  });

  it("take a title from their heading or from their front matter, with its marks", () => {
    const { module, diagnostics } = parse({
      "module.yaml": YAML,
      "01-a.md": "---\nid: aims\ntitle: The *aims*\n---\n\nWords.\n",
      "02-b.md": "The ends\n========\n\nWords.\n",
    });
    expect(diagnostics).toEqual([]);
    expect(module!.sections.map((s) => `${s.id}: ${plainText(s.title)} (${s.place.line})`)).toEqual(
      ["aims: The aims (3)", "b: The ends (1)"],
    );
  });

  // A level that was skipped in a container was no news.
  it("have their headings judged in containers too, by what stands above", () => {
    const { module } = parse({
      "module.yaml": "id: m\ntitle: M\n",
      "01-a.md":
        "# A\n\n## B\n\n:::callout\n#### Deep\n\nWords.\n:::\n\n::::tabs\n### One\n\n:::callout\n#### In it\n\nWords.\n:::\n\n### Two\n\nWords.\n::::\n\n" +
        // Its steps are no headings of the page.
        ":::case{#c}\nGo.\n\n##### Step\n\nWhich?\n\n- This → End\n- That → End\n\n##### End {.end}\n\nOver.\n:::\n",
    });
    expect(validateModule(module!).map((d) => `${d.place.line} ${d.code}: ${d.hint}`)).toEqual([
      '6 heading-level: Write it with 3 "#".',
    ]);
  });

  it("may be forty, in Arabic, with sixty activities", () => {
    const files: Record<string, string> = {
      "module.yaml": "id: m\ntitle: وحدة\nlanguage: ar\npass: 50\n",
    };
    for (let i = 10; i < 50; i++) {
      files[`${i}-قسم-${i}.md`] =
        `# القسم ${i}\n\nكلمات "مقتبسة".\n\n:::choice{#q${i} points=1}\nأيّ؟\n\n- [x] هذا\n- [ ] ذاك\n:::\n`;
      if (i < 30) files[`${i}-قسم-${i}.md`] += `\n:::reflection{#r${i}}\nاكتب.\n:::\n`;
    }
    const { module, diagnostics } = parse(files);
    expect([...diagnostics, ...validateModule(module!)]).toEqual([]);
    expect(module!.sections).toHaveLength(40);
  });
});

describe("a file that cannot be read", () => {
  const files = {
    "module.yaml": YAML,
    "01-a.md": "# A\n\n[A link](glossary:word) and a citation [@lave1991].\n",
    "glossary.yaml": "- id: word\n  title: Word\n  text: See [@wenger1998].\n",
    "references.yaml":
      "- id: lave1991\n  title: Situated learning\n- id: wenger1998\n  title: Communities\n",
    "banks/b.md": "# Bank\n",
    "media/b.png": "",
  };
  const codesOf = (changed: Readonly<Record<string, string | Uint8Array>>): string[] => {
    const { module, diagnostics } = parse({ ...files, ...changed });
    const found = [...diagnostics, ...(module === undefined ? [] : validateModule(module))];
    return found.map((d) => `${d.place.file} ${d.code}`);
  };

  it("would have been missed nowhere else", () => {
    expect(codesOf({})).toEqual(["banks/b.md unused-bank", "media/b.png unused-file"]);
  });

  it.each([
    ["glossary.yaml", "- id: word\n  title: A word: this\n", "bad-yaml"],
    ["glossary.yaml", "word: A word\n", "bad-value"],
    ["glossary.yaml", "- id: word\n  text: Words.\n", "missing-key"],
    ["glossary.yaml", new Uint8Array([0xff]), "not-utf8"],
    ["references.yaml", "- id: 'lave1991\n", "bad-yaml"],
    ["references.yaml", "lave1991: A book\n", "bad-value"],
    ["module.yaml", "id: m\n", "missing-key"],
    ["01-a.md", new Uint8Array([0xff]), "not-utf8"],
  ])("is the only thing wrong: %s %j", (file, content, code) => {
    expect(codesOf({ [file]: content })).toEqual([`${file} ${code}`]);
  });

  it("and one that is not there leave links and citations to be mended in the text", () => {
    const { "glossary.yaml": _, "references.yaml": __, ...rest } = files;
    const { diagnostics } = parse({ ...rest, "references.yaml": "\n" });
    expect(diagnostics.map((d) => d.code)).toEqual([
      "unknown-term",
      "unknown-reference",
      "unused-bank",
      "unused-file",
    ]);
  });
});

describe("a setting that does not go with the rest", () => {
  const said = (yaml: string, text = "Words."): string[] => {
    const { module } = parse({ "module.yaml": yaml, "01-a.md": `# A\n\n${text}\n` });
    return validateModule(module!).map(
      ({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`,
    );
  };

  it("is told where it stands", () => {
    expect(said(`${YAML}pass: 70\n`)).toEqual(["module.yaml:3:1 pass-without-points"]);
    expect(said(`${YAML}complete:\n  sections: all\n  pass: yes\n`)).toEqual([
      "module.yaml:5:3 complete-without-pass",
    ]);
    const objectives = ["a", "b", "a"].map((id) => `  - { id: ${id}, text: To know it. }\n`);
    expect(said(`${YAML}objectives:\n${objectives.join("")}`)).toEqual([
      "module.yaml:6:7 duplicate-id",
    ]);
  });

  it.each([
    ":::chioce{#q points=1}\nWhich?\n\n- [x] A\n- [ ] B\n:::",
    ":::choice{#q points=1}\nWhich?\n\n- [x] A\n- [ ] B",
    ":::choice{#q points=one}\nWhich?\n\n- [x] A\n- [ ] B\n:::",
    ":::choice{#q piont=1}\nWhich?\n\n- [x] A\n- [ ] B\n:::",
    ":::choice{#q points = 1}\nWhich?\n\n- [x] A\n- [ ] B\n:::",
    ":::choice{#q points=1}\nWhich?\n:::",
    ":::quiz{#q from=none}\n:::",
  ])("is no news where an activity could not be read: %s", (text) => {
    expect(said(`${YAML}pass: 70\n`, text)).toEqual([]);
  });
});

describe("glossary and templates", () => {
  it("are read, terms in the order of the language", () => {
    const { module, diagnostics } = parse({
      "module.yaml": `${YAML}language: de\n`,
      "01-a.md": section,
      "glossary.yaml":
        "- id: z\n  title: Zelle\n  text: Ein Ort [dazu](glossary:ae).\n- id: ae\n  title: Ähnlich\n  text: |\n    Erstens.\n\n    Zweitens.\n",
      "manifest-templates/scorm12/imsmanifest.xml": "<manifest/>",
    });
    expect(diagnostics).toEqual([]);
    expect(module!.glossary.map((t) => [t.title, plainText(t.children)])).toEqual([
      ["Ähnlich", "Erstens. Zweitens."],
      ["Zelle", "Ein Ort dazu."],
    ]);
    expect(module!.glossary[0]!.children[1]!.place).toEqual({ file: "glossary.yaml", line: 9 });
    expect(module!.templates).toEqual({ "scorm12/imsmanifest.xml": "<manifest/>" });
  });
});

// Its mark led nowhere, and its text was on no page.
it("refuses a footnote in a bank, as what is drawn stands in another file's section", () => {
  const { diagnostics } = parse({
    "module.yaml": YAML,
    "01-a.md": "# A\n\n:::quiz{#z from=b draw=1}\n:::\n",
    "banks/b.md": ":::choice{#q}\nWhat?[^1]\n\n- [x] A\n- [ ] B\n:::\n\n[^1]: A note.\n",
  });
  expect(diagnostics.map((d) => [d.code, d.place.file, d.place.line])).toEqual([
    ["footnote-not-here", "banks/b.md", 8],
  ]);
});

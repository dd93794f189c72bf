import { describe, expect, it } from "vitest";
import { hasTypst, makeGuideHtml, makePdf } from "../../src/pdf/index.ts";
import type { CourseModule } from "../../src/model/course-module.ts";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../parse/source.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

const link = (name: string): string => `[${name}](https://a.test/${name})`;

const SOURCE = `# Title

A ${link("body")} and its note.[^note]

Term with ${link("term")}
: A definition.

| Head with ${link("head")} | B |
|---|---|
| ${link("cell")} | x |

:::figure
| a | b |
|---|---|
| 1 | 2 |

A caption with ${link("caption")}.

> By ${link("source")}.
:::

:::callout{title="Look"}
Words.
:::

:::choice{#q}
What?

- [x] This.
  > Because ${link("feedback")}; see [above](01-one.md).
- [ ] That.
:::

[^note]: A note with ${link("footnote")} and <https://a.test/shown>.
`;

const moduleOf = (section: string, glossary: string): CourseModule =>
  parseModule(
    sourceOf({
      "module.yaml": "id: sample\ntitle: A sample\nsolutions: true\n",
      "01-one.md": section,
      "glossary.yaml": glossary,
    }),
    { math },
  ).module!;
const math = await loadMath();

const NOTES = ["body", "term", "cell"];
const BRACKETS = ["head", "caption", "source", "footnote", "feedback", "glossary"];

const module = moduleOf(
  SOURCE,
  `- id: t\n  title: A term\n  text: "Explained ${link("glossary")}."\n`,
);

// In notes, captions, feedback and the glossary a link kept its words only: nobody could follow it on paper.
describe("a link on paper", () => {
  it.skipIf(!hasTypst() || !hasPoppler())(
    "has its address in a note, and behind its words where no note can stand",
    async () => {
      const { bytes, diagnostics } = await makePdf(module, { cache: false });
      expect(diagnostics).toEqual([]);
      const text = pdfText(bytes!).replace(/\s+/g, " ");
      for (const name of NOTES) expect(text).toMatch(new RegExp(`\\d ?a\\.test/${name}`));
      for (const name of BRACKETS) expect(text).toContain(`${name} (a.test/${name})`);
      expect(text).toContain("see above (p. 3).");
      // Once is enough where the address is what one reads.
      expect(text.split("a.test/shown")).toHaveLength(2);
    },
  );

  it("has it in the guide's page, too", async () => {
    const { html } = await makeGuideHtml(module);
    expect(html.replace(/<[^>]+>/g, "")).toContain("feedback (a.test/feedback)");
  });
});

const USES: Readonly<Record<string, string>> = {
  text: "In the text: TERM.",
  term: "TERM\n: Its meaning.",
  note: "A note.[^n]\n\n[^n]: Where TERM is.",
  caption: ":::figure\n| a | b |\n|---|---|\n| 1 | 2 |\n\nOf TERM.\n:::",
  cell: "| a | b |\n|---|---|\n| TERM | 2 |",
  heading: "## Of TERM",
};

// What stood in a definition's term, a note or a caption was a link in the text, and no page in the glossary.
describe.skipIf(!hasTypst() || !hasPoppler())("a term in the glossary", () => {
  it("has the pages of its uses, wherever they stand", async () => {
    const names = Object.keys(USES);
    const section = names.map((n) => USES[n]!.replace("TERM", `[word](glossary:${n})`));
    const terms = names.map((n) => `- id: ${n}\n  title: Term ${n}\n  text: Meaning.\n`);
    const { bytes, diagnostics } = await makePdf(
      moduleOf(`# T\n\n${section.join("\n\n")}\n`, terms.join("")),
      { cache: false },
    );
    expect(diagnostics).toEqual([]);
    const text = pdfText(bytes!).replace(/\s+/g, " ");
    for (const n of names) expect(text).toContain(`Term ${n} Meaning. p. 3`);
  });

  it("stops nothing where its use is not set: in a link's words, in a heading that is a formula", async () => {
    const use = "[$x$](glossary:t)";
    const section = `# T\n\n## ${use}\n\n| ${use} | b |\n|---|---|\n${"| 1 | 2 |\n".repeat(60)}\n`;
    const { bytes, diagnostics } = await makePdf(
      moduleOf(section, "- id: t\n  title: A term\n  text: Meaning.\n"),
      { cache: false },
    );
    expect(diagnostics).toEqual([]);
    expect(bytes).toBeDefined();
  });
});

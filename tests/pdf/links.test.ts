import { describe, expect, it } from "vitest";
import { hasTypst, makeGuideHtml, makePdf } from "../../src/pdf/index.ts";
import { parseModule } from "../../src/parse/index.ts";
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

const module = parseModule(
  sourceOf({
    "module.yaml": "id: sample\ntitle: A sample\nsolutions: true\n",
    "01-one.md": SOURCE,
    "glossary.yaml": `- id: t\n  title: A term\n  text: "Explained ${link("glossary")}."\n`,
  }),
).module!;

const NOTES = ["body", "cell"];
const BRACKETS = ["term", "head", "caption", "source", "footnote", "feedback", "glossary"];

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

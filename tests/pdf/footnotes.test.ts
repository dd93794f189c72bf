import { describe, expect, it } from "vitest";
import { hasTypst, makeGuideHtml, makePdf } from "../../src/pdf/index.ts";
import { courseModule, link, note, p, section } from "./build.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

const SOURCE = `
# A title[^title]

Term[^term]
: Its meaning.[^meaning]

| Head[^head] | Other |
|---|---|
${"| x | y |\n".repeat(60)}| x | y[^head] |

:::figure
| a | b |
|---|---|
| 1 | 2 |

A caption.[^caption]

> By somebody.[^source]
:::

## $x$[^heading]

:::scale{#s scale=frequency}
How often?

- I ask.[^statement]
:::

:::choice{#q points=1}
What?[^question]

- [x] This.
  > Because.[^feedback]
- [ ] That.
:::

${["title", "term", "meaning", "head", "caption", "source", "heading", "statement", "question"]
  .map((name) => `[^${name}]: Note of the ${name}.`)
  .join("\n")}
[^feedback]: Note of the feedback.[^nested]
[^nested]: Note of the note[^nested].
`;
const NOTES = SOURCE.match(/(?<=\]: )Note of the \w+/g)!;

const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/g, " ");
const times = (text: string, words: string): number =>
  text.split(new RegExp(`${words}(?![a-z])`)).length - 1;

// Terms, heads of tables, captions, sources and what stands in the annex lost mark and text without a word.
describe("footnotes on paper", () => {
  it.skipIf(!hasTypst() || !hasPoppler())("stand once, wherever their mark is", async () => {
    const module = await fromMarkdown(SOURCE, "solutions: true\n");
    const { bytes, diagnostics } = await makePdf(module, { cache: false });
    expect(diagnostics).toEqual([]);
    const text = squeezed(pdfText(bytes!));
    expect(NOTES).toHaveLength(11);
    for (const words of NOTES) expect([words, times(text, words)]).toEqual([words, 1]);
  });

  it.skipIf(!hasTypst() || !hasPoppler())(
    "stand behind a link in whose words they are",
    async () => {
      const words = link({ to: "url", url: "https://a.test/" }, ["here", note(1)]);
      const one = section("s", "S", [p([words])], [[p("Note of the link.")]]);
      const { bytes, diagnostics } = await makePdf(courseModule({}, { sections: [one] }), {
        cache: false,
      });
      expect(diagnostics).toEqual([]);
      expect(pdfText(bytes!)).toContain("Note of the link.");
    },
  );

  it("stand in the guide, each time that their mark does", async () => {
    const module = await fromMarkdown(SOURCE.replace("Because.", "Because.[^question]"));
    const { html } = await makeGuideHtml(module);
    expect(times(html, "Note of the question")).toBe(2);
    expect(html).toContain("Note of the feedback.");
  });
});

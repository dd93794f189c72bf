import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

/** What is said of an opening line: the codes and the ways out. */
function said(opener: string): string {
  const text = opener.startsWith(":::choice") ? "Which?\n\n- [x] A\n- [ ] B" : "Words.";
  const { diagnostics } = parseModule(
    sourceOf({
      "module.yaml": "id: m\ntitle: M\n",
      "01-a.md": `# A\n\n${opener}\n${text}\n:::\n`,
    }),
  );
  return diagnostics.map(({ code, text: fact, hint }) => `${code}: ${fact} ${hint}`).join("\n");
}

describe("what stands between { and } and cannot be read", () => {
  it("is told with what most likely keeps it from being read", () => {
    const lines = [
      ":::choice{#q piont=1}",
      ":::choice{#q pionts=1}",
      ":::choice{#good sentence points=1}",
      ":::choice{#a good sentence points=1}",
      ":::choice{good-sentence points=1}",
      ":::tip{title=Say less now}",
      ":::tip{title=Say less lang=en}",
      ':::tip{title="Say "well done" less"}',
      ':::tip{title="Say "well done" less}',
      `:::tip{title="Don't say "well done" so often"}`,
      ':::tip{title="Say less}',
      ":::choice{#q points = 1}",
      ":::choice{#q points: 1}",
      ":::choice{#q, points=1}",
      ":::choice{#q points=1",
      ":::choice{#q\u00a0points=1}",
      ":::choice{?}",
    ];
    expect(lines.map(said).join("\n")).toMatchInlineSnapshot(`
      "unknown-attribute: ":::choice" does not know the attribute "piont". Did you mean "points"?
      unknown-attribute: ":::choice" does not know the attribute "pionts". Did you mean "points"?
      unknown-attribute: ":::choice" does not know the attribute "sentence". An id has no blanks: write #good-sentence.
      unknown-attribute: ":::choice" does not know the attribute "good". An id has no blanks: write #a-good-sentence.
      unknown-attribute: ":::choice" does not know the attribute "good-sentence". If it is the id, write #good-sentence.
      missing-id: This ":::choice" has no id: learners' answers are kept under it. Give it one that will never change: ":::choice{#which-a-b}".
      unknown-attribute: ":::tip" does not know the attribute "less". A text of several words stands in quotation marks: title="Say less now".
      unknown-attribute: ":::tip" does not know the attribute "less". A text of several words stands in quotation marks: title="Say less".
      container-syntax: What stands behind ":::tip" cannot be read: {title="Say "well done" less"} There are quotation marks within quotation marks. Use single ones around the whole: 'Say "well done" less'.
      container-syntax: What stands behind ":::tip" cannot be read: {title="Say "well done" less} There are quotation marks within quotation marks. Use single ones around the whole: 'Say "well done" less'.
      container-syntax: What stands behind ":::tip" cannot be read: {title="Don't say "well done" so often"} Within quotation marks use curly ones: “…” instead of "…".
      container-syntax: What stands behind ":::tip" cannot be read: {title="Say less} One quotation mark is missing: a text of several words stands between two, as in title="Some words".
      container-syntax: What stands behind ":::choice" cannot be read: {#q points = 1} Write no blanks before and behind "=": points=1.
      container-syntax: What stands behind ":::choice" cannot be read: {#q points: 1} Write "=" instead of the colon: points=1.
      container-syntax: What stands behind ":::choice" cannot be read: {#q, points=1} Blanks part what stands between { and }: write no commas.
      container-syntax: What stands behind ":::choice" cannot be read: {#q points=1 Write "}" at the end of the line, where what began with "{" ends.
      container-syntax: What stands behind ":::choice" cannot be read: {#q points=1} Here is a no-break space (U+00A0), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page.
      container-syntax: What stands behind ":::choice" cannot be read: {?} Write it as in :::choice{#my-id points=1}, a text of several words as in title="Some words", and everything else on the next line.
      missing-id: This ":::choice" has no id: learners' answers are kept under it. Give it one that will never change: ":::choice{#which-a-b}"."
    `);
  });
});

import { describe, expect, it } from "vitest";
import {
  choiceOf,
  moduleOf,
  paragraph,
  place,
  section,
  text,
} from "../../tests/fixtures/course-module.ts";
import type { PageData } from "../model/page-data.ts";
import { LANGUAGES, resolveTexts } from "../model/texts.ts";
import type { Block, Inline } from "../model/tree.ts";
import { extrasTexts } from "../player/extras/texts.ts";
import { playerTexts } from "../player/texts.ts";
import { uiTexts } from "../ui/texts.ts";
import { renderModule } from "./index.ts";
import { renderTexts } from "./texts.ts";

/** What a section's page says between its title and the way on. */
function bodyOf(...blocks: Block[]): string {
  const { html } = renderModule(moduleOf({ sections: [section("one", blocks)] }));
  return /<\/h1>\n([^]*?)\n?<\/lectern-section>/.exec(html)![1]!.trim();
}

function dataOf(html: string): PageData {
  return JSON.parse(/id="lectern-data">([^<]*)</.exec(html)![1]!) as PageData;
}

/** The inside of one page at the end. */
function informationOf(html: string, id: string): string | undefined {
  return new RegExp(`<lectern-section id="${id}"[^>]*>\\n([^]*?)\\n</lectern-section>`).exec(
    html,
  )?.[1];
}

const link = (target: Extract<Inline, { type: "link" }>["target"]): Inline => ({
  type: "link",
  target,
  children: [text("words")],
  place,
});

describe("nodes", () => {
  it("writes a list whose items are one paragraph each without paragraphs", () => {
    const item = (checked?: boolean): Extract<Block, { type: "list" }>["children"][number] => ({
      type: "item",
      checked,
      children: [paragraph("Words")],
      place,
    });
    expect(
      bodyOf(
        { type: "list", ordered: true, start: 3, children: [item()], place },
        { type: "list", ordered: false, start: 1, children: [item(true), item(false)], place },
      ),
    ).toMatchInlineSnapshot(`
      "<ol start="3"><li>Words</li></ol>
      <ul class="tasks"><li><span class="box" aria-hidden="true">☑</span> <span class="visually-hidden">Done: </span>Words</li><li><span class="box" aria-hidden="true">☐</span> Words</li></ul>"
    `);
  });

  it("lets a wide table scroll where the keyboard reaches it", () => {
    const cell = (
      words: string,
    ): Extract<Block, { type: "table" }>["children"][number]["children"][number] => ({
      type: "table-cell",
      children: words === "" ? [] : [text(words)],
      place,
    });
    expect(
      bodyOf({
        type: "table",
        align: [undefined, "end"],
        children: [
          { type: "table-row", header: true, children: [cell(""), cell("B")], place },
          { type: "table-row", header: false, children: [cell("1"), cell("2")], place },
        ],
        place,
      }),
    ).toMatchInlineSnapshot(
      `"<div class="table" role="group" tabindex="0" aria-label="Table"><table><thead><tr><td></td><th scope="col" class="align-end">B</th></tr></thead><tbody><tr><td>1</td><td class="align-end">2</td></tr></tbody></table></div>"`,
    );
  });

  it("says of a link that it opens a new window, and of a mail that it does not", () => {
    const html = bodyOf(
      paragraph(
        link({ to: "url", url: "https://x.org/?a=1&b=2" }),
        link({ to: "file", path: "media/ä b.pdf" }),
        link({ to: "url", url: "mailto:a@b.c" }),
        link({ to: "section", section: "one", anchor: "part" }),
      ),
    );
    expect(html).toMatchInlineSnapshot(
      `"<p><a href="https://x.org/?a=1&amp;b=2" target="_blank" rel="noopener">words<span class="visually-hidden"> (opens in a new window)</span></a><a href="media/%C3%A4%20b.pdf" target="_blank" rel="noopener">words<span class="visually-hidden"> (opens in a new window)</span></a><a href="mailto:a@b.c">words</a><a href="#one--part" data-goto="one">words</a></p>"`,
    );
  });

  it("turns a link with any other scheme into its words", () => {
    expect(bodyOf(paragraph(link({ to: "url", url: "javascript:alert(1)" })))).toBe("<p>words</p>");
  });

  it("writes an activity with its label, and waits for the script to fill its live region", () => {
    expect(bodyOf(choiceOf("c", ["Yes", "No"], { points: 2 }))).toMatchInlineSnapshot(
      `"<lectern-choice id="c" class="activity" data-activity role="group" aria-labelledby="c--label"><p class="activity-label" id="c--label">Question · 2 points</p><div class="prompt" id="c--prompt"><p>Which?</p></div><fieldset aria-labelledby="c--prompt" aria-describedby="c--hint"><p class="hint" id="c--hint">Choose one answer. <span data-seen-by-teacher>Your teacher can see your answer.</span></p><ul class="options"><li class="option" data-item="A0"><label><input type="radio" name="c--answer" value="A0" autocomplete="off"> <span class="option-text">Yes</span></label><div class="option-feedback" data-feedback></div></li><li class="option" data-item="A1"><label><input type="radio" name="c--answer" value="A1" autocomplete="off"> <span class="option-text">No</span></label><div class="option-feedback" data-feedback></div></li></ul></fieldset><div data-live></div></lectern-choice>"`,
    );
  });

  it("gives images their size, and waits with those of later sections", () => {
    const image: Inline = { type: "image", source: "media/a.svg", alt: "A", place };
    const open = (): AsyncIterable<Uint8Array> => (async function* () {})();
    const { html } = renderModule(
      moduleOf({
        sections: [section("one", [paragraph(image)]), section("two", [paragraph(image)])],
        media: [{ path: "media/a.svg", bytes: 1, width: 6, height: 4, open }],
      }),
    );
    expect(html.match(/<img[^>]*>/g)).toEqual([
      '<img src="media/a.svg" alt="A" width="6" height="4" decoding="async">',
      '<img src="media/a.svg" alt="A" width="6" height="4" loading="lazy" decoding="async">',
    ]);
  });
});

describe("notes, references and terms", () => {
  const { html } = renderModule(
    moduleOf({
      sections: [
        section(
          "one",
          [
            paragraph(
              link({ to: "term", term: "lpp" }),
              { type: "citation", items: [{ id: "w", locator: "p. 4" }, { id: "l" }], place },
              { type: "footnote-reference", number: 1, place },
              { type: "footnote-reference", number: 1, place },
            ),
          ],
          { footnotes: [{ number: 1, children: [paragraph("A note.")], place }] },
        ),
        section("two", [paragraph({ type: "citation", items: [{ id: "w" }], place })]),
      ],
      glossary: [{ id: "lpp", title: "LPP", children: [paragraph("A way in.")], place }],
      references: ["w", "l", "f", "n"].map((id) => ({
        id,
        label: `Name ${id}`,
        children: [text(`Reference ${id}`)],
        further: id === "f",
        place,
      })),
    }),
  );

  it("leads from the text to a note and back to each of its marks", () => {
    expect(html).toContain('<a id="one--fnref1" href="#one--fn1" role="doc-noteref">');
    expect(/<section class="footnotes"[^]*?<\/section>/.exec(html)![0]).toMatchInlineSnapshot(
      `"<section class="footnotes" aria-labelledby="one--notes"><h2 id="one--notes">Notes</h2><ol><li id="one--fn1" value="1" tabindex="-1"><p>A note. <a class="back" href="#one--fnref1" role="doc-backlink" aria-label="Back to the text (1.1)">↩</a> <a class="back" href="#one--fnref1-2" role="doc-backlink" aria-label="Back to the text (1.2)">↩</a></p></li></ol></section>"`,
    );
  });

  it("leads from a citation to the reference, and back to the first in each section", () => {
    expect(html).toContain('href="#ref--w"');
    expect(informationOf(html, "references")).toMatchInlineSnapshot(`
      "<p class="kicker">Further information</p>
      <h1 tabindex="-1">References</h1>
      <h2>Cited in the text</h2>
      <ul class="references"><li id="ref--w" tabindex="-1">Reference w <span class="uses">In the text: <a href="#one--c-w">Title of one</a>, <a href="#two--c-w">Title of two</a></span></li>
      <li id="ref--l" tabindex="-1">Reference l <span class="uses">In the text: <a href="#one--c-l">Title of one</a></span></li></ul>
      <h2>Further reading</h2>
      <ul class="references"><li id="ref--f" tabindex="-1">Reference f</li></ul>"
    `);
  });

  it("leads from a term to its meaning, and back", () => {
    expect(html).toContain('<a id="one--t-lpp" class="term" href="#g--lpp" data-term="lpp">');
    expect(informationOf(html, "glossary")).toMatchInlineSnapshot(`
      "<p class="kicker">Further information</p>
      <h1 tabindex="-1">Glossary</h1>
      <p class="needs-script"><label class="field-label" for="glossary--find">Search the glossary</label><input id="glossary--find" type="search" autocomplete="off" dir="auto"> <span class="hint" role="status"></span></p>
      <dl class="glossary"><div class="entry" id="g--lpp" tabindex="-1"><dt>LPP</dt><dd data-definition>A way in.</dd><dd class="uses">In the text: <a href="#one--t-lpp">Title of one</a></dd></div></dl>"
    `);
  });
});

describe("the pages at the end", () => {
  it("are there only when they have something to say", () => {
    const { html } = renderModule(moduleOf());
    const ids = [...html.matchAll(/<lectern-section id="([^"]*)"/g)].map((m) => m[1]);
    expect(ids).toEqual(["one", "about"]);
  });

  it("tell how the module is assessed", () => {
    const about = (settings: Parameters<typeof moduleOf>[0]): string =>
      /<h2>How[^]*?<p>([^]*?)<\/p>/.exec(renderModule(moduleOf(settings)).html)![1]!;
    const graded = [section("one", [choiceOf("c", ["Yes", "No"], { points: 2 })])];
    expect(about({})).toBe("To complete this module, read every section.");
    expect(about({ sections: graded, settings: { pass: 70 } })).toBe(
      "To complete this module, read every section. Every activity that is not optional must be done. 2 points can be earned; the best try counts. You pass with 70 %.",
    );
    const complete = { sections: 0.8, activities: 0, pass: false };
    expect(about({ settings: { complete } })).toBe(
      "To complete this module, read at least 80 % of its sections.",
    );
  });

  it("count the points of one attempt, not of all that can be drawn", () => {
    const inner = ["a", "b", "c"].map((id) => choiceOf(id, ["1", "2"], { points: 2 }));
    const body = { children: inner, questions: inner, feedback: "end", shuffle: true, draw: 2 };
    const quiz = choiceOf("q", ["1", "2"], { kind: "quiz", points: 0, children: inner, body });
    const { html } = renderModule(moduleOf({ sections: [section("one", [quiz])] }));
    expect(informationOf(html, "about")).toContain("4 points can be earned");
  });

  it("write a mail whose subject names module and version", () => {
    const { html } = renderModule(
      moduleOf({ settings: { feedback: { email: "a+b@x.org", lms: false }, title: "A & B" } }),
    );
    expect(/mailto:[^"]*/.exec(html)![0]).toBe(
      "mailto:a%2Bb@x.org?subject=Comments%20on%3A%20A%20%26%20B%20(sample%2C%20version%201.0.0)",
    );
  });

  it("say a date as the module's language does", () => {
    const dated = (language: string): string =>
      /<time[^]*?<\/time>/.exec(
        renderModule(moduleOf({ settings: { date: "2026-03-01", language } })).html,
      )![0];
    expect(dated("de")).toBe('<time datetime="2026-03-01">1. März 2026</time>');
    expect(dated("es")).toBe('<time datetime="2026-03-01">1 de marzo de 2026</time>');
  });
});

describe("the objectives", () => {
  it("stand on the first page, after the paragraphs that it opens with", () => {
    const heading: Block = { type: "heading", depth: 2, slug: "h", children: [text("H")], place };
    const { html } = renderModule(
      moduleOf({
        settings: { objectives: [{ id: "o", text: "Do" }] },
        sections: [section("one", [paragraph("Opening."), heading]), section("two", [heading])],
      }),
    );
    expect(html).toMatch(/Opening\.<\/p>\s*<section class="objectives"[^]*<li>Do<\/li>[^]*?one--h/);
    expect(html.match(/class="objectives"/g)).toHaveLength(1);
  });
});

describe("the page data", () => {
  it("hold the activities in reading order, with the one around each", () => {
    const inner = [choiceOf("a", ["1", "2"]), choiceOf("b", ["1", "2"])];
    const quiz = choiceOf("q", ["1", "2"], {
      kind: "quiz",
      points: 0,
      children: inner,
      body: { children: inner, questions: inner, feedback: "end", shuffle: false },
    });
    const { html } = renderModule(
      moduleOf({ sections: [section("one", [quiz]), section("two", [choiceOf("z", ["1", "2"])])] }),
    );
    const { activities } = dataOf(html);
    expect(activities.map((a) => [a.id, a.section, a.within, a.required])).toEqual([
      ["q", "one", undefined, false],
      ["a", "one", "q", true],
      ["b", "one", "q", true],
      ["z", "two", undefined, true],
    ]);
  });

  it("have no activity that the page does not show: nobody could answer it", () => {
    const module = moduleOf({ banks: { spare: [choiceOf("x", ["1", "2"])] } });
    expect(dataOf(renderModule(module).html).activities).toEqual([]);
  });

  it("hold the words of the kinds that are there, and of no other", () => {
    const module = moduleOf({ sections: [section("one", [choiceOf("c", ["1", "2"])])] });
    const { words } = dataOf(renderModule(module).html);
    expect(words["choice.unanswered"]).toBe("Choose an answer first.");
    expect(Object.keys(words).filter((key) => key.startsWith("order."))).toEqual([]);
  });

  it("speak English where there is no word in the module's language", () => {
    const { html } = renderModule(moduleOf({ settings: { language: "pt-BR" } }));
    expect(html).toContain("About this module");
  });

  it("are all there in every language that Lectern speaks", () => {
    const all = { ...renderTexts, ...playerTexts, ...extrasTexts, ...uiTexts };
    for (const language of LANGUAGES) expect(resolveTexts(all, language).missing).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choiceOf,
  moduleOf,
  paragraph,
  place,
  section,
  text,
} from "../../tests/fixtures/course-module.ts";
import type { CourseModule } from "../model/course-module.ts";
import { reveal, type PageData } from "../model/page-data.ts";
import type { Attributes, Block } from "../model/tree.ts";
import { renderModule } from "./index.ts";
import { cleanMathml } from "./mathml.ts";

const NASTY = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</script><svg onload=alert(1)>",
  "<!--",
  "javascript:alert(1)",
  "a\0b",
  "\ud800",
];
const words = fc.oneof(fc.string(), fc.constantFrom(...NASTY));

/** Every place in a module that holds what an author wrote. */
function moduleWith(w: (n: number) => string): CourseModule {
  const attributes: Attributes = {
    id: w(0),
    classes: [w(1), "lead"],
    values: { onclick: w(2), style: w(3), lang: w(4), dir: w(5), srcset: w(6), [w(7)]: w(8) },
  };
  const inline = [
    text(w(9)),
    { type: "inline-code", text: w(10), place },
    { type: "image", source: w(11), alt: w(12), title: w(13), place, attributes },
    { type: "link", target: { to: "url", url: w(14) }, children: [text(w(15))], place, attributes },
    { type: "link", target: { to: "url", url: `https://x.org/${w(14)}` }, children: [], place },
    { type: "link", target: { to: "section", section: w(16), anchor: w(17) }, children: [], place },
    { type: "link", target: { to: "term", term: "t" }, children: [text(w(18))], place },
    { type: "link", target: { to: "file", path: w(19) }, children: [text(w(20))], place },
    { type: "citation", items: [{ id: "r", locator: w(21) }, { id: w(22) }], place },
    { type: "footnote-reference", number: 1, place },
    { type: "inline-math", tex: w(23), mathml: w(24), place },
    { type: "span", children: [text(w(25))], place, attributes },
  ] as const;
  const blocks: Block[] = [
    { type: "paragraph", children: inline, place, attributes },
    { type: "heading", depth: 2, slug: w(26), children: [text(w(27))], place, attributes },
    { type: "code", language: w(28), text: w(29), place, attributes },
    { type: "math", tex: w(30), mathml: w(31), place },
    choiceOf("c", [w(32), w(33)], { feedback: w(34) }),
  ];
  const author = { name: w(35), role: w(36) };
  return moduleOf({
    settings: {
      title: w(37),
      site: w(38),
      collection: w(39),
      summary: w(40),
      authors: [author],
      objectives: [{ id: "o", text: w(41) }],
      licence: w(42),
      date: w(43),
      acknowledgements: w(44),
      accessibility: { statement: w(45), contact: w(46) },
      feedback: { email: w(47), lms: true },
      theme: { accent: w(48), logo: w(49), font: "serif" },
      language: w(50),
    },
    sections: [
      section("one", blocks, {
        title: [text(w(51))],
        footnotes: [{ number: 1, children: [paragraph(w(52))], place }],
      }),
      section("two", blocks.slice(0, 2), { title: [text(w(53))] }),
    ],
    glossary: [{ id: "t", title: w(54), children: [paragraph(w(55))], place }],
    references: [{ id: "r", label: w(56), children: [text(w(57))], further: true, place }],
  });
}

/** Tags with their attributes, as a browser would take them: quoted values are skipped whole. */
function tagsIn(html: string): { name: string; attributes: string[] }[] {
  return [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:\s+[^\s"'=>]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name, rest]) => ({
      name: name!.toLowerCase(),
      attributes: [...rest!.matchAll(/([^\s"'=>]+)(?:="[^"]*")?/g)].map((m) => m[1]!.toLowerCase()),
    }),
  );
}

const shape = (html: string): string[] =>
  tagsIn(html).map(({ name, attributes }) => `${name} ${attributes.join(" ")}`);

describe("what an author writes", () => {
  it("never makes a tag, an attribute or a handler of its own", () => {
    fc.assert(
      fc.property(fc.infiniteStream(words), (stream) => {
        const list = [...stream.take(58)];
        const { html } = renderModule(moduleWith((n) => list[n]!));
        const tags = tagsIn(html);
        // Nothing that begins like a tag is anything else.
        const opened = html.match(/<[a-zA-Z]/g)!.length;
        expect(tags.length).toBe(opened);
        for (const { name, attributes } of tags) {
          expect(attributes.filter((a) => /^(on|style$|src(set|doc)$|formaction)/.test(a))).toEqual(
            [],
          );
          expect(["style", "iframe", "object", "embed", "form", "base"]).not.toContain(name);
        }
        expect(tags.filter((t) => t.name === "script")).toHaveLength(2);
        expect(html).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
      }),
      { numRuns: 60 },
    );
  });

  it("has no part in which tags stand: the page's shape is the same for any words", () => {
    const plain = shape(renderModule(moduleWith((n) => `w${n}`)).html);
    for (const nasty of NASTY.filter((w) => w !== "javascript:alert(1)")) {
      const found = shape(renderModule(moduleWith((n) => `w${n}${nasty}`)).html);
      expect(found.filter((tag) => !plain.includes(tag))).toEqual([]);
    }
  });

  it("stands in the page data without ending them", () => {
    const { html } = renderModule(moduleWith(() => "</script><!--<script>"));
    const data = /id="lectern-data">([^<]*)<\/script>/.exec(html)![1]!;
    const page = JSON.parse(data) as PageData;
    expect(page.module.title).toBe("</script><!--<script>");
  });
});

describe("the page", () => {
  const { html } = renderModule(moduleWith((n) => `w${n}`));

  it("has no inline script, no style attribute and no data: address", () => {
    expect(html).not.toMatch(/ style=|<style|data:|<script(?! defer src="player\.js"| type="app)/);
  });

  it("tells no solution: neither what is right nor the feedback can be read in it", () => {
    const module = moduleOf({
      sections: [section("one", [choiceOf("c", ["Yes", "No"], { feedback: "Because of this" })])],
    });
    const page = renderModule(module).html;
    expect(page).not.toContain("Because of this");
    expect(page).not.toMatch(/"right"|checked/);
    const data = JSON.parse(/id="lectern-data">([^<]*)</.exec(page)![1]!) as PageData;
    expect(reveal(data.activities[0]!.data)).toMatchObject({ options: [{ right: true }, {}] });
  });

  it("has every id once", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]!);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

describe("MathML", () => {
  it("keeps its elements and loses handlers, styles, links and everything else", () => {
    const mathml =
      '<math xmlns="http://www.w3.org/1998/Math/MathML" onclick="x"><mrow style="color:red" href="javascript:x">' +
      '<mi mathvariant="normal">x</mi><script>alert(1)</script><mo>&lt;</mo><a href="x">y</a></mrow></math>';
    expect(cleanMathml(mathml)).toMatchInlineSnapshot(
      `"<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi mathvariant="normal">x</mi>alert(1)<mo>&lt;</mo>y</mrow></math>"`,
    );
  });
});

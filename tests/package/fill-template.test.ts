import { describe, expect, it } from "vitest";
import { fillTemplate } from "../../src/package/fill-template.ts";
import type { Hole } from "../../src/model/standard.ts";

const fill = (template: string, holes: Record<string, Hole>) =>
  fillTemplate(template, { file: "t.xml", holes });
const body = (template: string, holes: Record<string, Hole>): string =>
  fill(template, holes).xml.replace(/^<\?xml.*\?>\s*/, "");

describe("a template", () => {
  it("takes strings as whole attributes and whole texts", () => {
    expect(body(`<a b="{{x}}"><c>{{y}}</c></a>`, { x: "1", y: "two" })).toMatchInlineSnapshot(`
      "<a b="1">
       <c>two</c>
      </a>
      "
    `);
  });

  it("cannot be broken by a value", () => {
    const nasty = `</c><script>"&'{{x}} é 花 &#233;\u0007\ud800`;
    const xml = body(`<a b="{{x}}"><c>{{x}}</c></a>`, { x: nasty });
    expect(xml).toMatchInlineSnapshot(`
      "<a b="&lt;/c&gt;&lt;script&gt;&quot;&amp;'{{x}} é 花 &amp;#233;">
       <c>&lt;/c&gt;&lt;script&gt;"&amp;'{{x}} é 花 &amp;#233;</c>
      </a>
      "
    `);
  });

  it("leaves out the attribute or the element whose value is absent", () => {
    const template = `<a b="{{x}}" c="1"><d>{{x}}</d><e/></a>`;
    expect(body(template, { x: undefined })).toMatchInlineSnapshot(`
      "<a c="1">
       <e/>
      </a>
      "
    `);
  });

  it("repeats the element that names a list, with each row's own holes inside", () => {
    const template = `<a><f each="{{rows}}" href="{{href}}"><g>{{who}}</g></f></a>`;
    const holes = { rows: [{ href: "1.html" }, { href: "2.html" }], who: "all" };
    expect(body(template, holes)).toMatchInlineSnapshot(`
      "<a>
       <f href="1.html">
        <g>all</g>
       </f>
       <f href="2.html">
        <g>all</g>
       </f>
      </a>
      "
    `);
    expect(body(template, { rows: [], who: "none" })).toBe("<a/>\n");
  });

  it("keeps namespaces and leaves comments at home", () => {
    const template = `<a xmlns="urn:a" xmlns:b="urn:b"><!-- for authors --><b:c b:d="{{x}}"/></a>`;
    expect(body(template, { x: "1" })).toMatchInlineSnapshot(`
      "<a xmlns="urn:a" xmlns:b="urn:b">
       <b:c b:d="1"/>
      </a>
      "
    `);
  });

  it("says which hole is not known, and where", () => {
    const { diagnostics } = fill(`<a>\n  <b>{{titel}}</b>\n</a>`, { title: "x" });
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "code": "template-unknown-hole",
          "hint": "Did you mean "title"?",
          "place": {
            "file": "t.xml",
            "line": 2,
          },
          "severity": "error",
          "text": "The hole {{titel}} is not known.",
        },
      ]
    `);
  });

  it.each([
    ["<a>Title: {{title}}</a>", "template-hole-not-whole"],
    ["<a>{{rows}}</a>", "template-list-in-text"],
    ["<a><b></a>", "template-not-well-formed"],
    ["", "template-not-well-formed"],
    ["no xml at all", "template-not-well-formed"],
  ])("refuses %s", (template, code) => {
    const { diagnostics } = fill(template, { title: "x", rows: [] });
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

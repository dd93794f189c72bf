import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import type { Block, Inline } from "../../src/model/tree.ts";
import {
  courseModule,
  em,
  h,
  item,
  link,
  list,
  media,
  p,
  place,
  quote,
  section,
  strong,
  table,
} from "./build.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

const SPECIALS =
  "#panic() * _ $x$ @ref <label> `raw` // /* \\ ~ -- ' \" = - + / [ ] { } https://x.test #eval(1)";

/** Scripts that our fonts have, signs that they have not, and what only shapes its neighbours. */
const MIXED = [
  ..."aéǍΐßŁΩжאبक☐→∑⌊𝑥↰😀👩🏽",
  "e\u0301",
  "\u200d",
  "\ufe0f",
  "\u202e",
  "\u00a0",
  "\u2028",
  "\ue000",
  "\uffff",
  "\ud83d",
];

describe.skipIf(!hasTypst() || !hasPoppler())("what authors write", () => {
  it("comes out as it was written, whatever it means to Typst", async () => {
    const module = courseModule(
      { title: SPECIALS, summary: SPECIALS, authors: [{ name: SPECIALS, role: SPECIALS }] },
      {
        sections: [
          section("s", SPECIALS, [
            p([SPECIALS, em(SPECIALS), { type: "inline-code", text: SPECIALS, place: place() }]),
            { type: "code", text: SPECIALS, place: place() },
            {
              type: "math",
              tex: '"} #panic("x") "',
              mathml: '<math><mtext>"} #panic("x") "</mtext><mi>#</mi></math>',
              place: place(),
            },
          ]),
        ],
      },
    );
    const { bytes, diagnostics } = await makePdf(module, { cache: false });
    expect(diagnostics).toEqual([]);
    const said = pdfText(bytes!).replace(/\s+/g, "");
    expect(said.split(SPECIALS.replace(/\s+/g, "")).length - 1).toBeGreaterThanOrEqual(6);
  });

  it("never keeps a PDF from being made", async () => {
    const word = fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...MIXED), maxLength: 12 }),
      fc.constantFrom(
        "",
        " ",
        "\u0000",
        "\ufeff",
        "\ud800",
        "\u202e",
        "\u200d",
        "\u00ad",
        "#x",
        "العربية",
      ),
    );
    const inline: fc.Arbitrary<Inline> = fc.letrec<{ one: Inline }>((tie) => ({
      one: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        word.map((text): Inline => ({ type: "text", text, place: place() })),
        word.map((text): Inline => ({ type: "inline-code", text, place: place() })),
        fc.constant<Inline>({ type: "break", place: place() }),
        fc.constant<Inline>({ type: "gap", width: 12, place: place() }),
        fc.constant<Inline>({ type: "footnote-reference", number: 1, place: place() }),
        fc.constant<Inline>({ type: "image", source: "media/none.png", alt: "", place: place() }),
        word.map((tex): Inline => ({
          type: "inline-math",
          tex,
          mathml: `<math><mi>${tex.replace(/[&<]/g, "")}</mi></math>`,
          place: place(),
        })),
        tie("one").map((c) => em([c])),
        tie("one").map((c) => strong([c])),
        fc
          .tuple(
            fc.constantFrom("https://x.test/a", "javascript:x", "mailto:a@b.test", ""),
            tie("one"),
          )
          .map(([url, c]) => link({ to: "url", url }, [c])),
        tie("one").map((c) => link({ to: "section", section: "s" }, [c])),
        tie("one").map((c) => link({ to: "section", section: "nowhere", anchor: "x" }, [c])),
        tie("one").map((c) => link({ to: "term", term: "t" }, [c])),
      ),
    })).one;
    const inlines = fc.array(inline, { maxLength: 3 });
    const block: fc.Arbitrary<Block> = fc.letrec<{ one: Block }>((tie) => ({
      one: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        inlines.map((c) => p(c)),
        inlines.map((c) => p(c, 1, ["label"])),
        fc
          .tuple(fc.integer({ min: 1, max: 6 }), inlines, fc.constantFrom("a", "b", ""))
          .map(([d, c, slug]) => h(d, c, slug)),
        word.map((text): Block => ({ type: "code", text, place: place() })),
        fc.constant<Block>({ type: "rule", place: place() }),
        fc.constant<Block>({ type: "room", lines: 2, place: place() }),
        fc
          .array(fc.array(inlines, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map((rows) => table(rows)),
        fc.array(tie("one"), { maxLength: 2 }).map((c) => quote([], ...c)),
        fc
          .array(tie("one"), { maxLength: 2 })
          .map((c) => quote(["callout"], p("T", 1, ["title"]), ...c)),
        fc.array(tie("one"), { maxLength: 2 }).map((c) => quote(["figure"], ...c)),
        fc
          .tuple(fc.boolean(), fc.array(fc.array(tie("one"), { maxLength: 2 }), { maxLength: 3 }))
          .map(([ordered, items]) => list(ordered, ...items.map((c) => item(c)))),
      ),
    })).one;
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { maxLength: 8 }),
        inlines,
        word,
        async (blocks, title, name) => {
          const module = courseModule(
            {
              title: name,
              authors: [{ name, role: name }],
              summary: name,
              objectives: [{ id: "a", text: name }],
            },
            {
              sections: [section("s", title, blocks, [[p(title), ...blocks.slice(0, 1)]])],
              glossary: [{ id: "t", title: name, children: blocks.slice(0, 2), place: place() }],
            },
          );
          const { bytes, diagnostics } = await makePdf(module, { cache: false });
          expect(diagnostics.filter((d) => d.code === "pdf-failed")).toEqual([]);
          expect(bytes).toBeDefined();
        },
      ),
      {
        numRuns: Number(process.env["FUZZ"] ?? 12),
        seed: process.env["FUZZ"] === undefined ? 7 : undefined,
        interruptAfterTimeLimit: 60_000,
      },
    );
  }, 90_000);

  it("may be nested deeper than anyone can read, and says so once", async () => {
    let deep: Block = p("the end");
    for (let i = 0; i < 60; i++) deep = i % 2 === 0 ? quote([], deep) : list(false, item([deep]));
    const module = courseModule({}, { sections: [section("s", "Deep", [deep, deep])] });
    const { bytes, diagnostics } = await makePdf(module, { cache: false });
    expect(diagnostics.map((d) => d.code)).toEqual(["pdf-too-deep"]);
    expect(pdfText(bytes!)).toContain("the end");
  });

  it("may hold no word at all", async () => {
    const { bytes, diagnostics } = await makePdf(courseModule({ title: "" }, { sections: [] }), {
      cache: false,
    });
    expect(diagnostics).toEqual([]);
    expect(bytes).toBeDefined();
  });

  it("shows a cut or unknown picture by its description, and says which", async () => {
    const module = courseModule(
      {},
      {
        media: [
          media("media/cut.png", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0])),
          media("media/x.avif", "\0\0\0\x1cftypavif"),
        ],
        sections: [
          section("s", "Pictures", [
            p([{ type: "image", source: "media/cut.png", alt: "A cut one", place: place(4) }]),
            p([{ type: "image", source: "media/x.avif", alt: "A new one", place: place(5) }]),
          ]),
        ],
      },
    );
    const { bytes, diagnostics } = await makePdf(module, { cache: false });
    expect(diagnostics.map((d) => [d.code, d.place.line, d.text])).toMatchInlineSnapshot(`
      [
        [
          "pdf-picture",
          4,
          "media/cut.png ends too early, as if a download broke off: in the PDF its description stands in its place.",
        ],
        [
          "pdf-picture",
          5,
          "media/x.avif is AVIF: in the PDF its description stands in its place.",
        ],
      ]
    `);
    expect(pdfText(bytes!)).toContain("A new one");
  });
});

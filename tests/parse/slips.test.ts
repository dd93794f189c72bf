import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

/** What is said of a section's text, which begins on line 3. */
function said(markdown: string, files: Readonly<Record<string, string>> = {}): string[] {
  const all = { "module.yaml": "id: m\ntitle: M\n", "01-a.md": `# A\n\n${markdown}\n`, ...files };
  return parseModule(sourceOf(all)).diagnostics.map(
    ({ place, severity, code, text }) => `${place.line} ${severity} ${code}: ${text}`,
  );
}

const choice = (...options: string[]): string =>
  `:::choice{#q}\nWhich?\n\n${options.map((o) => `${o}\n  > Feedback.`).join("\n")}\n:::`;

describe("an option that is no item", () => {
  const rest = ["- [x] B", "- [ ] C"] as const;

  it.each([
    ["– [ ] A", '"–" is not the dash that begins an item'],
    ["— [x] A", '"—" is not the dash that begins an item'],
    ["• [ ] A", '"•" is not the dash that begins an item'],
    ["a) [ ] A", '"a)" is not the dash that begins an item'],
    ["-\u00a0[ ] A", "What stands behind the dash is no ordinary blank"],
    ["-[ ] A", "There is no blank behind the dash"],
    ["[ ] A", "There is no dash before this box"],
    ["[] A", "There is no dash before this box"],
  ])("%s is an error wherever it stands in the list", (option, why) => {
    const found = (line: number): string =>
      `${line} error not-a-list: ${why}, so this is no item of the list: it is read as a part of the text around it.`;
    expect(said(choice(option, ...rest))).toContain(found(6));
    expect(said(choice(rest[0], option, rest[1]))).toContain(found(8));
    expect(said(choice(...rest, option))).toContain(found(10));
  });

  it("is only worth a remark where no activity reads the list", () => {
    expect(said("To do:\n– [ ] this\n– [x] that").join()).toMatch(/^4 warning not-a-list/);
    expect(said(":::tip\n[x] this\n:::").join()).toMatch(/^4 warning not-a-list/);
  });

  it("is none that is an item, or a link, or words in the line", () => {
    expect(said(choice("- [\u00a0] A", "- [x] B", "- [X]C"))).toEqual([]);
    expect(said("[x](https://example.org) is a link, [ ] is a box.\n\n- [ ] A\n- [x] B")).toEqual(
      [],
    );
    expect(said("1. [x] A\n2. [ ] B\n\n`– [ ] A`\n\n    - [ ] code")).toEqual([]);
  });
});

describe("a line whose blank is a no-break space", () => {
  it("is told where it is no heading, no title and no list", () => {
    expect(said("##\u00a0Aims").join()).toMatch(/^3 warning not-a-heading/);
    expect(said("-\u00a0One\n-\u00a0Two").join()).toMatch(/^3 warning not-a-list/);
    const { diagnostics } = parseModule(
      sourceOf({
        "module.yaml": "id: m\ntitle: M\n",
        "01-a.md": "#\u00a0How to do it\n\nWords.\n",
      }),
    );
    expect(diagnostics.map(({ code, hint }) => `${code}: ${hint}`)).toEqual([
      'no-title: There is no ordinary blank behind this "#". Write "# How to do it".',
    ]);
  });
});

describe("words that look like more than words", () => {
  const references = { "references.yaml": "- id: lave1991\n  title: Situated learning\n" };
  const codes = (markdown: string, files = {}): string[] =>
    said(markdown, files).map((one) => one.replace(/^\d+ (\w+) ([\w-]+): .*$/, "$1 $2"));

  it.each([
    ["** bold ** text", "warning not-bold"],
    ["** bold** text", "warning not-bold"],
    ["**bold ** text", "warning not-bold"],
    ["**open text", "warning not-bold"],
    ["open** text", "warning not-bold"],
    ["an *open text", "warning not-italic"],
    ["an escaped \\* and *one that is not", "warning not-italic"],
    ["Lehrer*innen und Schüler*innen", "warning star-in-word"],
    ["**Für** Lehrer*innen,\nihre Schüler*innen", "warning star-in-word"],
    ["Ärzt*innen/Pfleger*innen und [Kund*innen](https://a.org)", "warning star-in-word"],
    ["[here](https://example.org and go.", "error not-a-link"],
    ["![A plan](media/plan.png and go.", "error not-a-link"],
    ["(here)[https://example.org]", "error not-a-link"],
    ["[here(https://example.org)", "error not-a-link"],
    ["[here] (02-b.md)", "error blank-in-address"],
    ["See https://example.org/a_(b).", "warning bare-address"],
    ["See (www.example.org).", "warning bare-address"],
    ["| a |\n|---|\n| www.example.org |", "warning bare-address"],
    ["They learn (@lave1991).", "warning not-a-citation"],
    ["They learn [lave1991, p. 3].", "warning not-a-citation"],
    ["They learn [see @lave1991].", "warning not-a-citation"],
    ["They learn [@lave1991, 3", "warning not-a-citation"],
  ])("%s is said", (markdown, code) => {
    expect(codes(markdown, references)).toEqual([code]);
  });

  it.each([
    "2**10 is 2 ** 10, and 3 * 4 * 5; a footnote* has one, and so have Lehrer*innen.",
    "Lehrer\\*innen und Schüler\\*innen, un*believ*able, *Lehrer* und *innen*, *Lehrer*innen",
    "`** code **`, `*open`, `https://example.org`, `[@lave1991`",
    "\\*open, \\*\\* twice, \\[here](https\\://example.org and go.",
    "<https://example.org>, [https://example.org](https://example.org), <team@example.org>",
    "[a](https://example.org/a_(b)) and [b](<https://example.org/a b>) (c)",
    "[sic] (see below), (see [1]), [house], @home, a@lave1991.org, [x]: and https://…",
    "*(words)* and **“words”**, ***both***, *a **b** c*",
    "[@lave1991] [@lave1991, p. 3; @lave1991]",
    "$a *b$ and ~~*c*~~",
  ])("%s is not", (markdown) => {
    expect(codes(markdown, references)).toEqual([]);
  });

  it("are told where they stand, not where the same is right", () => {
    const { diagnostics } = parseModule(
      sourceOf({
        "module.yaml": "id: m\ntitle: M\n",
        "01-a.md":
          "# A\n\nHere *it* is [@lave1991],\nand *here (@lave1991), <https://a.org> https://a.org\n",
        ...references,
      }),
    );
    expect(diagnostics.map(({ code, place }) => [code, place.line, place.column])).toEqual([
      ["not-italic", 4, 5],
      ["not-a-citation", 4, 12],
      ["bare-address", 4, 40],
    ]);
  });
});

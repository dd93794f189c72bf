import { describe, expect, it } from "vitest";
import type { ActivityKind, BlockKind, ReadContext } from "../../src/model/kind.ts";
import type { ActivityNode, Container } from "../../src/model/tree.ts";
import { type Parsed, parseModule } from "../../src/parse/index.ts";
import { outline } from "./outline.ts";
import { sourceOf } from "./source.ts";

let seen: { container: Container; context: ReadContext }[] = [];

/** A block that holds anything, and an activity that holds anything: no more is needed to see how containers are read. */
const box = {
  kind: "box",
  aliases: { hint: { tone: "soft" } },
  attributes: { tone: { type: "word", values: ["soft", "loud"], doc: "soft or loud." } },
  read(container: Container, context: ReadContext) {
    seen.push({ container, context });
    const children = context.read(container.children);
    return { node: { body: context.settings, children }, diagnostics: [] };
  },
} as unknown as BlockKind;
const ask = {
  kind: "ask",
  scored: true,
  // A container of activities, as a quiz is.
  answer: { drawn: () => [] },
  attributes: { from: { type: "text", doc: "A bank." } },
  read(container: Container, context: ReadContext) {
    seen.push({ container, context });
    const defaults = { points: 2, tries: 3 };
    const from = (context.settings as { from?: string }).from;
    const drawn = from === undefined ? [] : (context.bank(from, defaults) ?? []);
    const children = [...context.read(container.children, defaults), ...drawn];
    return { node: { body: {}, children }, diagnostics: [] };
  },
} as unknown as ActivityKind;

function parse(markdown: string, files: Record<string, string> = {}): Parsed {
  seen = [];
  return parseModule(
    sourceOf({ "module.yaml": "id: m\ntitle: M\n", "01-a.md": `# A\n\n${markdown}`, ...files }),
    { activities: [ask], blocks: [box] },
  );
}
const tree = ({ module }: Parsed): string => outline(module!.sections[0]!.children);
const codes = ({ diagnostics }: Parsed): string[] =>
  diagnostics.map((d) => `${d.place.line} ${d.code}`);

describe("containers", () => {
  it("nest like brackets, with any number of colons", () => {
    const parsed = parse(":::box\n:::::box\nOne\n:::\n\n::: box {#named}\nTwo\n::::\n:::\nThree\n");
    expect(codes(parsed)).toEqual([]);
    expect(tree(parsed)).toMatchInlineSnapshot(`
      "3 block box 
        4 block box 
          5 paragraph
            5 text “One”
        8 block box named {#named}
          9 paragraph
            9 text “Two”
      12 paragraph
        12 text “Three”"
    `);
  });

  it("stand in lists, quotations and definitions", () => {
    const parsed = parse(
      "- One\n\n  :::box\n  Two\n  :::\n- Three\n\n> :::box\n> Four\n> :::\n\nTerm\n: :::box\n  Five\n  :::\n",
    );
    expect(codes(parsed)).toEqual([]);
    expect(tree(parsed)).toMatchInlineSnapshot(`
      "3 list
        3 item
          3 paragraph
            3 text “One”
          5 block box 
            6 paragraph
              6 text “Two”
        8 item
          8 paragraph
            8 text “Three”
      10 quote
        10 block box 
          11 paragraph
            11 text “Four”
      14 definitions
        14 definition-term
          14 text “Term”
        15 definition
          15 block box 
            16 paragraph
              16 text “Five”"
    `);
  });

  it("do not see fences in code and comments", () => {
    const parsed = parse(
      ":::box\n```md\n:::\n:::box\n```\n\n<!--\n:::\n-->\n\n~~~~\n~~~\n:::\n~~~~\n:::\n\nAfter\n",
    );
    expect(codes(parsed)).toEqual([]);
    expect(tree(parsed)).toContain("After");
  });

  it("that are neither closed nor known are told both", () => {
    const { diagnostics } = parse(":::bxo\nOne\n");
    expect(diagnostics.map((d) => `${d.code}: ${d.text} ${d.hint}`)).toEqual([
      `unclosed-container: ":::bxo" is not closed, and there is none of this name. Did you mean ":::box"? Write ":::" on a line of its own where it ends.`,
    ]);
  });

  it("that are not closed cost their own line and not the rest of the file", () => {
    const parsed = parse(":::box\nOne\n\n:::box\nTwo\n:::\n\n## Three\n");
    expect(codes(parsed)).toEqual(["3 unclosed-container"]);
    expect(tree(parsed)).toMatchInlineSnapshot(`
      "4 paragraph
        4 text “One”
      6 block box 
        7 paragraph
          7 text “Two”
      10 heading 2 three
        10 text “Three”"
    `);
  });

  it("that end outside of the list that holds them are not closed", () => {
    expect(codes(parse("- :::box\n  One\n\n:::\n"))).toEqual([
      "3 unclosed-container",
      "6 stray-fence",
    ]);
  });

  it("are closed by colons alone, and say so to those who write a word behind them", () => {
    const parsed = parse(":::box\nOne\n:::end\n\n:::box\nTwo\n:::/box\n\n## Three\n");
    expect(codes(parsed)).toEqual(["5 container-syntax", "9 container-syntax"]);
  });

  it("begin with their words on the next line", () => {
    const parsed = parse(":::box{tone=soft} One\nTwo\n:::\n");
    expect(parsed.diagnostics).toMatchObject([
      {
        code: "container-syntax",
        text: '":::box" has words behind it: One',
        hint: "Write them on the next line.",
      },
    ]);
    expect(parsed.module!.sections[0]!.children[0]).toMatchObject({ body: { tone: "soft" } });
  });

  it("take another name with the settings that it stands for", () => {
    const parsed = parse(":::hint\nOne\n:::\n");
    expect(parsed.module!.sections[0]!.children[0]).toMatchObject({
      type: "block",
      kind: "box",
      body: { tone: "soft" },
    });
  });

  it("end a paragraph or a list that stands directly above them", () => {
    const parsed = parse("Words\n:::box\nOne\n:::\n- Item\n:::box\nTwo\n:::\n");
    expect(codes(parsed)).toEqual([]);
    expect(tree(parsed)).toMatchInlineSnapshot(`
      "3 paragraph
        3 text “Words”
      4 block box 
        5 paragraph
          5 text “One”
      7 list
        7 item
          7 paragraph
            7 text “Item”
      8 block box 
        9 paragraph
          9 text “Two”"
    `);
  });
});

describe("a fence with too few colons", () => {
  it("is read as what it was meant to be, so that nothing else goes wrong with it", () => {
    const parsed = parse("::box {#named}\nOne\n::\n\n:box\nTwo\n:::\n\n:::box\nThree\n::\n");
    expect(codes(parsed)).toEqual([
      "3 too-few-colons",
      "5 too-few-colons",
      "7 too-few-colons",
      "13 too-few-colons",
    ]);
    expect(parsed.module!.sections[0]!.children.map((node) => node.type)).toEqual([
      "block",
      "block",
      "block",
    ]);
  });

  it("says how it is written right", () => {
    const hints = parse("::box{#a tone=soft} One\n").diagnostics.map((d) => d.hint);
    expect(hints).toEqual([
      'Write three: ":::box{#a tone=soft}", and its words on the next line. Where it ends, write ":::" on a line of its own.',
    ]);
  });

  it("does not take the end of what holds it", () => {
    const parsed = parse(":::box\n:::box{#in}\n::hint\nOne\n:::\n\n::hint Two\n:::\n\n## Three\n");
    expect(codes(parsed)).toEqual(["5 too-few-colons", "9 too-few-colons"]);
    expect(parsed.module!.sections[0]!.children.map((node) => node.type)).toEqual([
      "block",
      "heading",
    ]);
  });

  it("is none where the colons mean something else", () => {
    const parsed = parse(
      "Term\n: box\n\n::before is a word of CSS.\n\n:box: is an emoji.\n\n`::box`\n\n    ::box\n\n```\n::box\n```\n\n::\n",
    );
    expect(codes(parsed)).toEqual([]);
  });
});

describe("activities", () => {
  it("get what they do not say from what holds them", () => {
    const parsed = parse(
      ":::ask{#outer points=5 optional solution=never}\n:::ask{#a}\n:::\n:::ask{#b points=1 tries=0}\n:::\n:::\n",
    );
    const [outer] = parsed.module!.sections[0]!.children as ActivityNode[];
    const short = ({ id, points, tries, optional, solution }: ActivityNode): string =>
      [id, points, tries, optional, solution].join(" ");
    expect([outer!, ...(outer!.children as ActivityNode[])].map(short)).toEqual([
      "outer 5 0 true never",
      "a 2 3 false done",
      "b 1 0 false done",
    ]);
  });

  it("are drawn from a bank, read with the quiz's defaults", () => {
    const bank = "# Bank\n\n:::ask{#in-bank}\nWhat?\n:::\n";
    const parsed = parse(":::ask{#quiz from=words}\n:::\n", { "banks/words.md": bank });
    expect(codes(parsed)).toEqual([]);
    expect(parsed.module!.banks["words"]).toMatchObject([{ id: "in-bank", points: 2, tries: 3 }]);
    expect(parsed.module!.sections[0]!.children[0]).toMatchObject({
      children: [{ id: "in-bank" }],
    });
  });

  it("propose an id of their own words when they have none, each another", () => {
    const parsed = parse(
      ":::ask\nWhat did élan mean to them?\n:::\n\n:::ask\nWhat did élan mean, to them?\n:::\n\n:::ask\nما؟\n:::\n",
    );
    expect(parsed.diagnostics.map((d) => /\{(.*)\}/.exec(d.hint)![1])).toEqual([
      "#what-did-elan-mean",
      "#what-did-elan-mean-2",
      "#ask-1",
    ]);
  });
});

describe("what a kind is given", () => {
  it("finds media and texts of the module, and says what is wrong with a path", () => {
    const parsed = parse(":::box\nOne\n:::\n", { "media/talk.vtt": "\ufeffWEBVTT\r\n" });
    const { container, context } = seen[0]!;
    expect(context.media("media/talk.vtt", container)).toBe("media/talk.vtt");
    expect(context.text("media/talk.vtt")).toBe("WEBVTT\n");
    expect(context.media("media/none.mp4", container)).toBeUndefined();
    expect(context.text("media/none.vtt")).toBeUndefined();
    expect(context.bank("none")).toBeUndefined();
    expect(context.language).toBe("en");
    expect(parsed.module!.sections).toHaveLength(1);
  });
});

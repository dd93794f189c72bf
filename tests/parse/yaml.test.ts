import { describe, expect, it } from "vitest";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

/** What is said of module.yaml, or of the file named. */
function said(yaml: string, file = "module.yaml"): string {
  const files = { "module.yaml": "id: m\ntitle: M\n", "01-a.md": "# A\n\nWords.\n", [file]: yaml };
  const found = parseModule(sourceOf(files)).diagnostics;
  return found
    .map((d) => `${d.place.line}:${d.place.column} ${d.code}: ${d.text} ${d.hint}`)
    .join("\n");
}

const module = (lines: string): string => said(`id: m\n${lines}\n`);
const glossary = (yaml: string): string => said(yaml, "glossary.yaml");

describe("a slip in YAML is told in plain words, with the way out", () => {
  it("a text that must stand in quotation marks, or stands in wrong ones", () => {
    const lines = [
      "title: Teaching: an introduction",
      "title: “Teaching: an introduction”",
      "title: @home",
      "title: *New* ways",
      "title: *new",
      "title: !new M",
      "title: [M] and more",
      'title: "Here" and "there"',
      "title: 'Don't'",
      'title: "Not closed\nsummary: More',
      'title: "Not closed\nsummary: "More"',
      'title: "C:\\path"',
      "title: M\nsummary: | Words",
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "2:8 bad-yaml: There is a colon in this text, so it must stand in quotation marks. Write it so: title: "Teaching: an introduction"
      2:8 bad-yaml: There is a colon in this text, so it must stand in straight quotation marks; these are curly ones. Write it so: title: "Teaching: an introduction"
      2:8 bad-yaml: A text that begins with "@" must stand in quotation marks. Write it so: title: "@home"
      2:14 bad-yaml: A text that begins with "*" must stand in quotation marks. Write it so: title: "*New* ways"
      2:8 bad-yaml: A text that begins with "*" must stand in quotation marks. Write it so: title: "*new"
      2:8 bad-yaml: A text that begins with "!" must stand in quotation marks. Write it so: title: "!new M"
      2:12 bad-yaml: A text that begins with "[" must stand in quotation marks. Write it so: title: "[M] and more"
      2:8 bad-yaml: This text goes on behind its closing quotation mark. Write it so: title: '"Here" and "there"'
      2:8 bad-yaml: This text goes on behind its closing quotation mark. Write it so: title: "Don't"
      2:8 bad-yaml: The quotation mark that opens here is not closed. Put another one at the end of the text, or take this one away.
      2:8 bad-yaml: The quotation mark that opens here is not closed. Put another one at the end of the text, or take this one away.
      2:11 bad-yaml: Here is a backslash in double quotation marks. Put the text in single ones: 'C:\\courses'.
      3:12 bad-yaml: Behind "|" the text begins on the next line. Write it there, indented by two blanks; or put it in quotation marks."
    `);
  });

  it("a colour that YAML takes for a comment, and what else is wrong beside it", () => {
    const lines = [
      "title: M\ntheme: { accent: #005f73 }",
      "title: M\nlangage: en\nstandards: [scorm21]\ncomplete:\n  activities: 180%",
      "title: M\ncomplete: all\nlanguage: English",
      "title: M\npass: 70%\n",
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "3:8 bad-yaml: A "#" behind a blank begins a comment: what follows it is not read, nor is the "}" that would close this. Put it in quotation marks: "#005f73".
      3:1 unknown-key: There is no key "langage". Did you mean "language"?
      6:15 bad-value: "complete activities" must be all, none or a share such as 80%. How many of the activities that are not optional must be done: all, none or a share such as 80%.
      3:11 bad-value: "complete" must be a group of lines such as "sections: …", indented below it. When the module counts as complete: sections, activities (all, 80%, none) and pass (yes or no).
      4:11 bad-value: "language" is no code of a language. The language it is written in: en, en-GB, fr, de, es, ar. It decides quotation marks, hyphens and the player's words.
      "
    `);
  });

  it("curly quotation marks around a text, and not those in one", () => {
    const lines = [
      "title: “Giving feedback”",
      "title: „Rückmeldung“",
      "title: « Le retour »",
      "title: ‘Giving feedback’",
      "title: Giving feedback”",
      "title: M\nauthors: [“Ende, J.”]",
      "title: “Why?” and other questions",
      "title: On saying “why?”",
      "title: “Why?” and “how?”",
      "title: Learners’ questions, as asked by the learners’",
      'title: "“Why?”"',
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "2:8 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones: "Giving feedback". If the curly ones belong to the text, put straight ones around them.
      2:8 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones: "Rückmeldung". If the curly ones belong to the text, put straight ones around them.
      2:8 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones: "Le retour". If the curly ones belong to the text, put straight ones around them.
      2:8 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones: "Giving feedback". If the curly ones belong to the text, put straight ones around them.
      2:8 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones, ", before and behind the whole text.
      3:11 curly-quotes: These quotation marks are curly: YAML takes them for a part of the text. Write straight ones: "Ende, J.". If the curly ones belong to the text, put straight ones around them.




      "
    `);
  });

  it("a text that YAML cuts at a number sign, and no comment", () => {
    const lines = [
      "title: Giving feedback #1",
      "title: M\nsummary: #learning",
      "title: M\nobjectives:\n  - id: a\n    text: Name rule #1 of feedback.",
      "title: M\ntheme:\n  accent: #005f73",
      "title: M # of an LMS\npass: #none",
      "title: C#1\nsummary: 'One #1'",
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "2:8 text-as-comment: Behind a blank "#" begins a comment: "#1" and what follows is left out. If it belongs to the text, write title: "Giving feedback #1". A comment has a blank behind its "#".
      3:10 text-as-comment: Behind a blank "#" begins a comment: "#learning" and what follows is left out. If it belongs to the text, write summary: "#learning". A comment has a blank behind its "#".
      5:11 text-as-comment: Behind a blank "#" begins a comment: "#1" and what follows is left out. If it belongs to the text, write text: "Name rule #1 of feedback.". A comment has a blank behind its "#".
      4:11 text-as-comment: Behind a blank "#" begins a comment: "#005f73" and what follows is left out. If it belongs to the text, write accent: "#005f73". A comment has a blank behind its "#".

      "
    `);
  });

  it("authors as databases and lists of references give them", () => {
    const reference = (rest: string): string =>
      said(`- id: a\n  further: true\n  title: T\n  ${rest}\n`, "references.yaml");
    const lines = [
      "authors: Haig KM, Sutton S, Whittington J",
      "authors: Wenger, E., & Snyder, W.",
      "authors: Department of Health, Social Services, and Public Safety",
      "authors: Wenger, E.; Snyder, W.",
      "journal: BMJ",
    ];
    expect(lines.map(reference).join("\n")).toMatchInlineSnapshot(`
      "4:12 bad-value: "authors" holds several names in one text. A list with the family name first, in quotation marks: ["Wenger, E.", "Lave, J."]. An organisation has no comma.
      4:12 bad-value: "authors" holds several names in one text. A list with the family name first, in quotation marks: ["Wenger, E.", "Lave, J."]. An organisation has no comma.


      4:3 unknown-key: There is no key "journal". Did you mean "container"? What it appeared in: the journal, the book of a chapter, the website."
    `);
  });

  it("a key without its colon or blank, and a list without its dash or end", () => {
    const lines = [
      "title M",
      "title:M",
      "title:Giving feedback\nlanguage: en",
      "title Giving feedback\nlanguage: en",
      "title: M\ntitle: N",
      "title: M\nsections: [01-a.md",
      "title: M\nauthors:\n-name: Sam",
      "title: M\n---\nsummary: More",
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "2:1 bad-yaml: This line has no colon. Write it as "title: …"; if it goes on the text above, indent it by two blanks.
      2:1 bad-yaml: There is no blank behind this colon. Write "title: M".
      2:1 bad-yaml: There is no blank behind this colon. Write "title: Giving feedback".
      2:1 bad-yaml: This line has no colon. Write it as "title: …"; if it goes on the text above, indent it by two blanks.
      3:1 bad-yaml: The key "title" stands here twice. Delete one of the two; in a list, a new entry begins with "- ".
      3:11 bad-yaml: The "[" that opens here is not closed. Write "]" where it ends.
      4:1 bad-yaml: There is no blank behind this dash. Write "- name: …".
      3:1 bad-yaml: Here is a line of dashes. Delete it."
    `);
  });

  it("lines that do not stand where they should", () => {
    const lines = [
      "title: M\nauthors:\n\t- name: Sam",
      "title: M\nauthors:\n\u00a0\u00a0- name: Sam",
      "title:\u00a0M\nlanguage: en",
      "title: M\nlanguage:\u202fen",
      "title: M\n\u00a0\u00a0language: en",
      "  title: M",
      "title: M\nsummary: One\n  two: three",
      "title: M\nsummary: One\ntwo",
      "title: M\nobjectives:\n  - id: a\n    text: A\n   - id: b\n     text: B",
    ];
    expect(lines.map(module).join("\n")).toMatchInlineSnapshot(`
      "4:1 bad-yaml: This line is indented with a tab. Indent it with blanks: two for each step.
      4:1 bad-yaml: Here is a no-break space (U+00A0), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page.
      2:7 bad-yaml: Here is a no-break space (U+00A0), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page.
      3:10 bad-yaml: Here is a narrow no-break space (U+202F), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page.
      3:1 bad-yaml: Here is a no-break space (U+00A0), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page.
      2:3 bad-yaml: This line is indented further than the one above it. Begin it exactly below the key above it; if it goes on the text above, put the whole text in quotation marks.
      4:3 bad-yaml: This line is indented further than the one above it. Begin it exactly below the key above it; if it goes on the text above, put the whole text in quotation marks.
      4:1 bad-yaml: This line has no colon. Write it as "title: …"; if it goes on the text above, indent it by two blanks.
      6:4 bad-yaml: This line does not begin below those that it belongs to. What belongs together begins exactly below each other. In a list: "- id: …", and below it, two blanks further in, "title: …"."
    `);
  });

  it("a file of another form", () => {
    const files = [
      "id: lpp\ntitle: LPP\ntext: Words.\n",
      "lpp: Words.\n",
      "- lpp\n",
      "- lpp: Words.\n",
      "- id: lpp\n- title: LPP\n- text: Words.\n",
      "- id: lpp\ntitle: LPP\ntext: Words.\n",
      "id: lpp\n  title: LPP\n  text: Words.\n",
      "- id: lpp\n  title: LPP\n  text: Words.\nid: b\n  title: B\n  text: Words.\n",
      "- id: lpp\n  title: LPP\n  text: Words.\n-id: b\n  title: B\n  text: Words.\n",
      "- id: lpp\n\u00a0\u00a0title: LPP\n  text: Words.\n",
    ];
    expect(files.map(glossary).join("\n")).toMatchInlineSnapshot(`
      "1:1 bad-value: This file must be a list, each entry of which begins with a dash. Begin each entry with "- id: …", and indent its other lines by two blanks.
      1:1 bad-value: This file must be a list, each entry of which begins with a dash. Begin each entry with "- id: …", and indent its other lines by two blanks.
      1:3 bad-value: This entry says nothing about itself. Write "- id: …", and below it, two blanks further in, "title: …".
      1:3 unknown-key: There is no key "lpp". Known: id, text, title.
      2:3 bad-value: This line has a dash of its own, so it is an entry of its own. Only the first line of an entry has a dash: "- id: …". Write two blanks instead before the others.
      2:1 bad-yaml: This line does not begin below those that it belongs to. What belongs together begins exactly below each other. In a list: "- id: …", and below it, two blanks further in, "title: …".
      1:1 bad-yaml: This entry has no dash before its first line. Write "- id: lpp": each entry begins with a dash and a blank, and its other lines are indented by two blanks.
      4:1 bad-yaml: This entry has no dash before its first line. Write "- id: b": each entry begins with a dash and a blank, and its other lines are indented by two blanks.
      4:1 bad-yaml: There is no blank behind this dash. Write "- id: …".
      2:1 bad-yaml: Here is a no-break space (U+00A0), which only looks like a blank. Delete it and type a blank: it comes from a word processor or a web page."
    `);
    expect([said("- id: m\n- title: M\n"), said("id:m\ntitle:M\n")].join("\n"))
      .toMatchInlineSnapshot(`
      "1:1 bad-value: This file must be made of lines such as "title: …". Write "id: …" and "title: …", each on a line of its own, with a blank behind the colon and no dash before it.
      1:1 bad-value: This file must be made of lines such as "title: …". Write "id: …" and "title: …", each on a line of its own, with a blank behind the colon and no dash before it."
    `);
  });

  it("each that is one of its own, and none that only follows from another", () => {
    const entry = (id: string): string => `- id: ${id}\n  title: A\n  text: One thing: another\n`;
    expect(
      glossary(entry("a") + entry("b"))
        .split("\n")
        .map((line) => line.slice(0, 14)),
    ).toEqual(["3:9 bad-yaml: ", "6:9 bad-yaml: "]);
  });

  it("an open bracket, and not the lines below it", () => {
    const yaml = '- id: a\n  authors: ["Ende, J."\n  year: 1983\n  title: One: two\n  pages: 1\n';
    expect(said(yaml, "references.yaml").split("\n")).toEqual([
      '2:12 bad-yaml: The "[" that opens here is not closed. Write "]" where it ends.',
      '4:10 bad-yaml: There is a colon in this text, so it must stand in quotation marks. Write it so: title: "One: two"',
    ]);
  });

  it("ids that stand twice in a list, whatever else is wrong with it", () => {
    const terms = "- id: a\n  title: A\n- id: a\n  titel: A\n  text: Words.\n";
    expect(glossary(terms).split("\n")).toEqual([
      '1:3 missing-key: "text" is missing. What it means, in Markdown.',
      '3:3 missing-key: "title" is missing. The term as learners read it.',
      '3:7 duplicate-id: Two terms have the id "a". Rename one of them.',
      '4:3 unknown-key: There is no key "titel". Did you mean "title"?',
    ]);
    const references = "- id: 1984\n  title: A\n- id: 1984\n  type: bok\n- no entry\n";
    expect(said(references, "references.yaml")).toContain(
      '3:7 duplicate-id: Two references have the id "1984".',
    );
  });

  it("nothing of a list that holds only comments", () => {
    expect(glossary("# Terms come later.\n")).toBe("");
  });
});

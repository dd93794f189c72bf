import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ModuleSource } from "../../src/model/source.ts";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { validateModule } from "../../src/validate/index.ts";
import { codesOf } from "../codes.ts";
import { sourceFrom, sourceOf } from "./source.ts";

const FOLDER = new URL("../fixtures/bad/", import.meta.url).pathname;
const YAML = "id: bad\ntitle: A module with a mistake\n";
const math = await loadMath();

function problemsOf(source: ModuleSource): readonly Diagnostic[] {
  const standards = ["cmi5", "scorm12", "scorm2004", "web"];
  const { module, diagnostics } = parseModule(source, { math, standards });
  return [...diagnostics, ...(module === undefined ? [] : validateModule(module))];
}

function inWords({ place, severity, code, text, hint }: Diagnostic): string {
  const column = place.column === undefined ? "" : `:${place.column}`;
  return `${place.file}:${place.line}${column}  ${severity}  ${code}\n  ${text}\n  ${hint}`;
}

/** What no folder on every disk can be. */
const made: Readonly<Record<string, () => ModuleSource>> = {
  "too-many-files": () => ({
    path: "modules/bad",
    files: Array.from({ length: 66_000 }, (_, i) => ({
      path: `media/${i}.png`,
      bytes: 0,
      read: (): Uint8Array => {
        throw new Error("No file may be opened when there are too many.");
      },
      open: async function* () {},
    })),
  }),
  "same-file-name": () =>
    sourceOf({
      "module.yaml": YAML,
      "01-section.md": "# A section\n\n![A](media/a.svg)\n",
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "media/A.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }),
  "many-records": () =>
    sourceOf({
      "module.yaml": YAML,
      "01-section.md": `# A section\n\n${Array.from({ length: 251 }, (_, i) => `:::choice{#q-${i}}\nWhich?\n\n- [x] This\n- [ ] That\n:::\n`).join("\n")}`,
    }),
};

it.each([
  ["statements", 13, ":::true-false{#ID}\nWhich?\n\nITEMS\n:::", "- [x] Statement N"],
  [
    "statements of a shared scale",
    13,
    ":::scale{#ID share=teacher}\nWhich?\n\nITEMS\n:::",
    "- Statement N",
  ],
])("counts %s as records", (_name, most, activity, item) => {
  const items = Array.from({ length: 20 }, (_, i) => item.replace("N", String(i))).join("\n");
  const codes = (count: number): string[] =>
    problemsOf(
      sourceOf({
        "module.yaml": YAML,
        "01-section.md": `# A section\n\n${Array.from({ length: count }, (_, i) => activity.replace("ID", `q-${i}`).replace("ITEMS", items)).join("\n\n")}\n`,
      }),
    ).map((d) => d.code);
  expect(codes(most - 1)).toEqual([]);
  expect(codes(most)).toEqual(["many-records"]);
});

const onDisk = readdirSync(FOLDER).sort();

describe("a mistake of an author", () => {
  const cases = [
    ...onDisk.map((code) => [code, () => sourceFrom(FOLDER + code)] as const),
    ...Object.entries(made),
  ];
  it.each(cases)("%s is said, and nothing else goes wrong with it", (code, source) => {
    const codes = problemsOf(source()).map((d) => d.code);
    expect(codes).toContain(code);
    expect([...new Set(codes)].filter((c) => c !== code && c !== "unused-file")).toEqual([]);
  });

  it("has a fixture for every code that parse and validate can give", () => {
    const codes = [...codesOf((path) => /^src\/(?:parse|validate)\//.test(path)).keys()];
    expect(codes.length).toBeGreaterThan(80);
    const known = new Set(cases.map(([code]) => code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it("is told with its place, the fact and the way out", () => {
    const words = cases.map(([code, source]) =>
      problemsOf(source())
        .filter((d) => d.code === code)
        .map(inWords)
        .join("\n"),
    );
    expect(words.join("\n")).toMatchInlineSnapshot(`
      "01-section.md:5:1  error  activity-not-here
        This ":::choice" stands in something else in the ":::quiz", which would not count it.
        Put it directly between the fences of the quiz: not in a block, a list or a quotation.
      01-section.md:16:1  error  activity-not-here
        A ":::reflection" cannot stand in a ":::choice".
        Put it before or behind it. Questions that belong together stand in a :::quiz, one after the other.
      01-section.md:3:1  error  bad-attribute
        ":::choice": points="many" is not a number.
        Points this activity can earn; without it, it is practice.
      01-section.md:3:1  error  bad-id
        "which--one" cannot be the id of an activity.
        Use letters a–z, digits and single "-", beginning with a letter; at most 64.
      01-section.md:3:14  error  bad-link
        "https://" is no web address.
        Copy it again from the browser.
      01-section.md:3  error  bad-math
        This formula cannot be read: Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{1.
        Write it in TeX, as in $\\frac{1}{2}$; for a dollar sign write \\$.
      module.yaml:3:7  error  bad-value
        "pass" is more than 100.
        Per cent of the points needed to pass, 0 to 100. Leave it out when nothing is graded.
      module.yaml:4:9  error  bad-value
        "report" must be one of: completed, passed, passed-failed.
        The word that the LMS gets: completed, passed or passed-failed.
      module.yaml:2:8  error  bad-yaml
        There is a colon in this text, so it must stand in quotation marks.
        Write it so: title: "Teaching: an introduction"
      banks/words.md:3  error  bank-text
        A bank holds activities only; this would be shown to nobody.
        Put it into an activity, or into a comment: <!-- … -->.
      01-section.md:3:5  warning  bare-address
        "www.example.org" is shown as words: nobody can follow it.
        Write <https://www.example.org>, or [what one finds there](https://www.example.org).
      01-section.md:3:25  warning  bare-address
        "https://example.org/fire" is shown as words: nobody can follow it.
        Write <https://example.org/fire>, or [what one finds there](https://example.org/fire).
      01-section.md:3:13  error  blank-in-address
        This link has a blank in its address, so it is shown as it is written.
        Write [here](<media/plan of care.pdf>), or give the file a name without blanks.
      01-section.md:3:24  error  broken-image
        "media/cycle.png" is not a PNG image, whatever its name says.
        Export it again from the program that made it.
      media/circle.svg:3  error  broken-image
        No browser shows this SVG. </svg> closes nothing: <circle> is open.
        Export it again as "plain" or "optimised" SVG from the program that made it.
      module.yaml:3:13  error  complete-without-pass
        complete asks for a pass, but there is no pass mark.
        Write "pass: 70", or "pass: no" under complete.
      01-section.md:8:3  error  container-not-here
        A ":::tip" cannot stand in this place.
        Put it before or behind what it stands in.
      01-section.md:3:1  error  container-syntax
        What stands behind ":::choice" cannot be read: {#which points=1
        Write "}" at the end of the line, where what began with "{" ends.
      01-section.md:3:8  warning  control-character
        There is an invisible control character (U+0008) in this line; it is left out.
        Delete it: it often comes from copying out of a PDF.
      module.yaml:2:8  warning  curly-quotes
        These quotation marks are curly: YAML takes them for a part of the text.
        Write straight ones: "A module with a mistake". If the curly ones belong to the text, put straight ones around them.
      references.yaml:2:13  warning  curly-quotes
        These quotation marks are curly: YAML takes them for a part of the text.
        Write straight ones: "Ende, J.". If the curly ones belong to the text, put straight ones around them.
      references.yaml:3:10  warning  curly-quotes
        These quotation marks are curly: YAML takes them for a part of the text.
        Write straight ones, ", before and behind the whole text.
      references.yaml:4:14  warning  curly-quotes
        These quotation marks are curly: YAML takes them for a part of the text.
        Write straight ones: "JAMA". If the curly ones belong to the text, put straight ones around them.
      01-section.md:3:19  warning  cut-image
        "media/dot.png" ends too early, as if a download broke off: a part of it is missing, and in the PDF its description stands in its place.
        Get the file again.
      banks/words.md:1:1  error  drawn-twice
        The activity "first-word" of this bank would stand in the module twice.
        Let only one quiz draw from a bank, or make a second bank.
      01-section.md:10:1  error  duplicate-id
        The id "which" of this activity is taken by the activity in 01-section.md:3.
        Give one of them another id: the newer one, so that no learner's record is lost.
      01-section.md:5  error  empty-footnote
        Footnote 1 is empty.
        Write something behind its colon.
      01-section.md:3  error  empty-heading
        This heading has no words.
        Write some behind the “#”, or delete the line.
      01-section.md:7  error  empty-item
        There is nothing in this item.
        Write its words, or delete it. A picture needs a description: ![What it shows.](media/…).
      01-section.md:3  error  empty-link
        This link has no words.
        Write between the square brackets what one finds there.
      02-later.md:1  error  empty-section
        The section "later" holds nothing but its title.
        Write something below the title, or delete the file.
      glossary.yaml:1:7  error  footnote-not-here
        The term "word" has a footnote; a glossary has none.
        Put its words into the text.
      01-section.md:3:15  error  forbidden-file
        "media/game.html" cannot travel in a package: such files may carry scripts, or are the module's source.
        Give learners a PDF, or put the page on a web server and link to it.
      01-section.md:3:12  error  forbidden-link
        A link may not go to "javascript:alert%281%29".
        Link to a web address (https://…), mailto:, tel:, a section (02-name.md), a term (glossary:id) or a file in media/.
      01-section.md:3  warning  heading-level
        This heading has level 4, and the one above it 1.
        Write it with 2 "#".
      01-section.md:3  error  html-tag
        "<span>" is HTML; a module holds none.
        Write it in Markdown, or as a container ":::name". For a "<" of your own write "\\<".
      01-section.md:3:24  error  image-format
        "media/cycle.bmp" is no image that every browser shows.
        Save it as PNG, JPEG, WebP, GIF or SVG.
      references.yaml:2:13  warning  initials-first
        "J. Ende" begins with initials, and would be cited with them.
        Write the family name first: "Ende, J.".
      references.yaml:2:61  warning  initials-first
        "M.-L. van Dijk" begins with initials, and would be cited with them.
        Write the family name first: "van Dijk, M.-L.".
      references.yaml:3:12  warning  initials-first
        "J. Lave" begins with initials, and would be cited with them.
        Write the family name first: "Lave, J.".
      01-section.md:8  error  item-is-quotation
        This item begins with ">", which makes a quotation of it: the ":::sort" would show other words.
        For the sign itself write "\\>", as in "- \\> 5". Feedback stands below the words of its item.
      01-section.md:10:1  error  key-collision
        By chance the ids "edge-edge-12" and "ward-story-9" (01-section.md:3) have the same key in learners' records.
        Change one of them: the newer one.
      01-section.md:3:24  error  leaves-folder
        "../../cycle.png" lies outside the module's folder.
        Copy the file into the module's folder media/ and name it from there: media/….
      01-section.md:3:29  error  link-to-nothing
        There is no section "02-mroe.md".
        Did you mean "02-more.md"?
      01-section.md:3:12  error  local-file
        "C:\\Users\\jo\\steps.png" stands on your own computer, where no learner's browser finds it.
        Copy it into the module's folder media/, and write media/steps.png.
      01-section.md:3:48  error  local-file
        "file:///D:/the%20steps.png" stands on your own computer, where no learner's browser finds it.
        Copy it into the module's folder media/, and write <media/the steps.png>.
      01-section.md:3:87  error  local-file
        "D:/plan.pdf" stands on your own computer, where no learner's browser finds it.
        Copy it into the module's folder media/, and write media/plan.pdf.
      01-section.md:1  error  long-title
        This title has 305 characters; at most 200 are shown.
        Shorten it, and say the rest in the first paragraph.
      01-section.md:9  error  lost-text
        The ":::order" shows nothing of this: what it is made of stands above.
        Move it above the list, or below the closing fence. In a question, feedback on the whole begins its lines with “> ”.
      Glossary.yaml:1  error  misnamed-file
        This file must be called "glossary.yaml".
        Rename it: each letter counts, capital or small, and the ending.
      references.yml:1  error  misnamed-file
        This file must be called "references.yaml".
        Rename it: each letter counts, capital or small, and the ending.
      01-section.md:3:3  error  missing-alt
        This image has no words for those who cannot see it.
        Say between the square brackets what it shows; when it shows nothing, write {decorative} behind it.
      01-section.md:3:8  error  missing-file
        There is no file "media/dott.png".
        Did you mean "media/dot.png"?
      01-section.md:3:1  error  missing-id
        This ":::choice" has no id: learners' answers are kept under it.
        Give it one that will never change: ":::choice{#what-holds-a-community}".
      module.yaml:1:1  error  missing-key
        "title" is missing.
        The module's name for people, at most 200 characters: an LMS cuts longer ones.
      module.yaml:4:5  error  missing-section
        There is no section file "01-frist.md".
        Did you mean "01-first.md"?
      01-section.md:3:1  error  never-scored
        ":::cards" is not scored itself: nothing comes of points=3.
        Delete it: this can be changed and saved at any time, and is neither right nor wrong.
      01-section.md:10:1  error  never-scored
        ":::quiz" is not scored itself: nothing comes of solution=never.
        Write it behind the activities in it.
      module.yaml:1  error  no-module-yaml
        This folder has no module.yaml.
        Write one with two lines: "id: my-module" and "title: My module".
      01-section.md:3:1  error  no-question
        This ":::choice" asks nothing.
        Write the question on a line of its own above the rest: learners read it, and the report shows it.
      module.yaml:1  error  no-sections
        This module has no section.
        Write one beside module.yaml: a file 01-introduction.md that begins with "# Introduction".
      01-section.md:1  error  no-title
        This section has no title.
        Begin it with a line "# Title".
      01-section.md:3:13  warning  not-a-citation
        This names the reference "lave1991", but does not cite it: it is shown as it is written.
        Write [@lave1991], or with a page [@lave1991, p. 12].
      01-section.md:3:39  warning  not-a-citation
        This names the reference "lave1991", but does not cite it: it is shown as it is written.
        Write [@lave1991], or with a page [@lave1991, p. 12].
      01-section.md:3:60  warning  not-a-citation
        This names the reference "lave1991", but does not cite it: it is shown as it is written.
        Write [@lave1991], or with a page [@lave1991, p. 12].
      01-section.md:5:1  warning  not-a-heading
        There is no blank behind the "#", or a special one, so this is shown as words.
        Write it as in "## A heading", with an ordinary blank.
      01-section.md:3:5  error  not-a-link
        This is no link, and is shown as it is written: its last bracket is missing.
        Write [here](https://example.org).
      01-section.md:3:36  error  not-a-link
        This is no link, and is shown as it is written: its brackets are the wrong way round.
        Write [there](https://example.org).
      01-section.md:5:1  error  not-a-link
        This is no picture, and is shown as it is written: the "]" behind its words is missing.
        Write ![A dot](media/dot.png).
      01-section.md:5:1  warning  not-a-list
        This line begins with a bullet as word processors write it; it is shown as a part of the paragraph.
        Begin each item with "- ", and leave a blank line above the first.
      01-section.txt:1  warning  not-a-section
        "01-section.txt" is not a section, so it is left out: its name does not end with ".md".
        "01-section.md" is there already: put what is missing into that file, or move it out of the module's folder.
      02-practise.md.txt:1  warning  not-a-section
        "02-practise.md.txt" is not a section, so it is left out: its name does not end with ".md".
        Rename it to "02-practise.md", or move it out of the module's folder. Windows hides ".txt" until "File name extensions" is ticked in the Explorer's menu View.
      03-two.txt:1  warning  not-a-section
        "03-two.txt" is not a section, so it is left out: its name does not end with ".md".
        Rename it to "03-two.md", or move it out of the module's folder.
      04.markdown:1  warning  not-a-section
        "04.markdown" is not a section, so it is left out: its name does not end with ".md".
        Rename it to "04.md", or move it out of the module's folder.
      05-notes:1  warning  not-a-section
        "05-notes" is not a section, so it is left out: its name does not end with ".md".
        Rename it to "05-notes.md", or move it out of the module's folder.
      07-word.docx:1  warning  not-a-section
        "07-word.docx" is not a section, so it is left out: its name does not end with ".md".
        Save it as plain text (UTF-8) with the name "07-word.md", or move it out of the module's folder.
      banks/questions.txt:1  warning  not-a-section
        "banks/questions.txt" is not a bank, so it is left out: its name does not end with ".md".
        Rename it to "banks/questions.md", or move it out of the module's folder.
      sub/06-more.md:1  warning  not-a-section
        "sub/06-more.md" is not a section, so it is left out: it does not lie beside module.yaml.
        Move it beside module.yaml, as "06-more.md", or move it out of the module's folder.
      terms.yaml:1  warning  not-a-section
        "terms.yaml" is not read: no part of a module has this name.
        Known are module.yaml, glossary.yaml and references.yaml, side by side. Or move it out of the module's folder.
      01-section.md:3:1  warning  not-a-table
        This looks like a table, and is shown as one paragraph with bars.
        A table has a blank line above it, and below its first line one of dashes with as many cells: "| --- | --- |".
      01-section.md:3:7  warning  not-bold
        These two asterisks are shown as they stand: they enclose nothing.
        Write them directly before and behind the words: "**bold**". For plain asterisks write "\\*\\*".
      01-section.md:3:3  warning  not-italic
        This asterisk is shown as it stands: no other one closes what it opens.
        Write another one directly behind the last word: "*italic*". For a plain asterisk write "\\*".
      01-section.md:4  error  not-utf8
        This file is not UTF-8.
        Save it again with the encoding "UTF-8" (in Windows Notepad: Save as, Encoding).
      module.yaml:3:1  error  pass-without-points
        pass is 70, but no activity earns points: nobody could pass.
        Give activities points: ":::choice{#my-id points=1}"; or delete "pass".
      01-section.md:3:1  error  pass-without-question
        pass is 70, but nothing in this ":::quiz" is scored: nobody could pass it.
        Ask something that can be right, as ":::choice" does; or delete "pass".
      01-section.md:7  error  quotation-splits-list
        This quotation cuts the list in two.
        Indent it so that it stands under the words of its item: "  > …".
      references.yaml:1:7  error  reference-no-label
        The reference "wenger1998" is written out, so its short form is not known.
        Write what stands in the text: "label: Wenger, 1998".
      references.yaml:1:7  error  reference-no-title
        The reference "wenger1998" has no title.
        Write "title: …", or the whole reference as "text: …".
      01-section.md:3:8  error  remote-image
        This image comes from another server.
        Save it in the module's folder media/: a package must hold all it shows.
      01-glossary.md:1  error  reserved-id
        "glossary" is the id of a part of the page.
        Give the section another one in its front matter: "id: our-glossary".
      01-section.md:7  error  same-key
        "Ward A+" (01-section.md:6) and "Ward A−" have the same key in learners' records: signs do not count there.
        Give one of them an id at its end: “{#own-id}”; the newer one, so that no learner's record is lost.
      01-section.md:5  error  second-title
        A section has one title; this is its second.
        Write "##" for a heading in the section, or begin a new file.
      02-second.md:1  note  section-not-listed
        "02-second.md" is not listed under "sections", so it is left out.
        List it there, or move it out of the folder.
      10-last.md:1  warning  section-order
        "10-last.md" comes before "2-second.md": the files are ordered by their first letter or digit, then by the second, and so on.
        Write all numbers with as many digits: 01, 02 … 10. Or list the files in your order under "sections" in module.yaml.
      module.yaml:5:5  error  section-twice
        "01-first" is listed twice.
        Delete one of the two lines.
      01-section.md:3:5  warning  star-in-word
        The asterisk in "Lehrer*innen" is taken for the beginning of italics, which end in a later word.
        Write "Lehrer\\*innen", and so in the other word; or put italics around whole words.
      01-section.md:3  warning  stray-attributes
        "{lang=fr}" stands behind nothing that it could belong to, so it is shown as text.
        Write it directly behind what it belongs to, or at the end of the paragraph, heading or item.
      01-section.md:5  error  stray-fence
        This ":::" closes nothing.
        Delete it, or write the line that opens what it closes: ":::name".
      01-section.md:5  error  table-cells
        This row has 3 cells, and the table 2 columns: "3" would be left out.
        Give the first row and the row of dashes as many cells; for a bar in a cell write "\\|".
      module.yaml:2:8  warning  text-as-comment
        Behind a blank "#" begins a comment: "#1" and what follows is left out.
        If it belongs to the text, write title: "A module #1 with a mistake # and a comment". A comment has a blank behind its "#".
      module.yaml:3:10  warning  text-as-comment
        Behind a blank "#" begins a comment: "#learning" and what follows is left out.
        If it belongs to the text, write summary: "#learning is what it is about". A comment has a blank behind its "#".
      01-section.md:5  error  text-behind-comment
        What stands on the same line as a comment would be lost.
        Put it on the next line, with a blank line between.
      module.yaml:3:1  note  texts-in-english
        Lectern's own words (on buttons, above answers, in the menu) are not there in "it", so learners read those in English.
        Your text stays as you write it, and nothing needs to be done. Lectern has its words in en, fr, de, es and ar; in another language they have to be translated first, in its files src/…/texts.ts.
      01-section.md:3  error  title-not-first
        The title is not the first thing in its section.
        Move what stands above it below it.
      01-section.md:13:1  error  too-deep
        Containers are nested more than 10 deep here.
        Close some of them first, or make it simpler.
      01-section.md:3:1  error  too-few-colons
        "::choice" begins with two colons; a block or an activity begins with three.
        Write three: ":::choice{#which}".
      01-section.md:8  error  too-few-colons
        Here are two colons; a block or an activity is closed by three.
        Write three: ":::".
      references.yaml:1:7  note  uncited-reference
        No text cites "lave1991".
        Cite it as [@lave1991], or write "further: true" to list it as further reading.
      01-section.md:3  error  unclosed-code
        This block of code is not closed.
        Write \`\`\` on a line of its own where the code ends.
      01-section.md:3:1  error  unclosed-container
        ":::choice" is not closed.
        Write ":::" on a line of its own where it ends.
      01-section.md:1  error  unclosed-front-matter
        The front matter is not closed.
        Write "---" on a line of its own below its last key.
      01-section.md:3  error  unclosed-math
        This "$$" is not closed.
        Write "$$" where the formula ends, or "\\$\\$" when you mean the characters.
      01-section.md:3:18  error  unknown-anchor
        The section "section" has no heading or id "amis".
        Did you mean "aims"?
      01-section.md:3:1  error  unknown-attribute
        ":::choice" does not know the attribute "pionts".
        Did you mean "points"?
      01-section.md:3:1  error  unknown-container
        There is no ":::chioce".
        Did you mean "choice"?
      01-section.md:3:7  error  unknown-footnote
        There is no footnote "note" in this file.
        Write it below: "[^note]: …".
      01-section.md:3:22  error  unknown-footnote
        There is no footnote "other" in this file.
        Write it below: "[^other]: …".
      module.yaml:3:1  error  unknown-key
        There is no key "lisence".
        Did you mean "licence"?
      01-section.md:3:28  error  unknown-reference
        references.yaml has no "lave1992".
        Did you mean "lave1991"?
      module.yaml:3:13  error  unknown-standard
        There is no standard "scrom12".
        Did you mean "scorm12"?
      01-section.md:3:37  error  unknown-term
        The glossary has no term "wrod".
        Did you mean "word"?
      media/circle.svg:2:1  error  unsafe-svg
        This SVG holds an event handler.
        Export it again as "plain" or "optimised" SVG, or save it as PNG.
      banks/words.md:1  note  unused-bank
        No quiz draws from this bank.
        Draw from it: ":::quiz{#my-quiz from=words}".
      media/dot.png:1  note  unused-file
        No section shows this file, so it is not in the package.
        Show it, link to it, or delete it.
      01-section.md:5:1  warning  unused-footnote
        Nothing refers to the footnote "1", so it is not shown.
        Write [^1] where it belongs, or delete it.
      glossary.yaml:1:7  note  unused-term
        No text links to the term "word".
        Link to it where it first stands: [words](glossary:word).
      01-section.md:3:8  error  wrong-case
        "media/Dot.png" is called "media/dot.png" on disk; most servers tell capital and small letters apart.
        Write "media/dot.png", or rename the file.
      module.yaml:1  error  too-many-files
        The folder holds 66000 files; a package can hold 65000.
        Move what the module does not use out of its folder.
      media/a.svg:1  error  same-file-name
        "media/a.svg" and "media/A.svg" differ only in letter case or in how accents are written.
        Rename one: on Windows and macOS they would be the same file.
      module.yaml:1  warning  many-records
        The LMS gets 251 records when everything is answered; it keeps 250.
        Divide the module into two. Each statement of :::true-false and of a shared :::scale is a record."
    `);
  });
});

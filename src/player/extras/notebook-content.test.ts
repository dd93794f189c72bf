import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { reflectionAnswer } from "../../activities/reflection/answer.ts";
import { conceal, type PageData } from "../../model/page-data.ts";
import type { Progress } from "../../model/progress.ts";
import { readPage } from "../page-module.ts";
import { notebookHtml, notebookMarkdown, notebookOf } from "./notebook-content.ts";

const activity = (id: string, section: string): PageData["activities"][number] => ({
  id,
  kind: "reflection",
  section,
  points: 0,
  optional: false,
  required: true,
  tries: 0,
  solution: "done",
  data: conceal({ question: id, max: 100, share: "no" }),
});
const page = readPage(
  {
    module: { id: "m", key: "kkkk", title: "M", version: "1", language: "en-GB" },
    settings: {
      complete: { sections: 1, activities: 1, pass: false },
      report: "completed",
      responses: "words",
      journal: true,
      finishedExit: "suspend",
    },
    sections: ["one", "two", "three"].map((id) => ({ id, title: id })),
    activities: [activity("a", "one"), activity("b", "three"), activity("c", "two")],
    blocks: {},
  },
  new Map([["reflection", reflectionAnswer as never]]),
);
const progressWith = (texts: Record<string, string>): Progress =>
  ({
    activities: Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [
        id,
        {
          answer: { text },
          submitted: false,
          tries: 0,
          done: true,
          reported: 0,
          clock: 1,
          writtenOn: 20_780,
        },
      ]),
    ),
  }) as unknown as Progress;

describe("the notebook", () => {
  it("gathers what was written in the order of the module, not of the writing", () => {
    const book = notebookOf(
      page,
      progressWith({ b: "second", a: "first" }),
      ["b"],
      ({ id }) => `What of ${id}?`,
    );
    expect(book.map((s) => s.title)).toEqual(["one", "three"]);
    expect(book[1]!.entries[0]).toMatchObject({
      question: "What of b?",
      lines: ["second"],
      isNotKept: true,
    });
  });

  it("dates what was written, in the module's language", () => {
    const book = notebookOf(page, progressWith({ a: "words" }), [], () => "Q");
    expect(notebookMarkdown("M", book, "en-GB")).toContain("**Q** (23 November 2026)");
  });

  /** What a reader of the Markdown sees of an answer. */
  function seen(text: string): string[] {
    const book = notebookOf(page, progressWith({ a: text }), [], () => "Q");
    const html = new MarkdownIt({ linkify: false }).render(notebookMarkdown("M", book, "en"));
    const answer = /<blockquote>\n?(.*?)\n?<\/blockquote>/s.exec(html)![1]!;
    expect(answer.replace(/<\/?p>|<br>/g, "")).not.toMatch(/<\w/);
    return answer
      .replace(/<\/?p>/g, "")
      .replace(/<br>\n/g, "\n")
      .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!)
      .split("\n")
      .map((line) => line.replaceAll("\u00a0", " ").trimEnd())
      .filter((line) => line !== "");
  }
  const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

  it("changes nothing of what was written in its Markdown", () => {
    const lines = [
      "First line",
      "second line",
      "---",
      "- item",
      "+ plus",
      "1. one",
      "2) two",
      "===",
      "# heading",
      "> quote",
      "    four blanks",
      "```",
      "~~~",
      "| a | b |",
      "|---|---|",
      "&lt;b&gt; &copy; <i>",
      "*em* __strong__ [x](y) ![z](w) `code` ~~gone~~ $x$",
      "back\\slash at the end\\",
      "last",
    ];
    expect(seen(lines.join("\n"))).toEqual(lines);
    expect(seen("one\n\ntwo")).toEqual(["one", "two"]);
  });

  it("changes nothing of any text in its Markdown", () => {
    const sign = fc.constantFrom(..."ab1.)-+=*_~`#>|&;<[]()!\\$ \n");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
        const lines = text.split("\n").map((line) => line.trimEnd());
        fc.pre(lines.some((line) => line !== ""));
        expect(seen(text)).toEqual(lines.filter((line) => line !== ""));
      }),
    );
  });

  it("lets no learner's words become a tag in the download", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const book = notebookOf(page, progressWith({ a: `<script>${text}` }), [], () => "Q");
        expect(notebookHtml("M", book, "en", "ltr")).not.toMatch(/<script/);
      }),
    );
  });
});

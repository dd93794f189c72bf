import fc from "fast-check";
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
      (id) => `What of ${id}?`,
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

  it("lets no learner's words become a tag in the download", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const book = notebookOf(page, progressWith({ a: `<script>${text}` }), [], () => "Q");
        expect(notebookHtml("M", book, "en")).not.toMatch(/<script/);
      }),
    );
  });
});

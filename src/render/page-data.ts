import { keyOf } from "../model/hash.ts";
import type { PageData } from "../model/page-data.ts";
import type { Words } from "../model/texts.ts";
import { plainText } from "../model/tree.ts";
import type { Book } from "./scope.ts";

/** What the script is told. Everything is rendered by now: only activities that stand in the page are in it. */
export function pageDataOf(book: Book, words: Words): PageData {
  const { settings, sections } = book.module;
  const { id, title, version, language } = settings;
  const { complete, pass, report, responses, journal, finishedExit, feedback, certificate } =
    settings;
  return {
    module: { id, key: keyOf(id), title, version, language },
    settings: {
      complete,
      pass,
      report,
      responses,
      journal,
      finishedExit,
      feedback,
      certificate: certificate && { ...certificate, duration: settings.duration },
    },
    sections: sections.map((s) => ({ id: s.id, title: plainText(s.title) })),
    activities: [...book.activities.values()],
    blocks: book.blocks,
    words,
  };
}

/** JSON that can stand in a script element: "</script>" and "<!--" cannot occur in it. */
export function jsonInHtml(data: unknown): string {
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

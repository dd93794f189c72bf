import { describe, expect, it } from "vitest";
import { hasTypst, makePdf } from "../../src/pdf/index.ts";
import type { Reference } from "../../src/model/course-module.ts";
import { renderModule } from "../../src/render/index.ts";
import { cite, courseModule, item, list, made, p, place, quote, section, words } from "./build.ts";
import { hasPoppler, pdfText } from "./pdf-text.ts";

const reference = (id: string, further: boolean): Reference => ({
  id,
  label: id,
  further,
  place: place(),
  children: words(`Book-${id}.`),
});

const module = courseModule(
  { solutions: false },
  {
    references: [
      reference("uncited", false),
      reference("both", true),
      reference("further", true),
      reference("inText", false),
      reference("inFeedback", false),
      reference("inNote", false),
    ],
    sections: [
      section(
        "s",
        "S",
        [
          p(["Text ", cite({ id: "inText" }, { id: "both" }), "."]),
          made("choice", "q", [
            p("What?"),
            list(false, item("This.", true), item("That.", false)),
            quote([], p(["Because ", cite({ id: "inFeedback" }), "."])),
          ]),
        ],
        [[p(["Note ", cite({ id: "inNote" }), "."])]],
      ),
    ],
  },
);

const booksIn = (text: string): string[] => text.match(/Book-\w+/g) ?? [];
const CITED = ["Book-both", "Book-inText", "Book-inFeedback", "Book-inNote"];

// The PDF went by `further`, the page by what is cited: one book stood in two lists, or in one of the two only.
describe("the references", () => {
  it.skipIf(!hasTypst() || !hasPoppler())("are the same in the PDF and on the page", async () => {
    const { bytes } = await makePdf(module, { cache: false });
    // Both names stand in the contents before.
    const [cited, further] = pdfText(bytes!).split(/Further reading\s+(?=Book)/);
    expect(booksIn(cited!)).toEqual(CITED);
    expect(booksIn(further!)).toEqual(["Book-further"]);
    expect(booksIn(renderModule(module).html)).toEqual([...CITED, "Book-further"]);
  });
});

import { describe, expect, it } from "vitest";
import { type Inline, plainText } from "../../src/model/tree.ts";
import { parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "./source.ts";

function references(yaml: string, language = "en"): string[] {
  const { module, diagnostics } = parseModule(
    sourceOf({
      "module.yaml": `id: m\ntitle: M\nlanguage: ${language}\n`,
      "01-a.md": "# A\n\nWords.\n",
      "references.yaml": yaml,
    }),
  );
  expect(diagnostics).toEqual([]);
  return module!.references.map((r) => `[${r.label}] ${r.children.map(marked).join("")}`);
}

const marked = (node: Inline): string => {
  if (node.type === "text") return node.text;
  return node.type === "emphasis" ? `*${plainText([node])}*` : `<${plainText([node])}>`;
};

const text = (yaml: string, language?: string): string => references(yaml, language).join("\n");

describe("a reference", () => {
  it("of each type is set in the manner of APA", () => {
    expect(
      text(`
- { id: a, type: book, authors: ["Lave, J.", "Wenger, E."], year: 1991, title: "Situated learning", publisher: CUP, place: Cambridge, doi: "https://doi.org/10.1017/CBO9780511815355" }
- { id: b, type: book, editors: ["Hughes, J."], year: 2007, title: Critical perspectives, edition: 2nd, publisher: Routledge }
- { id: c, type: article, authors: ["Brown, J. S.", "Collins, A.", "Duguid, P."], year: 1989, title: "Who's situated?", container: Educational Researcher, volume: 18, issue: 1, pages: 32-42 }
- { id: d, type: chapter, authors: ["Fuller, A."], year: 2007, title: Critiquing, editors: ["Hughes, J.", "Unwin, L."], container: Critical perspectives, pages: 17--29, publisher: Routledge }
- { id: e, type: report, authors: [World Health Organization], year: 2010, title: Framework, publisher: World Health Organization, url: "https://example.org/f" }
- { id: f, type: web, title: How to teach, container: The Ward, url: "https://example.org/w", accessed: 3 March 2026 }
- { id: g, type: thesis, authors: "Doe, J.", year: in press, title: On wards, publisher: University of X }
- { id: h, text: "Anon. *Old* words.", label: "Anon, 1400" }
`),
    ).toMatchInlineSnapshot(`
      "[Lave & Wenger, 1991] Lave, J., & Wenger, E. (1991). *Situated learning*. CUP. <https://doi.org/10.1017/CBO9780511815355>
      [Hughes, 2007] Hughes, J. (Ed.). (2007). *Critical perspectives* (2nd ed.). Routledge.
      [Brown et al., 1989] Brown, J. S., Collins, A., & Duguid, P. (1989). Who’s situated? *Educational Researcher, 18*(1), 32–42.
      [Fuller, 2007] Fuller, A. (2007). Critiquing. In J. Hughes & L. Unwin (Eds.), *Critical perspectives* (pp. 17–29). Routledge.
      [World Health Organization, 2010] World Health Organization. (2010). *Framework*. <https://example.org/f>
      [How to teach, n.d.] *How to teach*. (n.d.). The Ward. Retrieved 3 March 2026, from <https://example.org/w>
      [Doe, in press] Doe, J. (in press). *On wards* [Doctoral thesis]. University of X.
      [Anon, 1400] Anon. *Old* words."
    `);
  });

  it("shares its year with a letter when names and year are the same", () => {
    const yaml = ["One", "Two"].map(
      (t, i) => `- { id: w${i}, authors: ["Wenger, E."], year: 1998, title: ${t} }\n`,
    );
    expect(text(yaml.join(""))).toMatchInlineSnapshot(`
      "[Wenger, 1998a] Wenger, E. (1998a). *One*.
      [Wenger, 1998b] Wenger, E. (1998b). *Two*."
    `);
  });

  it("speaks the module's language", () => {
    const yaml =
      '- { id: d, type: chapter, authors: ["Fuller, A.", "Doe, J.", "Roe, R."], title: T, editors: ["Hughes, J."], container: C, pages: 17-29 }\n';
    expect(["fr", "de", "es", "ar"].map((l) => text(yaml, l)).join("\n")).toMatchInlineSnapshot(`
      "[Fuller et al., s. d.] Fuller, A., Doe, J. et Roe, R. (s. d.). T. Dans J. Hughes (dir.), *C* (p. 17–29).
      [Fuller et al., o. J.] Fuller, A., Doe, J. & Roe, R. (o. J.). T. In J. Hughes (Hrsg.), *C* (S. 17–29).
      [Fuller et al., s. f.] Fuller, A., Doe, J. y Roe, R. (s. f.). T. En J. Hughes (Ed.), *C* (pp. 17–29).
      [Fuller وآخرون, د.ت.] Fuller, A., Doe, J. و Roe, R. (د.ت.). T. في J. Hughes (محرر), *C* (ص 17–29)."
    `);
  });

  it("says when a flow list cut the names at their commas", () => {
    const { diagnostics } = parseModule(
      sourceOf({
        "module.yaml": "id: m\ntitle: M\n",
        "01-a.md": "# A\n\nWords.\n",
        "references.yaml": "- id: w\n  authors: [Wenger, E.]\n  title: CoP\n  doi: nothing\n",
      }),
    );
    expect(diagnostics.map((d) => `${d.place.line} ${d.text} ${d.hint}`)).toMatchInlineSnapshot(`
      [
        "2 "authors" lists initials as if they were names. A list with the family name first, in quotation marks: ["Wenger, E.", "Lave, J."]. An organisation has no comma.",
        "4 "doi" is no DOI. The DOI: 10.1017/CBO9780511803932.",
      ]
    `);
  });
});

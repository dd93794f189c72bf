import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activitiesOf } from "../../model/course-module.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { parseModule } from "../../parse/index.ts";
import { renderModule } from "../../render/index.ts";
import { sourceOf } from "../../../tests/e2e/modules/source.ts";
import { type BlankGap, fits } from "./answer.ts";
import type { BlanksBody } from "./index.ts";

function moduleOf(text: string, language = "en-GB"): ReturnType<typeof parseModule> {
  return parseModule(
    sourceOf("sample", {
      "module.yaml": `id: sample\ntitle: A sample\nlanguage: ${language}\n`,
      "01-sample.md": `# A sample\n\n:::blanks{#b}\n${text}\n:::\n`,
    }),
  );
}

function gapsOf(text: string, language?: string): readonly BlankGap[] {
  return (activitiesOf(moduleOf(text, language).module!)[0]!.body as BlanksBody).gaps;
}

const LOOSE = { matchCase: false, matchAccents: false };

describe("what counts as right", () => {
  it.each([
    ['Say [["Hello"]].', '"Hello"', "en"],
    ['Say [["Hello"]].', '"Hello"', "fr"],
    ['Say [["Hello"]].', '"Hello"', "de"],
    ["Say [['Hello']].", "'Hello'", "de"],
    ["[[10--20]] per cent.", "10-20", "en"],
    ["[[10--20]] per cent.", "10–20", "en"],
    ["[[don't]] do it.", "don’t", "en"],
    [`[[5' 6"]] tall.`, `5' 6"`, "en"],
    [`[[5' 6"]] tall.`, "5’ 6”", "en"],
    ["[[well-being]] of all.", "well‑being", "en"],
  ])("%s takes %s (%s)", (text, typed, language) => {
    expect(fits(LOOSE, gapsOf(text, language)[0]!, typed)).toBe(true);
  });
});

describe("an answer in the page", () => {
  // Every place in which brackets can stand: an error, or a field; never the words themselves.
  const PLACES = [
    "x G",
    "**G**",
    "[[*zebra*]]",
    "`G`",
    "[G](https://example.org)",
    "G(https://example.org)",
    "[[zebra",
    "zebra]]",
    "x [[zebra] y",
    "## About G",
    "```\nG\n```",
    "$$\nG\n$$",
    "$G$",
    "> G",
    "| a | b |\n|---|---|\n| G | c |",
    "| a | b |\n|---|---|\n| [[zebra | zoo]] | c |",
    "- G",
    "![G](media/x.png)",
    "[w]{lang=fr} G",
    "term\n: G",
    ":::tip\nG\n:::",
  ];

  it("is an error, or a gap", () => {
    fc.assert(
      fc.property(fc.subarray(PLACES, { minLength: 1, maxLength: 3 }), (places) => {
        const text = `A [[right]] one.\n\n${places.join("\n\n").replaceAll("G", "[[zebra]]")}`;
        const { module, diagnostics } = moduleOf(text);
        if (hasErrors(diagnostics)) return;
        const { html } = renderModule(module!);
        expect(html, text).not.toContain("zebra");
      }),
    );
  });

  it("gives each gap a key of its own", () => {
    const keys = gapsOf("[[one]], [[one]], [[One | one]] and [[ONE]].").map((g) => g.key);
    expect(new Set(keys).size).toBe(4);
  });
});

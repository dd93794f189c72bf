import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityKinds } from "../../src/activities/index.ts";
import type { Interaction } from "../../src/model/answer.ts";
import { activitiesOf } from "../../src/model/course-module.ts";
import { hasErrors } from "../../src/model/diagnostic.ts";
import { randomFrom } from "../../src/model/hash.ts";
import { type PageData, reveal } from "../../src/model/page-data.ts";
import { LANGUAGES, resolveTexts } from "../../src/model/texts.ts";
import { walk } from "../../src/model/tree.ts";
import { readPage } from "../../src/player/page-module.ts";
import { emptyProgress, reduce } from "../../src/player/tracking/reduce.ts";
import { standingOf } from "../../src/player/tracking/standing.ts";
import { parseModule } from "../../src/parse/index.ts";
import { renderModule } from "../../src/render/index.ts";
import { validateModule } from "../../src/validate/index.ts";
import { uiTexts } from "../../src/ui/texts.ts";
import { badOf, codesOf, exampleOf, foldersOf, moduleAround } from "./kinds.ts";

/** The characters that AnswerKind.pack may use. */
const PACKED = /^[A-Za-z0-9_\-!$*+,:;=@^|]*$/;

it("lists every folder of activities", () => {
  expect(activityKinds.map((k) => k.kind).sort()).toEqual(foldersOf("activities").sort());
});

describe.each(activityKinds.map((kind) => [kind.kind, kind] as const))(
  "activity %s",
  (name, kind) => {
    const example = parseModule(moduleAround("activities", name, exampleOf("activities", name)));
    const page = pageOf(example.module!);
    const own = page.activities
      .filter((a) => a.kind === name)
      .map((a) => ({ ...a, data: reveal(a.data) }));
    const answers = (seed: number): { data: unknown; answer: unknown }[] => {
      const random = randomFrom(seed);
      return own.map(({ data }) => ({ data, answer: kind.sample(data, random) }));
    };
    const property = (check: (data: unknown, answer: unknown) => void): void =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
          for (const { data, answer } of answers(seed)) check(data, answer);
        }),
        { numRuns: 200 },
      );

    it("reads its example without a complaint", () => {
      expect(example.diagnostics.filter((d) => d.severity !== "note")).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
    });

    it("says each mistake of an author, with its line", () => {
      expect(
        badOf("activities", name)
          .map((b) => b.code)
          .sort(),
      ).toEqual(codesOf("activities", name).sort());
      for (const { code, markdown } of badOf("activities", name)) {
        const { module, diagnostics } = parseModule(moduleAround("activities", name, markdown));
        expect(() => validateModule(module!)).not.toThrow();
        const found = diagnostics.find((d) => d.code === code);
        expect(found, `${code} among ${diagnostics.map((d) => d.code).join(", ")}`).toBeDefined();
        expect(found!.place.line).toBeGreaterThanOrEqual(5);
        expect(found!.hint).not.toBe("");
      }
    });

    it.each(["points=2", "tries=2", "solution=never"])(
      "takes %s where it is scored, and says that it means nothing where it is not",
      (written) => {
        const isOwn = Object.hasOwn(kind.attributes, written.split("=")[0]!);
        const plain = exampleOf("activities", name).replaceAll(/ (points|tries)=\d/g, "");
        const markdown = plain.replace(`:::${name}{`, `$&${written} `);
        const { diagnostics } = parseModule(moduleAround("activities", name, markdown));
        const codes = diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
        expect(codes).toEqual(kind.scored || isOwn ? [] : ["never-scored"]);
      },
    );

    it("has its words in every language", () => {
      for (const language of LANGUAGES)
        expect(resolveTexts(kind.texts, language).missing).toEqual([]);
      expect(kind.texts["label"]).toBeDefined();
      for (const spec of Object.values(kind.attributes)) expect(spec.doc).toMatch(/\.$/);
    });

    it("begins with nothing answered", () => {
      for (const { data } of own) {
        const empty = kind.answer.empty(data);
        expect(kind.answer.isDone(data, empty, { submitted: false })).toBe(false);
        expect(kind.answer.words(data, empty)).toEqual([]);
      }
    });

    it("is needed, but where it is never required or optional", () => {
      const isComplete = (markdown: string): boolean => {
        const { module } = parseModule(moduleAround("activities", name, markdown));
        const kinds = new Map(activityKinds.map((k) => [k.kind as string, k.answer]));
        const read = readPage(pageOf(module!), kinds);
        const { id } = read.sections[0]!;
        const seen = reduce(read, emptyProgress("abcd"), { type: "see", section: id });
        return standingOf(read, seen).complete;
      };
      const markdown = exampleOf("activities", name);
      expect(isComplete(markdown)).toBe(name === "checklist");
      expect(isComplete(markdown.replaceAll(`:::${name}{`, "$&optional "))).toBe(true);
    });

    it("packs every answer into saved text and back, exactly", () => {
      property((data, answer) => {
        const packed = kind.answer.pack(data, answer);
        expect(packed).toMatch(PACKED);
        const texts = kind.answer.freeText?.(data, answer) ?? {};
        let back = kind.answer.unpack(data, packed);
        if (back !== undefined && kind.answer.withFreeText)
          back = kind.answer.withFreeText(data, back, texts);
        expect(back).toEqual(answer);
        for (const key of Object.keys(texts)) expect(key).toMatch(/^[A-Za-z0-9_-]*$/);
      });
    });

    it("names its longest answer", () => {
      property((data, answer) => {
        const longest = kind.answer.pack(data, kind.largest(data)).length;
        expect(kind.answer.pack(data, answer).length).toBeLessThanOrEqual(longest);
      });
    });

    it("reads any other packed text as something, or as nothing", () => {
      fc.assert(
        fc.property(fc.string(), (text) => {
          for (const { data } of own) {
            const answer = kind.answer.unpack(data, text);
            if (answer !== undefined) expect(kind.answer.pack(data, answer)).toMatch(PACKED);
          }
        }),
      );
    });

    it("scores exactly, between 0 and its points", () => {
      expect(kind.answer.score !== undefined).toBe(kind.scored);
      property((data, answer) => {
        const score = kind.answer.score?.(data, answer);
        if (score === undefined) return;
        expect(Number.isInteger(score.got) && Number.isInteger(score.of)).toBe(true);
        expect(score.of).toBeGreaterThanOrEqual(1);
        expect(score.got).toBeGreaterThanOrEqual(0);
        expect(score.got).toBeLessThanOrEqual(score.of);
        const again = kind.answer.unpack(data, kind.answer.pack(data, answer));
        expect(kind.answer.score!(data, again)).toEqual(score);
      });
    });

    it("reports within what an LMS takes, also what a quiz handed in empty", () => {
      const check = (data: unknown, answer: unknown): void => {
        for (const record of kind.answer.report(data, answer)) {
          expect(record.part).toMatch(/^[a-z0-9-]*$/);
          expect(record.description).not.toBe("");
          for (const response of [record.response, ...(record.correct ?? [])])
            expect(fitsLimits(record, response)).toBe(true);
        }
      };
      property(check);
      for (const { data } of own) {
        const empty = kind.answer.empty(data);
        check(data, empty);
        expect(kind.answer.score?.(data, empty).got ?? 0).toBe(0);
        // The report says so of every kind that is judged, with nothing as the answer. (A case stands in no such quiz.)
        if (!kind.scored || name === "case") continue;
        const records = kind.answer.report(data, empty);
        expect(records.length).toBeGreaterThan(0);
        for (const { response, result } of records)
          expect([Object.values(response), result]).toEqual([[[]], "incorrect"]);
      }
    });

    it("shows no answer in the page's HTML", () => {
      const { html } = renderModule(example.module!);
      const outside = html.replace(/<script type="application\/json"[\s\S]*?<\/script>/, "");
      expect(outside).not.toMatch(/\schecked|\sselected(?!-)|data-right|is-right/);
      expect(html).toContain(`<lectern-${name} `);
    });

    it("has in its accessible description what one does, and says who sees it", () => {
      const { html } = renderModule(example.module!);
      const tag = new RegExp(`<lectern-${name} id="([^"]+)"[\\s\\S]*?</lectern-${name}>`, "g");
      const found = [...html.matchAll(tag)];
      expect(found.length).toBeGreaterThan(0);
      for (const [whole] of found) {
        const ids = [...whole.matchAll(/ aria-describedby="([^"]+)"/g)].flatMap((m) =>
          m[1]!.split(" "),
        );
        const texts = ids.map((id) =>
          new RegExp(` id="${id}"[^>]*>([\\s\\S]*?)</p>`).exec(whole)?.[1]?.trim(),
        );
        expect([texts.length > 0, texts.filter((text) => !text)]).toEqual([true, []]);
        expect(texts.join(" ")).toMatch(/Your teacher can (see|read)|Only you see/);
        // Marked, so that the player can take it back where no LMS is.
        expect(whole.replace(/<span data-seen-by-teacher>[^<]+<\/span>/g, "")).not.toContain(
          "Your teacher",
        );
      }
    });

    it("takes no item without words", () => {
      const item = /^(- \[[x ]\]|-|1\.) .*$/m;
      const markdown = exampleOf("activities", name).replace(item, "$1 ");
      if (markdown === exampleOf("activities", name)) return;
      const { diagnostics } = parseModule(moduleAround("activities", name, markdown));
      expect(diagnostics.filter((d) => d.severity === "error")).not.toEqual([]);
    });

    it.each([
      "Words behind it.",
      "- Words behind it.",
      "1. Words behind it.",
      "> Words behind it.",
    ])("shows what stands at its end, or says that it does not: %s", (words) => {
      const markdown = atEnd(exampleOf("activities", name), words);
      const { module, diagnostics } = parseModule(moduleAround("activities", name, markdown));
      const { html } = renderModule(module!);
      const concealed = pageOf(module!).activities.map(({ data }) => JSON.stringify(reveal(data)));
      if (![html, ...concealed].some((text) => text.includes("Words behind it")))
        expect(diagnostics.filter((d) => d.severity === "error")).not.toEqual([]);
    });

    // A second table, and a second row of cards, stood above the question with all its answers.
    it.each(["Words between.\n\n", "> Words between.\n\n", "\n"])(
      "never shows twice the kind of thing that it is made of: %j",
      (between) => {
        const again = { cards: "Term\n: Back of it", match: "| A | B |\n|---|---|\n| One | Two |" };
        const more = again[name as keyof typeof again];
        if (more === undefined) return;
        const markdown = atEnd(exampleOf("activities", name), between + more);
        const { diagnostics } = parseModule(moduleAround("activities", name, markdown));
        const joined = name === "cards" && between === "\n";
        const said = diagnostics.filter((d) => d.severity === "error");
        expect(said.map((d) => d.code)).toEqual(joined ? [] : ["lost-text"]);
        if (joined) return;
        const line = `# A sample\n\nSome text before.\n\n${markdown}`.split("\n");
        expect(line[said[0]!.place.line - 1]).toMatch(/between|^Term|^\| A/);
      },
    );

    it("shows a quotation under an item, or says that it does not", () => {
      const item = /^(?:- |1\. ).*$/m;
      const markdown = exampleOf("activities", name).replace(item, "$&\n   > Words under it.");
      const { module, diagnostics } = parseModule(moduleAround("activities", name, markdown));
      if (!markdown.includes("Words under it")) return;
      const said = diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
      const shown = pageOf(module!).activities.map(({ data }) => JSON.stringify(reveal(data)));
      expect(shown.some((text) => text.includes("Words under it")) ? "shown" : said).toEqual(
        ["checklist", "scale"].includes(name) ? ["lost-text"] : "shown",
      );
    });

    it("stands on paper, with room to answer and with solutions", () => {
      const words = {
        ...resolveTexts(uiTexts, "en").words,
        ...resolveTexts(kind.texts, "en").words,
      };
      const t = (key: string): string => words[key]!;
      for (const node of activitiesOf(example.module!).filter((a) => a.kind === name)) {
        for (const solutions of [false, true]) {
          const nodes = [...walk(kind.paper(node, { solutions, t }))];
          expect(nodes.length).toBeGreaterThan(0);
          expect(JSON.stringify(nodes)).not.toMatch(/undefined|[\u{F0000}-\u{FFFFD}]/u);
        }
      }
    });
  },
);

// A case is not handed in: what is to be said at its end stands in its last step.
it.each(
  activityKinds
    .filter((kind) => kind.scored && kind.kind !== "case")
    .map((kind) => [kind.kind, kind] as const),
)("%s says what is for everybody, for who is right, and for who is not", (name, kind) => {
  const quotes = ["> All.", "> Right. {.right}", "> Wrong. {.wrong}"].join("\n\n");
  const markdown = atEnd(exampleOf("activities", name), quotes);
  const { module } = parseModule(moduleAround("activities", name, markdown));
  const said = (text: string | undefined): unknown => text?.match(/All\.|Right\.|Wrong\./g);
  const last = pageOf(module!).activities.findLast((a) => a.kind === name)!;
  const { feedback, whenRight, whenWrong } = reveal(last.data) as Record<string, string>;
  expect(said(feedback)).toEqual(["All."]);
  expect(said(whenRight)).toEqual(["Right."]);
  expect(said(whenWrong)).toEqual(["Wrong."]);
  const node = activitiesOf(module!).findLast((a) => a.kind === name)!;
  const paper = JSON.stringify(kind.paper(node, { solutions: true, t: (key) => key }));
  expect(said(paper)).toEqual(["All.", "Right.", "Wrong."]);
  for (const when of ["right", "wrong"]) expect(paper).toContain(`"classes":["${when}"]`);
});

it("keeps an example's errors to itself", () => {
  for (const { kind } of activityKinds) {
    expect(
      hasErrors(
        parseModule(moduleAround("activities", kind, exampleOf("activities", kind))).diagnostics,
      ),
    ).toBe(false);
  }
});

/** Markdown with more before its last fence. */
function atEnd(markdown: string, more: string): string {
  const lines = markdown.trimEnd().split("\n");
  const end = lines.findLastIndex((line) => /^:::+$/.test(line));
  return lines.toSpliced(end, 0, "", more, "").join("\n");
}

function pageOf(module: Parameters<typeof renderModule>[0]): PageData {
  const { html } = renderModule(module);
  const json = /<script type="application\/json" id="lectern-data">([\s\S]*?)<\/script>/.exec(
    html,
  )![1]!;
  return JSON.parse(json) as PageData;
}

/** SCORM 2004 RTE 4.2.9: 36 tokens or pairs, 10 strings, 250 steps of a performance. */
function fitsLimits(record: Interaction, response: Interaction["response"]): boolean {
  if ("tokens" in response)
    return response.tokens.length <= 36 && response.tokens.every((t) => t.label !== "");
  if ("pairs" in response)
    return response.pairs.length <= (record.type === "performance" ? 250 : 36);
  if ("strings" in response) return response.strings.length <= 10;
  if ("number" in response) return Number.isFinite(response.number);
  return true;
}

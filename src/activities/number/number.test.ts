import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activitiesOf } from "../../model/course-module.ts";
import { parseModule } from "../../parse/index.ts";
import { renderModule } from "../../render/index.ts";
import { sourceOf } from "../../../tests/e2e/modules/source.ts";
import { numberAnswer, type NumberData } from "./answer.ts";
import type { NumberBody } from "./index.ts";
import { readNumber } from "./read-number.ts";

function moduleOf(solution: string, language = "en-GB"): ReturnType<typeof parseModule> {
  return parseModule(
    sourceOf("sample", {
      "module.yaml": `id: sample\ntitle: A sample\nlanguage: ${language}\n`,
      "01-sample.md": `# A sample\n\n:::number{#n}\nHow much?\n\n${solution}\n:::\n`,
    }),
  );
}

const bodyOf = (solution: string, language?: string): NumberBody =>
  activitiesOf(moduleOf(solution, language).module!)[0]!.body as NumberBody;

describe("what a learner types", () => {
  it.each([
    ["5 m²", 5],
    ["5 cm³", 5],
    ["9.8 m/s2", 9.8],
    ["9.8 m^-2", 9.8],
    ["1/2", 0.5],
    ["½", 0.5],
    ["3½", 3.5],
    ["3 1/2", 3.5],
    ["-3 1/2 kg", -3.5],
    ["– 3", -3],
    ["−3", -3],
    ["1,000", 1000],
    ["1,000.5", 1000.5],
    ["12,34,567", 1234567],
    ["1 000", 1000],
    ["1\u202f000", 1000],
    ["1’000", 1000],
    ["1.000,5", 1000.5],
    ["1.000", 1],
    ["0,500", 0.5],
    ["0,5 metres", 0.5],
    ["4 nurses", 4],
    ["10 minutes", 10],
    ["2.5e3", 2500],
    ["2.5 × 10³", 2500],
    ["2.5 x 10^-3 g", 0.0025],
    ["2·10⁻³", 0.002],
    ["٣٫٥", 3.5],
    ["۴", 4],
    ["४", 4],
    ["１２．５", 12.5],
    [".5", 0.5],
    ["5.", 5],
    ["50 %", 50],
    ["37 °C", 37],
  ])("%s is read", (typed, number) => {
    expect(readNumber(typed, {})).toBeCloseTo(number, 12);
  });

  it.each([
    "",
    "-",
    "four",
    "m²",
    "4-5",
    "4–5",
    "4 or 5",
    "4 nurses or 5",
    "1 2",
    "5 x 10",
    "1/0",
    "1/2/3",
    "10^3",
    "1,000,5",
    "5 kg 300 g",
    "1..5",
    "e5",
    "+-3",
  ])("%s is not guessed", (typed) => {
    expect(readNumber(typed, {})).toBeUndefined();
  });

  it("takes one separator before three digits as the language does", () => {
    expect(readNumber("1.000", { comma: true })).toBe(1000);
    expect(readNumber("1,000", { comma: true })).toBe(1);
    expect(readNumber("1,000.5", { comma: true })).toBe(1000.5);
    expect(readNumber("1.000.000", {})).toBe(1_000_000);
    expect(readNumber("12 mL/min/1.73 m²", { unit: "mL/min/1.73 m²" })).toBe(12);
  });

  it("takes the unit that is asked for, or none, and no other", () => {
    for (const typed of ["187.5", "187.5 mg", "187.5mg", "187.5 MG"])
      expect(readNumber(typed, { unit: "mg" })).toBe(187.5);
    for (const typed of ["187.5 g", "187.5 mg/h", "187.5 kmg"])
      expect(readNumber(typed, { unit: "mg" })).toBeUndefined();
    expect(numberAnswer.isAnswered({ unit: "mg" } as NumberData, { text: "187.5 g" })).toBe(false);
  });

  it("reads every number in every writing", () => {
    const group = fc.constantFrom("", ",", ".", " ", "\u202f", "\u00a0", "'", "’");
    const zero = fc.constantFrom("0", "٠", "۰", "०", "๐", "０");
    const sign = fc.constantFrom("", "+", "-", "− ", "– ");
    const unit = fc.constantFrom("", " kg", "m²", " m/s2", " %", " metres", " e", "€", " تقريبا");
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.nat(99),
        group,
        zero,
        sign,
        unit,
        fc.boolean(),
        (whole, hundredths, by, nought, mark, words, comma) => {
          const point = by === (comma ? "," : ".") ? (comma ? "." : ",") : comma ? "," : ".";
          const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, by);
          // A grouping by the language's own point needs a fraction, or a second group, to be one.
          const ascii = `${digits}${point}${String(hundredths).padStart(2, "0")}`;
          const script = ascii.replace(/\d/g, (d) =>
            String.fromCodePoint(nought.codePointAt(0)! + Number(d)),
          );
          const value = Number(`${whole}.${String(hundredths).padStart(2, "0")}`);
          const isMinus = /^[−–-]/.test(mark);
          expect(readNumber(mark + script + words, { comma })).toBe(isMinus ? -value : value);
        },
      ),
    );
  });

  it("never throws, and gives a finite number or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (typed, comma) => {
        const number = readNumber(typed, { comma });
        expect(number === undefined || Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it("reaches the LMS as a number, is kept as it was typed, and scores", () => {
    const data: NumberData = { question: "?", points: 1, range: [1 / 3, 1 / 3], solution: "1/3" };
    const answer = { text: "1/3 m²" };
    expect(numberAnswer.report(data, answer)[0]!.response).toEqual({ number: 1 / 3 });
    expect(numberAnswer.unpack(data, numberAnswer.pack(data, answer))).toEqual(answer);
    expect(numberAnswer.isAnswered(data, { text: "some" })).toBe(false);
  });
});

describe("what an author writes", () => {
  it.each([
    ["= 1,500 ml", [1500, 1500], "ml"],
    ["= 1 500 ml", [1500, 1500], "ml"],
    ["= 1/2", [0.5, 0.5], undefined],
    ["= 4–5 nurses", [4, 5], "nurses"],
    ["= 10 to 12 kg", [10, 12], "kg"],
    ["= −4 – −2 °C", [-4, -2], "°C"],
    ["= 12.5 ± 0.5 mg", [12, 13], "mg"],
    ["= 200 +/- 5 %", [190, 210], undefined],
    ["= 50 %", [50, 50], "%"],
    ["= 5 m²", [5, 5], "m²"],
    ["= 90 mL/min/1.73 m²", [90, 90], "mL/min/1.73 m²"],
    ["= 2 a day", [2, 2], "a day"],
    ["= 10… mg", [10, 10], ".. mg"],
  ])("%s", (solution, range, unit) => {
    expect(bodyOf(solution)).toMatchObject({ range });
    expect(bodyOf(solution).unit).toBe(unit);
  });

  it("groups digits as the module's language does", () => {
    expect(bodyOf("= 1.500 ml", "de").range).toEqual([1500, 1500]);
    expect(bodyOf("= 1,5 ml", "de").range).toEqual([1.5, 1.5]);
  });

  it.each([
    "= 10 or 12 kg",
    "= 12 to 10",
    "= 10^3",
    "= 5 x 4",
    "= about 4",
    "= 12 ± -0.5 mg",
    "= 200 ± −5 %",
  ])("%s is an error", (solution) => {
    expect(moduleOf(solution).diagnostics.map((d) => d.code)).toEqual(["number-bad-answer"]);
  });

  it("stands in no page", () => {
    const { html } = renderModule(moduleOf("= 4711 to 4712 nurses").module!);
    expect(html).not.toMatch(/471[12]/);
    expect(html).toContain("nurses");
  });
});

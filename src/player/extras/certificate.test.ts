import { describe, expect, it } from "vitest";
import { certificateId, isEarned, nameAsSaid } from "./certificate.ts";

describe("the certificate", () => {
  it("says a name as one says it", () => {
    expect(nameAsSaid("Ødegård, Åse Marie")).toBe("Åse Marie Ødegård");
    expect(nameAsSaid("Åse Ødegård")).toBe("Åse Ødegård");
    expect(nameAsSaid("<b>O’Neill, Jr., Sam</b>")).toBe("<b>O’Neill, Jr., Sam</b>");
    expect(nameAsSaid("Cher,")).toBe("Cher,");
  });

  it("has a number that the record gives again, and no other record does", () => {
    const one = certificateId("m", "learner-1", "abcd", 20_000);
    expect(certificateId("m", "learner-1", "abcd", 20_000)).toBe(one);
    expect(one).toMatch(/^[\w-]{4} [\w-]{4} [\w-]{4}$/);
    expect(certificateId("m", "learner-2", "abcd", 20_000)).not.toBe(one);
  });

  it("is never there before completion, nor without the pass mark", () => {
    const base = { sectionsDone: [], activitiesDone: [], measure: 1, allAnswered: true };
    expect(isEarned({ ...base, complete: false })).toBe(false);
    expect(isEarned({ ...base, complete: true, passed: false })).toBe(false);
    expect(isEarned({ ...base, complete: true, passed: true })).toBe(true);
    expect(isEarned({ ...base, complete: true })).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { certificateId, isEarned } from "./certified.ts";

describe("the certificate", () => {
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

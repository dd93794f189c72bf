import { describe, expect, it } from "vitest";
import { personOf } from "./person.ts";

describe("a learner's name, whichever SCORM says it", () => {
  it.each([
    ["Lovelace, Ada", "Ada Lovelace"],
    ["Ødegård, Åse Marie", "Åse Marie Ødegård"],
    ["العلي, سعاد", "سعاد العلي"],
    ["DOE, JANE", "JANE DOE"],
    ["Learner, A.", "A. Learner"],
    ["Jackson, LaToya", "LaToya Jackson"],
    ["王, 小明", "王小明"],
    ["김, 민수", "김민수"],
    ["さとう, アキー", "さとうアキー"],
    ["王, Ming", "Ming 王"],
  ])("%s is said as %s", (given, said) => {
    expect(personOf(given)).toBe(said);
  });

  it.each([
    "Ada Lovelace",
    "Jane Doe, MD",
    "Jane Doe, M.D.",
    "Jane Doe, PhD",
    "Jane Doe, Ph.D.",
    "Jane Doe, PharmD",
    "Jane Doe, MSc",
    "Jane Doe, RN",
    "Jane Doe, MD PhD",
    "Martin Luther King, Jr.",
    "Martin Luther King, jr",
    "JOHN DOE, SR.",
    "John Doe, III",
    "O’Neill, Jr., Sam",
    "Cher,",
    "",
  ])("%s stays as it is", (name) => {
    expect(personOf(name)).toBe(name);
  });
});

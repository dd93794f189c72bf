import { expect, it } from "vitest";
import { hosts, hostsOf } from "../../src/preview/hosts.ts";
import { standards } from "../../src/standards/index.ts";

it("has for every standard a host of its own, first", () => {
  for (const { id } of standards)
    expect([id, hostsOf(id)[0]?.id]).toEqual([id, expect.any(String)]);
});

it("can play as every LMS of the fault bench", () => {
  const ids = new Set(hosts.map(({ id }) => id));
  expect([...ids].sort()).toEqual([
    "browser",
    "cutting",
    "expired",
    "flaky",
    "moodle12",
    "moodle12-4096",
    "moodle12-mastery",
    "moodle2004",
    "old",
    "open-edx",
    "slow",
    "strict",
  ]);
});

it("names each host once in a standard", () => {
  const names = hosts.map(({ standard, id }) => `${standard} ${id}`);
  expect(new Set(names).size).toBe(names.length);
});

// RTE 3.1.7, and field/moodle.md 4.4: the object outlives the page, and no later session in it is taken.
it.each(hosts.filter(({ standard, id }) => standard === "scorm2004" && id !== "open-edx"))(
  "SCORM 2004's $id refuses a second Initialize: 103 while the first session runs, 104 after it",
  ({ create }) => {
    const learner = { id: "l", name: "L" };
    const { page } = create({ learner, mode: "normal", store: () => true });
    const api = page["API_1484_11"] as Record<string, (value: string) => unknown>;
    const said = (): string[] => [api["Initialize"]!(""), api["GetLastError"]!("")].map(String);
    expect(said()).toEqual(["true", "0"]);
    expect(said()).toEqual(["false", "103"]);
    api["Terminate"]!("");
    expect(said()).toEqual(["false", "104"]);
  },
);

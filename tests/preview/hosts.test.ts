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
    "moodle2004",
    "old",
    "open-edx",
    "strict",
  ]);
});

it("names each host once in a standard", () => {
  const names = hosts.map(({ standard, id }) => `${standard} ${id}`);
  expect(new Set(names).size).toBe(names.length);
});

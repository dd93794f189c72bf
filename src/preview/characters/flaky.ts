// An LMS behind a bad line: every third commit fails, and says so.
import type { CreateHost } from "../../model/standard.ts";
import { type PlainStandard, plainHost } from "../../standards/plain-host.ts";

const EVERY = 3;

export function flaky(standard: PlainStandard): CreateHost {
  return (start) => {
    let commits = 0;
    return plainHost(standard, start, {
      gate: (verb) =>
        verb === "Commit" && ++commits % EVERY === 0 ? standard.dialect.codes.commit : undefined,
    });
  };
}

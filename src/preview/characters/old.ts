// An old LMS: its object hangs in the opener and comes five seconds late, an unrelated one of the other standard stands
// beside it, answers are booleans and numbers, and it throws when it is in trouble.
import type { CreateHost } from "../../model/standard.ts";
import { type PlainStandard, plainHost } from "../../standards/plain-host.ts";

const BROKEN = new Proxy(
  {},
  {
    get: () => () => {
      throw new Error("not for you");
    },
  },
);

export function old(standard: PlainStandard, others: readonly PlainStandard[]): CreateHost {
  return (start) => {
    let commits = 0;
    return plainHost(standard, start, {
      late: 5000,
      isInOpener: true,
      others: Object.fromEntries(others.map(({ dialect }) => [dialect.object, BROKEN])),
      gate(verb) {
        if (verb === "Commit" && ++commits % 5 === 0) throw new Error("ODBC timeout");
        return undefined;
      },
      say: (answer) => answer === "true",
      code: Number,
    });
  };
}

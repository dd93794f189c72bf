// An LMS that logs the learner out in the middle: from then on every call is answered "false", 101, until the next launch.
import type { CreateHost } from "../../model/standard.ts";
import { type PlainStandard, plainHost } from "../../standards/plain-host.ts";

const CALLS = 40;

export function expired(standard: PlainStandard): CreateHost {
  return (start) => {
    let calls = 0;
    return plainHost(standard, start, { gate: () => (++calls > CALLS ? "101" : undefined) });
  };
}

// An LMS whose object is hung in only after five seconds; in all else it is like any other.
import type { CreateHost } from "../../model/standard.ts";
import { type PlainStandard, plainHost } from "../../standards/plain-host.ts";

export function slow(standard: PlainStandard): CreateHost {
  return (start) => plainHost(standard, start, { late: 5000 });
}

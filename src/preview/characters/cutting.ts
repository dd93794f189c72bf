// An LMS whose database has short columns: it says "true" and keeps the beginning.
import type { CreateHost } from "../../model/standard.ts";
import { type PlainStandard, plainHost } from "../../standards/plain-host.ts";

const TEXT = 4096;
const STRING = 255;

export function cutting(standard: PlainStandard): CreateHost {
  return (start) =>
    plainHost(standard, start, {
      keep: (element, value) =>
        value.slice(0, element === standard.roles.savedText ? TEXT : STRING),
    });
}

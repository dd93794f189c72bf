// certified: who gets a certificate, and by which number it can be checked. Pure: the page draws it, the command computes it again.
import { base64url, hash32 } from "../../model/hash.ts";
import type { Standing } from "../../model/progress.ts";

/** Complete, and passed where something is graded against a mark. */
export function isEarned({ complete, passed }: Standing): boolean {
  return complete && passed !== false;
}

/** Twelve characters that anyone who has the record can compute again: module, learner, attempt and day. */
export function certificateId(
  module: string,
  learner: string,
  attempt: string,
  day: number,
): string {
  const text = [module, learner, attempt, day].join("\n");
  const code =
    base64url(hash32(text, 1), 5) + base64url(hash32(text, 2), 5) + base64url(hash32(text, 3), 2);
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}

import { base64url, fromBase64url } from "../../model/hash.ts";

/** A new attempt's name: 4 base64url characters. */
export function newAttempt(random: () => number): string {
  return base64url(Math.floor(random() * 2 ** 24), 4);
}

/** Shuffles and draws hang on the attempt alone, so the seed needs no room of its own. */
export function seedOf(attempt: string): number {
  return Math.max(0, fromBase64url(attempt));
}

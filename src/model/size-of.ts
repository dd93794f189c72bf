import type { Call } from "./standard.ts";

/** Bytes of these calls on their way, about as an LMS's page sends them. */
export function sizeOf(calls: readonly Call[]): number {
  return calls.reduce((sum, { name, value }) => sum + bytesOf(name) + bytesOf(value) + 4, 0);
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What cannot be divided between two commits: with the few words beside it a commit stays below 4 kB. */
export const MOST_AT_ONCE = 3500;

import type { Call } from "../../model/standard.ts";

/** What an LMS has said to each thing that it was told in this session. */
export interface Told {
  /** Name → the value that it took. */
  readonly taken: Map<string, string>;
  /** Name → the value that it will never take. */
  readonly refused: Map<string, string>;
  /** Names that it does not know at all. */
  readonly unknown: Set<string>;
}

export function nothingTold(): Told {
  return { taken: new Map(), refused: new Map(), unknown: new Set() };
}

/** Only what changed and has a chance, in the order given. */
export function difference(words: readonly Call[], told: Told): Call[] {
  return words.filter(
    ({ name, value }) =>
      !told.unknown.has(name) && told.refused.get(name) !== value && told.taken.get(name) !== value,
  );
}

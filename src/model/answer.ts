/** A score in whole parts: `got` of `of`, 0 ≤ got ≤ of, of ≥ 1. Exact, so that the sum that the LMS gets is exact too. */
export interface Score {
  readonly got: number;
  readonly of: number;
}

/** SCORM 2004's ten interaction types (RTE 4.2.9); the adapters translate for the others. */
export type InteractionType =
  | "true-false"
  | "choice"
  | "fill-in"
  | "long-fill-in"
  | "likert"
  | "matching"
  | "performance"
  | "sequencing"
  | "numeric"
  | "other";

/** One word of a response: a key that is stable, and a label that a teacher can read. */
export interface Token {
  readonly key: string;
  readonly label: string;
}

/**
 * What a learner answered, in no standard's words.
 * choice, sequencing, likert: `tokens`; matching, performance: `pairs`; fill-in, long-fill-in, other: `strings`;
 * numeric: `number`; true-false: `truth`. Nothing answered: an empty list.
 */
export interface Interaction {
  /** Within the activity, when it reports several (one per statement); else "". `[a-z0-9-]*`. */
  readonly part: string;
  readonly type: InteractionType;
  /** The question in one line, plain text. */
  readonly description: string;
  readonly response: Response;
  /** What would have been right; absent when there is no right answer. Several: any of them. */
  readonly correct?: readonly Response[];
  readonly result: "correct" | "incorrect" | "neutral";
  /** Points that this record can earn; absent for practice: then nothing is sent. */
  readonly weighting?: number;
  /** Every token that a response could name, in the author's order: so that slugs are unique and letters are stable. */
  readonly choices?: readonly Token[];
}

export type Response =
  | { readonly tokens: readonly Token[] }
  | { readonly pairs: readonly (readonly [Token, Token])[] }
  | { readonly strings: readonly string[] }
  | { readonly number: number }
  | { readonly range: readonly [number, number] }
  | { readonly truth: boolean };

/**
 * Both sides' knowledge of one kind of activity: pure, and importing the model only.
 * `Data` is what the page data holds for one activity (solutions and feedback in it): JSON and no more.
 * `Answer` is what a learner gave: JSON, immutable.
 */
export interface AnswerKind<Data = unknown, Answer = unknown> {
  readonly kind: string;
  /** Nothing answered yet. */
  empty(data: Data): Answer;
  /** Complete enough to be submitted. */
  isAnswered(data: Data, answer: Answer): boolean;
  /** Counts as done. Kinds that are submitted use `state.submitted`; others look at the answer. */
  isDone(data: Data, answer: Answer, state: { readonly submitted: boolean }): boolean;
  /** Absent: this kind is never scored. */
  score?(data: Data, answer: Answer): Score;
  /**
   * The answer without its free text, in `[A-Za-z0-9_-]` and `!$*+,:;=@^|` only (no `~`, `.`, blank, quote or letter
   * beyond ASCII), keyed by option and item keys, never by position. The same answer always packs the same.
   */
  pack(data: Data, answer: Answer): string;
  /** The answer behind a packed text: what no longer exists is dropped, nothing is guessed. Undefined: not readable. */
  unpack(data: Data, packed: string): Answer | undefined;
  /** What the learner wrote in their own words, by a name (`[A-Za-z0-9_-]*`, stable). Absent: this kind has none. */
  freeText?(data: Data, answer: Answer): Readonly<Record<string, string>>;
  withFreeText?(data: Data, answer: Answer, texts: Readonly<Record<string, string>>): Answer;
  /** What the teacher's report gets when this is submitted; empty: nothing leaves the learner's record. */
  report(data: Data, answer: Answer): readonly Interaction[];
  /** Of a container that is marked on its own: its pass mark in per cent, if it has one. Absent: no objective for the LMS. */
  objective?(data: Data): { readonly pass?: number };
  /**
   * Of a container that draws: the ids of the activities in it that are part of this attempt. Absent: all of them.
   * `isAnswered`: those come first, so that a bank that grew takes nothing away.
   */
  drawn?(data: Data, seed: number, isAnswered: (activity: string) => boolean): readonly string[];
  /** For notebook and "print my answers": the answer in plain words, one string per line. */
  words(data: Data, answer: Answer): readonly string[];
}

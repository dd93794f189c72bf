import type { Completion } from "./course-module.ts";
import type { Words } from "./texts.ts";

/** What index.html tells its script: one `<script type="application/json" id="lectern-data">` at the end of the body. */
export interface PageData {
  readonly module: {
    readonly id: string;
    /** `keyOf(id)`. */
    readonly key: string;
    readonly title: string;
    readonly version: string;
    readonly language: string;
  };
  readonly settings: {
    readonly complete: Completion;
    /** Per cent. */
    readonly pass?: number;
    readonly report: "completed" | "passed" | "passed-failed";
    readonly responses: "words" | "letters";
    readonly journal: boolean;
    readonly finishedExit: "suspend" | "normal";
    readonly feedback?: { readonly email: string; readonly lms: boolean };
    readonly certificate?: unknown;
  };
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Every activity in reading order; those drawn from a bank too. */
  readonly activities: readonly PageActivity[];
  /** The blocks with behaviour, by their id. */
  readonly blocks: Readonly<Record<string, PageBlock>>;
  /** The player's and the kinds' texts in the module's language; a kind's keys carry its name: "choice.submit". */
  readonly words: Words;
}

export interface PageBlock {
  readonly kind: string;
  readonly section: string;
  /** Share that must be watched before its section is done, 0–1; absent: none. */
  readonly required?: number;
  /** What the kind's element needs. */
  readonly data: unknown;
}

export interface PageActivity {
  readonly id: string;
  readonly kind: string;
  readonly section: string;
  readonly points: number;
  readonly optional: boolean;
  /** False where the kind is never required (checklist) or `optional` is written. */
  readonly required: boolean;
  readonly tries: number;
  readonly solution: "done" | "submitted" | "never";
  /** Id of the activity that holds it (a quiz), whose AnswerKind says whether it is drawn. */
  readonly within?: string;
  /** The kind's Data, `conceal`ed. */
  readonly data: string;
}

/**
 * JSON → a string that is not read off the source by eye. No secret: whoever runs the page can undo it. Each character is
 * swapped within its row of 32, so that what repeats still repeats and the page compresses as well as if it were plain
 * (a running key and base64 made a third of the package).
 */
export function conceal(data: unknown): string {
  return swapped(JSON.stringify(data));
}

export function reveal(text: string): unknown {
  return JSON.parse(swapped(text));
}

/** Its own inverse. Letters stay characters that HTML and JSON can hold, halves of pairs stay halves of pairs. */
function swapped(text: string): string {
  return text.replace(/[\s\S]/g, (c) =>
    c < " " ? c : String.fromCharCode(c.charCodeAt(0) ^ 0x1f),
  );
}

import type { AnswerKind } from "../model/answer.ts";
import type { PageActivity } from "../model/page-data.ts";
import type { ActivityProgress, ProgressEvent } from "../model/progress.ts";
import type { Words } from "../model/texts.ts";

/** All that an activity's element is given when its section is first shown. */
export interface ActivitySetting<Data = unknown, Answer = unknown> {
  readonly activity: Omit<PageActivity, "data">;
  readonly data: Data;
  readonly kind: AnswerKind<Data, Answer>;
  readonly words: Words;
  /** Of this attempt: for shuffles. */
  readonly seed: number;
  readonly dispatch: (event: ProgressEvent) => void;
  /** Characters of the learner's own words that a teacher's report shows; absent: as good as all; 0: no LMS. */
  readonly reportedText?: number;
  /** Said once, politely, to those who listen to the page. */
  readonly announce: (text: string) => void;
}

/** What the shell, or a container, tells an activity's element. */
export interface ActivityView {
  /** What is recorded; undefined: nothing yet. */
  progress: ActivityProgress | undefined;
  /** Review, browse, closed: nothing can be answered. */
  isReadOnly: boolean;
  /** Feedback that was to come later is due now. */
  isRevealed: boolean;
  /** Free text that does not fit into the LMS's record. */
  isNotKept: boolean;
  /** The quiz that it stands in was handed in. */
  isHandedIn: boolean;
}

import type { ProgressEvent } from "../model/progress.ts";
import type { Words } from "../model/texts.ts";

/** All that a block's element is given when its section is first shown. */
export interface BlockSetting {
  readonly data: unknown;
  readonly words: Words;
  readonly dispatch: (event: ProgressEvent) => void;
  /** Which twentieths were played so far, a bit each, where that counts. */
  readonly parts: number;
}

export interface BlockElement extends HTMLElement {
  start(setting: BlockSetting): void;
}

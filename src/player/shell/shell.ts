import type { PageData } from "../../model/page-data.ts";
import type { ProgressEvent } from "../../model/progress.ts";
import type { PageModule } from "../page-module.ts";
import type { Session } from "../session.ts";

/** What every part of the shell works with. */
export interface Shell {
  /** `<lectern-module>`. */
  readonly root: HTMLElement;
  readonly data: PageData;
  /** Undefined until the LMS has answered; the page can be read and walked before. */
  readonly session: Session | undefined;
  /** There when `session` is. */
  readonly page: PageModule | undefined;
  /** A text of the player in the module's language. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Said once, politely, to those who listen to the page. */
  announce(text: string): void;
  /** What the learner did; kept back until the session is open. */
  dispatch(event: ProgressEvent): void;
  /** Something changed that is not in the session. */
  refresh(): void;
}

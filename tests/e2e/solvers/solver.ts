import type { Locator } from "playwright-core";
import type { PageActivity } from "../../../src/model/page-data.ts";
import type { Hand } from "../hand.ts";

export interface Task<Data> {
  /** `<lectern-kind>` in the page. */
  readonly activity: Locator;
  readonly page: Omit<PageActivity, "data">;
  /** As the page holds it, revealed. */
  readonly data: Data;
  readonly hand: Hand;
  /** Solves an activity within this one. */
  solve(id: string, options?: { submits: boolean }): Promise<void>;
}

/** Sets the controls of one activity to the right answer; the caller hands it in where there is a button for it. */
export type Solver<Data> = (task: Task<Data>) => Promise<void>;

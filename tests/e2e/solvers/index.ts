import { blanks } from "./blanks.ts";
import { cards } from "./cards.ts";
import { caseSolver } from "./case.ts";
import { checklist } from "./checklist.ts";
import { choice } from "./choice.ts";
import { hotspot } from "./hotspot.ts";
import { match } from "./match.ts";
import { number } from "./number.ts";
import { order } from "./order.ts";
import { quiz } from "./quiz.ts";
import { reflection } from "./reflection.ts";
import { scale } from "./scale.ts";
import type { Solver } from "./solver.ts";
import { sort } from "./sort.ts";
import { trueFalse } from "./true-false.ts";

/** Those that know a kind's own page; a kind that is not here is solved by its controls (by-controls.ts). */
export const solvers: Readonly<Record<string, Solver<never>>> = {
  blanks,
  cards,
  case: caseSolver,
  checklist,
  choice,
  hotspot,
  match,
  number,
  order,
  quiz,
  reflection,
  scale,
  sort,
  "true-false": trueFalse,
};

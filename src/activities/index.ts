// activities: the builder's list of kinds, one line each. A kind's own folder holds everything else about it.
import type { ActivityKind } from "../model/kind.ts";
import { blanks } from "./blanks/index.ts";
import { cards } from "./cards/index.ts";
import { caseKind } from "./case/index.ts";
import { checklist } from "./checklist/index.ts";
import { choice } from "./choice/index.ts";
import { hotspot } from "./hotspot/index.ts";
import { match } from "./match/index.ts";
import { number } from "./number/index.ts";
import { order } from "./order/index.ts";
import { quiz } from "./quiz/index.ts";
import { reflection } from "./reflection/index.ts";
import { scale } from "./scale/index.ts";
import { sort } from "./sort/index.ts";
import { trueFalse } from "./true-false/index.ts";

// Each kind knows its own body, data and answer; the list knows none of them.
export const activityKinds: readonly ActivityKind[] = [
  choice,
  trueFalse,
  match,
  order,
  sort,
  blanks,
  number,
  hotspot,
  caseKind,
  scale,
  reflection,
  cards,
  checklist,
  quiz,
] as unknown as readonly ActivityKind[];

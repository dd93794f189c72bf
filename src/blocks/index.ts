// blocks: the builder's list of kinds, one line each. A kind's own folder holds everything else about it.
import type { BlockKind } from "../model/kind.ts";
import { audio } from "./audio/index.ts";
import { callout } from "./callout/index.ts";
import { code } from "./code/index.ts";
import { compare } from "./compare/index.ts";
import { details } from "./details/index.ts";
import { figure } from "./figure/index.ts";
import { math } from "./math/index.ts";
import { quote } from "./quote/index.ts";
import { steps } from "./steps/index.ts";
import { tabs } from "./tabs/index.ts";
import { timeline } from "./timeline/index.ts";
import { video } from "./video/index.ts";

// Each kind knows its own body; the list knows none of them.
export const blockKinds: readonly BlockKind[] = [
  audio,
  callout,
  code,
  compare,
  details,
  figure,
  math,
  quote,
  steps,
  tabs,
  timeline,
  video,
] as unknown as readonly BlockKind[];

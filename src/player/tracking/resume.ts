// resume: what the LMS gave at launch and what this device kept go in; where the learner goes on comes out.
import type { Progress } from "../../model/progress.ts";
import type { Launch } from "../../model/standard.ts";
import type { PageModule } from "../page-module.ts";
import { newAttempt } from "./attempt.ts";
import type { Journal, JournalRecord } from "./journal.ts";
import { absorb, merge } from "./merge.ts";
import { type Pending, stillPending } from "./pending.ts";
import { emptyProgress } from "./reduce.ts";
import { LIMITS, pack, type Packed, SHORTEST, unpack } from "./saved-text.ts";

export interface Resumed {
  readonly progress: Progress;
  readonly base: string;
  readonly pending: Pending[];
  /** Where the LMS's row of records goes on. */
  readonly records: number;
  /** Something is here that the LMS does not hold. */
  readonly isNews: boolean;
  /** What this LMS was found to keep at most: it cut the last saved text here, or an earlier one. */
  readonly cutAt?: number;
  /** What was reliably taken before: of that the LMS need not be told again. */
  readonly told?: Progress;
  /** Attempts whose journals have done their work here, once this attempt's own is written (or needs none). */
  readonly obsolete: readonly string[];
}

export function resume(
  page: PageModule,
  launch: Launch,
  journal: Journal | undefined,
  random: () => number,
  most: number,
): Resumed {
  const { savedText } = launch;
  const found = unpack(page, savedText);
  const others = journal?.all() ?? [];
  const own = found && journal?.read(found.progress.attempt);
  const isNoise = savedText !== "" && own === undefined && !found?.isOurs;
  // LMS holds nothing: what it once reliably took and then lost was taken away on purpose (a new attempt).
  // LMS holds noise: that was no new attempt, so the device knows best.
  const unknown = others.filter((r) => r.base === "" || isNoise);
  const isKnown = found !== undefined && !isNoise;
  const lost = unknown
    .filter((r) => r.progress.attempt !== found?.progress.attempt)
    // What another record has already is taken only by the LMS that it belongs to, when that one has nothing.
    .filter((r) => !r.isTaken || (r.isHere && !isKnown))
    .sort((a, b) => +b.isHere - +a.isHere || b.progress.clock - a.progress.clock)[0];
  // As far as it makes sense; where the device knows better, only what that lacks.
  const read = isNoise && lost ? undefined : found;
  const cutAt = read && (read.isWhole ? read.limit : lengthOfCut(savedText, own));
  const limit = Math.min(most, cutAt ?? most);
  // As the tracker does it: a limit that was learned takes room itself.
  const packed = (all: Progress): Packed => pack(page, all, limit, { isLearned: limit < most });

  // Another course's attempt stays that one's: what was done in it goes on here under a name of its own.
  const { attempt, seed } = lost?.isHere ? lost.progress : emptyProgress(newAttempt(random));
  const missed = lost && { ...lost.progress, attempt, seed };
  const held = read?.progress ?? { ...emptyProgress(attempt), clock: 0 };
  let progress = held;
  if (own !== undefined) {
    // What it holds is what was said last here: nobody else was at it, and what is missing had no room.
    const isMine = own.said !== "" && savedText.startsWith(own.said);
    progress = merge(page, held, own.progress, isMine ? held : baseOf(page, own), read?.isWhole);
  }
  if (missed !== undefined) {
    if (read) progress = absorb(page, progress, missed);
    else progress = found ? absorb(page, missed, found.progress) : missed;
  }

  const news = { ...progress, clock: held.clock, records: held.records };
  const isNews =
    (read === undefined ? (own ?? lost) !== undefined : false) ||
    ![packed(held).text, savedText].includes(packed(news).text) ||
    (read !== undefined && !read.isWhole);
  const pending = stillPending(
    [...(own?.pending ?? []), ...(lost?.pending ?? [])],
    (activity) => held.activities[activity]?.reported ?? 0,
    launch.records,
  );
  const isRead = read?.isWhole && progress.clock <= held.clock;
  // Read back whole, and nothing is here that is not there: it may go. (What never fitted stays.)
  const mayGo = isRead && !isNews && pending.length === 0 && packed(progress).isAll;
  return {
    progress: isNews ? { ...progress, clock: progress.clock + 1 } : progress,
    base: read?.isWhole ? savedText : (own?.base ?? ""),
    pending,
    // Our own count, unless the LMS has more. (It may count nothing, and say 0.)
    records: Math.max(held.records, launch.records ?? 0),
    isNews,
    cutAt,
    told: read?.isWhole ? (own ? baseOf(page, own) : held) : undefined,
    obsolete: [
      ...(own && mayGo ? [held.attempt] : []),
      // Absorbed, and read back.
      ...(read && lost && mayGo ? [lost.progress.attempt] : []),
    ],
  };
}

function baseOf(page: PageModule, { base }: JournalRecord): Progress | undefined {
  return base === "" ? undefined : unpack(page, base)?.progress;
}

/** What this LMS takes at most, if that is what cut its text: where LMSs are known to cut, or the beginning of what it took. */
function lengthOfCut(text: string, own: JournalRecord | undefined): number | undefined {
  const { length } = text;
  const isCut = length >= SHORTEST && own?.base.startsWith(text);
  return isCut || LIMITS.includes(length) ? length : undefined;
}

// entry: what is recorded of one activity goes in; a few characters for the saved text come out, and back.
import type { Score } from "../../model/answer.ts";
import { base64url } from "../../model/hash.ts";
import type { ActivityProgress } from "../../model/progress.ts";
import type { ModuleActivity } from "../page-module.ts";
import { type Reader, varint } from "./reader.ts";

/**
 * Most activities are in one of three states, so the first character says state and length of the packed answer at once:
 * full marks, no marks, or never submitted; all else is written out. 60 to 63: the length follows.
 */
const FULL = 0;
const NOTHING = 1;
const OPEN = 2;
const OTHER = 3;
/** The first characters of each state, by its number. */
const FROM = [0, 19, 36, 45, 60];

type Entry = Omit<ActivityProgress, "clock">;

export function writeEntry(activity: ModuleActivity, entry: Entry, withAnswer = true): string {
  const { answer: kind, data, key } = activity;
  const shown = withAnswer ? entry : { ...entry, answer: kind.empty(data), submitted: false };
  const packed = withAnswer ? kind.pack(data, shown.answer) : "";
  const state = stateOf(activity, shown);
  const first = FROM[state]! + packed.length;
  const head =
    first < FROM[state + 1]!
      ? base64url(first, 1)
      : base64url(60 + state, 1) + varint(packed.length);
  return key + head + (state === OTHER ? writeState(shown) : "") + packed;
}

/** Undefined: the text ends or breaks in the middle of it. `activity` finds one by its key. */
export function readEntry(
  reader: Reader,
  find: (key: string) => ModuleActivity | undefined,
): { activity?: ModuleActivity; entry?: Entry; isReadable: boolean } | undefined {
  const key = reader.take(4);
  const head = reader.digit();
  const state = head >= 60 ? head - 60 : FROM.findLastIndex((from) => head >= from);
  const length = head >= 60 ? reader.varint() : head - FROM[state]!;
  const written = state === OTHER ? readState(reader) : undefined;
  const packed = reader.take(length);
  if (reader.isBroken) return undefined;
  const activity = find(key);
  if (activity === undefined) return { isReadable: false };
  const { answer: kind, data } = activity;
  const read = packed === "" ? undefined : kind.unpack(data, packed);
  const answer = read ?? kind.empty(data);
  const entry = { answer, ...(written ?? ofState(state, kind.score?.(data, answer))) };
  return { activity, entry, isReadable: packed === "" || read !== undefined };
}

function stateOf({ answer: kind }: ModuleActivity, entry: Entry): number {
  const { best } = entry;
  const isPlain = entry.done && entry.reported === (kind.score === undefined ? 0 : 1);
  if (entry.submitted && entry.tries === 1 && isPlain) {
    if (best === undefined) return kind.score === undefined ? NOTHING : OTHER;
    if (best.got === best.of) return FULL;
    if (best.got === 0) return NOTHING;
  }
  const isOpen = !entry.submitted && entry.tries === 0 && entry.reported === 0 && entry.done;
  return isOpen && best === undefined ? OPEN : OTHER;
}

function ofState(state: number, score: Score | undefined): Omit<Entry, "answer"> {
  if (state === OPEN) return { submitted: false, tries: 0, done: true, reported: 0 };
  const best = score && { got: state === FULL ? score.of : 0, of: score.of };
  return { submitted: true, tries: 1, best, done: true, reported: score === undefined ? 0 : 1 };
}

// 12 bits: tries, reported, whether a score follows, done, submitted.
function writeState(entry: Entry): string {
  const { best } = entry;
  const flags = (best ? 4 : 0) | (entry.done ? 2 : 0) | (entry.submitted ? 1 : 0);
  const bits = (Math.min(127, entry.tries) << 5) | (Math.min(3, entry.reported) << 3) | flags;
  return base64url(bits, 2) + (best ? writeScore(best) : "");
}

/** Up to 7 of 7 in one character; above, a zero and two numbers. */
function writeScore({ got, of }: Score): string {
  return of < 8 ? base64url(got * 8 + of, 1) : base64url(0, 1) + varint(got) + varint(of);
}

function readScore(reader: Reader): Score {
  const digit = reader.digit();
  const got = digit > 0 ? digit >> 3 : reader.varint();
  const of = digit > 0 ? digit & 7 : reader.varint();
  reader.expect(of >= 1 && got <= of);
  return { got, of };
}

function readState(reader: Reader): Omit<Entry, "answer"> {
  const bits = reader.digit() * 64 + reader.digit();
  return {
    submitted: (bits & 1) !== 0,
    tries: bits >> 5,
    best: bits & 4 ? readScore(reader) : undefined,
    done: (bits & 2) !== 0,
    reported: (bits >> 3) & 3,
  };
}

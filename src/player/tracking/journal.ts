// journal: what may not be in the LMS yet, kept on the learner's device until a later launch has read it back from there.
import { base64url, hash32 } from "../../model/hash.ts";
import type { ActivityProgress, Progress } from "../../model/progress.ts";
import type { PageModule } from "../page-module.ts";
import type { Environment } from "./environment.ts";
import type { Pending } from "./pending.ts";
import { pack, unpack } from "./saved-text.ts";

/** The wall clock decides this and nothing else. */
const DAYS = 14;
const DAY = 86_400_000;
const PREFIX = "lectern:journal:";

export interface JournalRecord {
  readonly progress: Progress;
  /** The saved text that the LMS reliably took last, or gave at launch; "": none ever. */
  readonly base: string;
  /** The beginning of the one that it took last in that session, reliably or not; "": none. */
  readonly said: string;
  readonly pending: readonly Pending[];
}

export interface KeptRecord extends JournalRecord {
  /** It was written where this page stands; else it belongs to another course. */
  readonly isHere: boolean;
  /** Another course's record has all of it. */
  readonly isTaken?: boolean;
}

/** All journals of one learner and one module, by attempt. Storage that throws counts as none. */
export interface Journal {
  read(attempt: string): KeptRecord | undefined;
  all(): KeptRecord[];
  /** False: it could not be written. */
  write(record: JournalRecord): boolean;
  /** An LMS has all of it. `isOwn`: under this very name; else it goes only if it was written here. */
  done(attempt: string, isOwn: boolean): void;
}

/** The learner's id is hashed: another learner's journal is neither found nor readable by name. */
export function learnerKey(learnerId: string): string {
  return base64url(hash32(learnerId), 5) + base64url(hash32(learnerId, 1), 5);
}

export function openJournal(
  page: PageModule,
  { storage, now, place }: Environment,
  learnerId: string,
): Journal | undefined {
  // "0": what an LMS says of nobody.
  if (storage === undefined || /^0?$/.test(learnerId) || !page.settings.journal) return undefined;
  const prefix = `${PREFIX}${learnerKey(learnerId)}:${page.module.id}:`;
  const today = (): number => Math.floor(now() / DAY);
  const keys = (start: string): string[] =>
    attempt(() => {
      const all = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
      return all.filter((key) => key.startsWith(start));
    }) ?? [];
  const read = (key: string): KeptRecord | undefined =>
    attempt(() => fromText(page, storage.getItem(key) ?? "", place));
  const drop = (key: string): void => void attempt(() => storage.removeItem(key));

  // The day stands in the name, so that what is too old goes without being read, whose ever it is.
  for (const key of keys(PREFIX)) {
    const age = today() - Number(key.slice(key.lastIndexOf(":") + 1));
    if (!(age <= DAYS)) drop(key);
  }
  return {
    read: (name) =>
      keys(`${prefix}${name}:`)
        .map(read)
        .find((record) => record !== undefined),
    all: () => keys(prefix).flatMap((key) => read(key) ?? []),
    write(record) {
      const name = `${prefix}${record.progress.attempt}:`;
      const key = name + today();
      const isWritten = attempt(() => {
        storage.setItem(key, toText(page, record, place));
        return true;
      });
      if (isWritten) for (const old of keys(name)) if (old !== key) drop(old);
      return isWritten === true;
    },
    done(name, isOwn) {
      for (const key of keys(`${prefix}${name}:`))
        if (isOwn || read(key)?.isHere) drop(key);
        else
          attempt(() => {
            const kept = JSON.parse(storage.getItem(key)!) as object;
            storage.setItem(key, JSON.stringify({ ...kept, isTaken: true }));
          });
    },
  };
}

/** Without an LMS the same record is all there is: one per module, for whoever uses this device. */
export function openLocal(page: PageModule, { storage }: Environment): Journal | undefined {
  if (storage === undefined || !page.settings.journal) return undefined;
  const key = `lectern:local:${page.module.id}`;
  const read = (): KeptRecord | undefined =>
    attempt(() => fromText(page, storage.getItem(key) ?? ""));
  return {
    read,
    all: () => [read()].flatMap((record) => record ?? []),
    write: (record) =>
      attempt(() => {
        storage.setItem(key, toText(page, record));
        return true;
      }) === true,
    done() {},
  };
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

// ── Text ──

/** Answers packed by their kinds, so that they survive a republished module; free text as it is; each item's own clock and day. */
function toText(
  page: PageModule,
  { progress, base, said, pending }: JournalRecord,
  place?: string,
): string {
  const { text } = pack(page, progress, Infinity, { freeText: false });
  const clocks: Record<string, number> = {};
  const days: Record<string, number | undefined> = {};
  const words: Record<string, Readonly<Record<string, string>>> = {};
  for (const activity of page.activities) {
    const { id, answer: kind } = activity;
    const entry = progress.activities[id];
    if (entry === undefined) continue;
    clocks[id] = entry.clock;
    days[id] = entry.writtenOn;
    // `data` is revealed when read: not before something was answered.
    if (kind.freeText !== undefined) words[id] = kind.freeText(activity.data, entry.answer);
  }
  // Its checksum and attempt are enough to know it by.
  return JSON.stringify({
    text,
    clocks,
    days,
    words,
    base,
    said: said.slice(0, 8),
    pending,
    place,
  });
}

function fromText(page: PageModule, json: string, here?: string): KeptRecord | undefined {
  const {
    text,
    clocks,
    days,
    words,
    base,
    said = "",
    pending,
    place,
    isTaken,
  } = JSON.parse(json) as {
    text: string;
    clocks: Record<string, number>;
    /** Absent: written by an older player. */
    days?: Record<string, number>;
    words: Record<string, Record<string, string>>;
    base: string;
    said?: string;
    pending: Pending[];
    place?: string;
    isTaken?: boolean;
  };
  const read = unpack(page, text, words);
  if (!read?.isWhole) return undefined;
  const activities: Record<string, ActivityProgress> = {};
  for (const [id, entry] of Object.entries(read.progress.activities))
    activities[id] = { ...entry, clock: clocks[id] ?? entry.clock, writtenOn: days?.[id] };
  const progress = { ...read.progress, activities };
  return { progress, base, said, pending, isHere: place === here, isTaken };
}

// saved-text: progress goes in, printable ASCII within the LMS's limit comes out, and back, also after the module changed.
//
// version, checksum (3), attempt (4), clock, records, then the sections seen (the place first), one entry per activity
// (oldest first, so that the newer of two is known), shares of blocks (after "*"), the limit if this LMS taught a lower one (after "^"), and the learner's own words (after "~").
// What matters most stands first: an LMS that cuts takes the end.
import { base64url, fromBase64url, hash32 } from "../../model/hash.ts";
import type { ActivityProgress, Progress } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { readEntry, writeEntry } from "./entry.ts";
import { fairShare } from "./fair-share.ts";
import { readerOf, varint } from "./reader.ts";
import { emptyProgress, MOST_RECORDS } from "./reduce.ts";
import { squeeze, unsqueeze } from "./squeeze.ts";

const VERSION = "1";
const TEXTS = "~";
const BLOCKS = "*";
const LIMIT = "^";
const COMPLETED = "!";

export interface Packed {
  readonly text: string;
  /** Ids of the activities whose free text did not fit, in the module's order. */
  readonly notKept: readonly string[];
}

export interface Unpacked {
  readonly progress: Progress;
  /** Nothing is missing and nothing was changed on the way. */
  readonly isWhole: boolean;
  /** What this LMS was found to keep at most. */
  readonly limit?: number;
}

export function pack(
  page: PageModule,
  progress: Progress,
  limit = Infinity,
  { freeText = true, isLearned = false } = {},
): Packed {
  const head =
    progress.attempt +
    varint(progress.clock) +
    varint(progress.records) +
    packReached(progress.reached);
  const middle = head + packSections(page, progress);
  const blocks =
    packBlocks(page, progress) +
    (isLearned ? LIMIT + varint(limit) : "") +
    (progress.completedOn === undefined ? "" : COMPLETED + varint(progress.completedOn));
  const rows = rowsOf(page, progress, freeText);
  const done = rows.filter((r) => !r.isDraft);
  let size = 5 + middle.length + varint(rows.length).length + blocks.length;
  size += lengthOf(done.map((r) => r.entry));

  // Tiers: drafts, then free text, then answers (the oldest first); place, what is done and scores never.
  const shares = fairShare(
    done.map((r) => lengthOf(r.texts)),
    limit - size,
  );
  const texts = new Set(shares.map((i) => done[i]!));
  for (const row of texts) size += lengthOf(row.texts);
  const kept = new Set(done);
  for (const row of rows) {
    const more = row.entry.length + lengthOf(row.texts);
    if (!row.isDraft || size + more > limit) continue;
    size += more;
    kept.add(row);
    texts.add(row);
  }
  const inOrder = rows.filter((r) => kept.has(r));
  const entries = inOrder.map((row) => {
    if (size <= limit) return row.entry;
    const short = writeEntry(row.activity, row.progress, false);
    size += short.length - row.entry.length;
    return short;
  });
  const written = inOrder.filter((r) => texts.has(r)).flatMap((r) => r.texts);
  const body =
    middle +
    varint(inOrder.length) +
    entries.join("") +
    blocks +
    (written.length === 0 ? "" : TEXTS + written.join(""));
  const lost = rows.filter((r) => r.texts.length > 0 && !texts.has(r));
  const lostIds = new Set(lost.map((r) => r.activity.id));
  return {
    text: VERSION + checksum(body) + body,
    notKept: page.activities.flatMap(({ id }) => (lostIds.has(id) ? [id] : [])),
  };
}

/** Free text by activity and name. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Undefined: nothing of it can be read. A cut or mangled text is read as far as it makes sense. */
export function unpack(page: PageModule, text: string, words: Words = {}): Unpacked | undefined {
  const reader = readerOf(text);
  const version = reader.take(1);
  const sum = reader.take(3);
  const attempt = reader.take(4);
  const clock = reader.varint();
  const records = reader.varint();
  if (sum === undefined || attempt === undefined || !/^[\w-]{4}$/.test(attempt)) return undefined;
  const reached = reader.take(3);
  if (clock === undefined || records === undefined || reached === undefined) return undefined;
  const isWhole = version === VERSION && sum === checksum(text.slice(4));
  // A newer version may have the same beginning; a text of another program has not our checksum.
  if (version !== VERSION && sum !== checksum(text.slice(4))) return undefined;
  const base = {
    ...emptyProgress(attempt),
    clock,
    records: Math.min(records, MOST_RECORDS),
    // What was reached is believed only when the text is as it was written.
    ...(isWhole ? unpackReached(reached) : {}),
  };
  const sections = unpackSections(page, reader, clock);
  if (sections === undefined) return { progress: base, isWhole: false };
  const activities = unpackActivities(page, reader, clock, isWhole);
  const rest = activities.isComplete ? unpackRest(page, reader) : undefined;
  return {
    progress: {
      ...base,
      ...sections,
      activities: withWords(
        page,
        activities.entries,
        { ...rest?.words, ...words },
        rest?.days ?? {},
      ),
      blocks: rest?.blocks ?? {},
      ...(rest?.completedOn === undefined ? {} : { completedOn: rest.completedOn }),
    },
    isWhole: isWhole && rest?.isComplete === true,
    limit: isWhole ? rest?.limit : undefined,
  };
}

type Reader = ReturnType<typeof readerOf>;

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function checksum(body: string): string {
  return base64url(hash32(body), 3);
}

// 18 bits: complete, passed, and the share in 1/65,535, rounded down so that it never adds to what the answers say.
function packReached(reached: Progress["reached"]): string {
  const { complete = false, passed = false, share = 0 } = reached ?? {};
  const flags = (complete ? 2 : 0) + (passed ? 1 : 0);
  return base64url(flags * 65_536 + Math.floor(share * 65_535), 3);
}

function unpackReached(text: string): Pick<Progress, "reached"> {
  const bits = fromBase64url(text);
  if (bits <= 0) return {};
  const share = (bits % 65_536) / 65_535;
  return { reached: { complete: bits >= 131_072, passed: (bits & 65_536) !== 0, share } };
}

// ── Sections ──

/** How many follow, and whether a place stands before them and was itself seen. */
function packSections(page: PageModule, { place, sections }: Progress): string {
  const here = place === undefined ? undefined : page.section(place);
  const seen = page.sections.filter((s) => sections[s.id]?.seen && s !== here);
  const flags = here === undefined ? 0 : sections[here.id]?.seen ? 2 : 1;
  return (
    varint(seen.length * 3 + flags) +
    (here?.key ?? "") +
    seen.map((section) => section.key).join("")
  );
}

function unpackSections(
  page: PageModule,
  reader: Reader,
  clock: number,
): Pick<Progress, "place" | "sections"> | undefined {
  const byKey = new Map(page.sections.map((s) => [s.key, s.id]));
  const head = reader.varint();
  if (head === undefined) return undefined;
  const sections: Record<string, { seen: boolean; clock: number }> = {};
  const see = (id: string | undefined): void => {
    if (id !== undefined) sections[id] = { seen: true, clock };
  };
  let place: string | undefined;
  if (head % 3 > 0) {
    const key = reader.take(4);
    place = key === undefined ? undefined : byKey.get(key);
    if (head % 3 === 2) see(place);
  }
  for (let i = 0; i < Math.floor(head / 3); i++) {
    const key = reader.take(4);
    if (key === undefined) break;
    see(byKey.get(key));
  }
  return place === undefined ? { sections } : { place, sections };
}

// ── Activities ──

interface Row {
  readonly activity: ModuleActivity;
  readonly progress: ActivityProgress;
  readonly isDraft: boolean;
  readonly entry: string;
  readonly texts: readonly string[];
}

// Progress is immutable: an entry that did not change is written once.
const packedEntries = new WeakMap<ActivityProgress, { entry: string; texts?: string[] }>();

function rowsOf(page: PageModule, progress: Progress, freeText: boolean): Row[] {
  const entries = page.activities.flatMap((activity) => {
    const entry = progress.activities[activity.id];
    return entry === undefined ? [] : [{ activity, entry }];
  });
  entries.sort((a, b) => a.entry.clock - b.entry.clock);
  return entries.map(({ activity, entry }) => {
    let text = packedEntries.get(entry);
    if (text === undefined) {
      text = { entry: writeEntry(activity, entry) };
      packedEntries.set(entry, text);
    }
    // Squeezing is dear (its model reads some words first), and not every caller wants the texts.
    if (freeText) text.texts ??= packTexts(activity, entry);
    return {
      activity,
      progress: entry,
      isDraft: !entry.submitted && !entry.done && entry.tries === 0,
      entry: text.entry,
      texts: (freeText ? text.texts : undefined) ?? [],
    };
  });
}

function packTexts({ answer: kind, data, key }: ModuleActivity, entry: ActivityProgress): string[] {
  const texts = kind.freeText?.(data, entry.answer) ?? {};
  return Object.entries(texts)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => {
      const packed = squeeze(text);
      const day = varint(entry.writtenOn ?? 0);
      return key + day + varint(name.length) + name + varint(packed.length) + packed;
    });
}

function unpackActivities(
  page: PageModule,
  reader: Reader,
  clock: number,
  isTrusted: boolean,
): { entries: Progress["activities"]; isComplete: boolean } {
  const byKey = new Map(page.activities.map((a) => [a.key, a]));
  const count = reader.varint();
  const entries: Record<string, ActivityProgress> = {};
  for (let i = 0; i < (count ?? 0); i++) {
    const read = readEntry(reader, (key) => byKey.get(key));
    if (read === undefined) return { entries, isComplete: false };
    // In a text that was cut or mangled, the first thing that makes no sense ends what can be believed.
    if (!isTrusted && !read.isReadable) return { entries, isComplete: false };
    if (read.activity !== undefined && read.entry !== undefined)
      entries[read.activity.id] = { ...read.entry, clock: Math.max(0, clock - (count! - 1 - i)) };
  }
  return { entries, isComplete: count !== undefined };
}

// ── Blocks and free text ──

function packBlocks(page: PageModule, { blocks }: Progress): string {
  const seen = page.blocks.filter(({ id }) => (blocks[id] ?? 0) > 0);
  if (seen.length === 0) return "";
  const shares = seen.map(({ id, key }) => key + base64url(Math.round(blocks[id]! * 100), 2));
  return BLOCKS + varint(seen.length) + shares.join("");
}

interface Rest {
  readonly words: Words;
  /** Day on which an activity's words were written. */
  readonly days: Readonly<Record<string, number>>;
  readonly blocks: Progress["blocks"];
  readonly limit?: number;
  readonly completedOn?: number;
  readonly isComplete: boolean;
}

function unpackRest(page: PageModule, reader: Reader): Rest {
  const blocks: Record<string, number> = {};
  const words: Record<string, Record<string, string>> = {};
  const days: Record<string, number> = {};
  const blockOf = new Map(page.blocks.map(({ id, key }) => [key, id]));
  const activityOf = new Map(page.activities.map(({ id, key }) => [key, id]));
  const done = (isComplete: boolean): Rest => ({
    words,
    days,
    blocks,
    limit,
    completedOn,
    isComplete,
  });
  let limit: number | undefined;
  let completedOn: number | undefined;
  if (reader.isAtEnd) return done(true);
  let part = reader.take(1);
  if (part === BLOCKS) {
    for (let n = reader.varint() ?? 0; n > 0; n--) {
      const key = reader.take(4);
      const share = [reader.digit(), reader.digit()];
      if (key === undefined || share[0] === undefined || share[1] === undefined) return done(false);
      const id = blockOf.get(key);
      if (id !== undefined) blocks[id] = Math.min(1, (share[0] * 64 + share[1]) / 100);
    }
    if (reader.isAtEnd) return done(true);
    part = reader.take(1);
  }
  if (part === LIMIT) {
    limit = reader.varint();
    if (reader.isAtEnd) return done(limit !== undefined);
    part = reader.take(1);
  }
  if (part === COMPLETED) {
    completedOn = reader.varint();
    if (reader.isAtEnd) return done(completedOn !== undefined);
    part = reader.take(1);
  }
  if (part !== TEXTS) return done(false);
  while (!reader.isAtEnd) {
    const key = reader.take(4);
    const day = reader.varint();
    const name = reader.take(reader.varint() ?? Infinity);
    const packed = reader.take(reader.varint() ?? Infinity);
    const text = packed === undefined ? undefined : unsqueeze(packed);
    if (key === undefined || day === undefined || name === undefined || text === undefined)
      return done(false);
    const id = activityOf.get(key);
    if (id === undefined) continue;
    words[id] = { ...words[id], [name]: text };
    if (day > 0) days[id] = day;
  }
  return done(true);
}

/** Free text back into the answers. An answer that is gone (a tier, or all that it named) is not shown as submitted. */
function withWords(
  page: PageModule,
  activities: Progress["activities"],
  words: Words,
  days: Rest["days"],
): Progress["activities"] {
  const entries: Record<string, ActivityProgress> = {};
  for (const [id, entry] of Object.entries(activities)) {
    const { answer: kind, data } = page.activity(id)!;
    const own = words[id];
    const answer = (own && kind.withFreeText?.(data, entry.answer, own)) ?? entry.answer;
    const writtenOn = days[id];
    const submitted = entry.submitted && kind.isAnswered(data, answer);
    entries[id] = {
      ...entry,
      answer,
      submitted,
      ...(writtenOn === undefined ? {} : { writtenOn }),
    };
  }
  return entries;
}

// saved-text: progress goes in, printable ASCII within the LMS's limit comes out, and back, also after the module changed.
//
// version, checksum (3), attempt (4), clock, records, then the sections seen (the place first), one entry per activity
// (oldest first, so that the newer of two is known), what was played of blocks (after "*"), the limit if this LMS taught a lower one (after "^"), and the learner's own words (after "~").
// What matters most stands first: an LMS that cuts takes the end.
import { base64url, fromBase64url, hash32 } from "../../model/hash.ts";
import { type ActivityProgress, PARTS, type Progress } from "../../model/progress.ts";
import type { ModuleActivity, PageModule } from "../page-module.ts";
import { readEntry, writeEntry } from "./entry.ts";
import { fairShare } from "./fair-share.ts";
import { type Reader, readerOf, varint } from "./reader.ts";
import { emptyProgress, MOST_RECORDS } from "./reduce.ts";
import { squeeze, unsqueeze } from "./squeeze.ts";

/** Where LMSs are known to cut: 2004 3rd and 4th Ed., Moodle's database, 1.2, 2004 2nd Ed. */
export const LIMITS = [64_000, 32_000, 16_000, 4096, 4000, 2000, 1000, 255];

/** No LMS keeps less; a text that is cut earlier met with an accident. */
export const SHORTEST = 250;

const VERSION = "1";
const TEXTS = "~";
const BLOCKS = "*";
const LIMIT = "^";
const COMPLETED = "!";

export interface Packed {
  readonly text: string;
  /** Ids of the activities whose free text did not fit, in the module's order. */
  readonly notKept: readonly string[];
  /** Nothing was left out, drafts and answers neither. */
  readonly isAll: boolean;
}

export interface Unpacked {
  readonly progress: Progress;
  /** Nothing is missing and nothing was changed on the way. */
  readonly isWhole: boolean;
  /** A player wrote it, be it a newer one, and an LMS took away its end at most. Else it is damaged, or another program's. */
  readonly isOurs: boolean;
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
  // Room for the place, a few answers and the rest: it takes very many sections to want more.
  const middle = head + packSections(page, progress, limit / 4 - 25);
  const blocks =
    packBlocks(page, progress) +
    (isLearned ? LIMIT + varint(limit) : "") +
    (progress.completedOn === undefined ? "" : COMPLETED + varint(progress.completedOn));
  const rows = rowsOf(page, progress, freeText);
  const done = rows.filter((r) => !r.isDraft);
  let size = 5 + middle.length + varint(rows.length).length + blocks.length;
  size += lengthOf(done.map((r) => r.entry));

  // Tiers: drafts, then free text, then answers, then all of an activity (the oldest first); place, completion and score never.
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
    // What was plainly right or wrong is shortest as it is.
    if (short.length >= row.entry.length) return row.entry;
    size += short.length - row.entry.length;
    return short;
  });
  let dropped = 0;
  while (size > limit && dropped < entries.length) size -= entries[dropped++]!.length;
  const written = inOrder.filter((r) => texts.has(r)).flatMap((r) => r.texts);
  const body =
    middle +
    varint(inOrder.length - dropped) +
    entries.slice(dropped).join("") +
    blocks +
    (written.length === 0 ? "" : TEXTS + written.join(""));
  const lost = new Set(
    rows.filter((r) => r.texts.length > 0 && !texts.has(r)).map((r) => r.activity),
  );
  return {
    text: VERSION + checksum(body) + body,
    notKept: page.activities.filter((activity) => lost.has(activity)).map(({ id }) => id),
    isAll:
      texts.size === rows.length &&
      dropped === 0 &&
      entries.every((entry, i) => entry === inOrder[i]!.entry),
  };
}

/** Free text by activity and name. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Undefined: nothing of it can be read. A cut or mangled text is read as far as it makes sense. */
export function unpack(page: PageModule, text: string, words: Words = {}): Unpacked | undefined {
  const reader = readerOf(text);
  const version = reader.take(1);
  const isUnchanged = reader.take(3) === checksum(text.slice(4));
  const attempt = reader.take(4);
  const clock = reader.varint();
  const records = reader.varint();
  const reached = reader.take(3);
  if (reader.isBroken || !/^[\w-]{4}$/.test(attempt)) return undefined;
  // A newer version may have the same beginning; a text of another program has not our checksum.
  if (version !== VERSION && !isUnchanged) return undefined;
  const isWhole = version === VERSION && isUnchanged;
  const sections = unpackSections(page, reader, clock);
  const activities = unpackActivities(page, reader, clock, isWhole);
  const rest = unpackRest(page, reader);
  return {
    progress: {
      ...emptyProgress(attempt),
      clock,
      records: Math.min(records, MOST_RECORDS),
      // What was reached is believed only when the text is as it was written.
      ...(isWhole ? unpackReached(reached) : {}),
      ...sections,
      activities: withWords(page, activities, { ...rest.words, ...words }, rest.days),
      blocks: rest.blocks,
      completedOn: rest.completedOn,
    },
    isWhole: isWhole && !reader.isBroken,
    isOurs:
      isUnchanged || (reader.isCut && text.length >= SHORTEST && sections.place !== undefined),
    limit: isWhole ? rest.limit : undefined,
  };
}

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
function packSections(page: PageModule, { place, sections }: Progress, most: number): string {
  const here = place === undefined ? undefined : page.section(place);
  const seen = page.sections.filter((s) => sections[s.id]?.seen && s !== here).slice(0, most);
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
): Pick<Progress, "place" | "sections"> {
  const byKey = new Map(page.sections.map((s) => [s.key, s.id]));
  const head = reader.varint();
  const place = head % 3 > 0 ? byKey.get(reader.take(4)) : undefined;
  const seen = head % 3 === 2 ? [place] : [];
  for (let left = Math.floor(head / 3); left > 0 && !reader.isBroken; left--)
    seen.push(byKey.get(reader.take(4)));
  const known = seen.filter((id) => id !== undefined);
  return { place, sections: Object.fromEntries(known.map((id) => [id, { seen: true, clock }])) };
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
): Progress["activities"] {
  const byKey = new Map(page.activities.map((a) => [a.key, a]));
  const entries: Record<string, ActivityProgress> = {};
  for (let left = reader.varint(); left > 0 && !reader.isBroken; left--) {
    const read = readEntry(reader, (key) => byKey.get(key));
    // In a text that was cut or mangled, the first thing that makes no sense ends what can be believed.
    if (read === undefined || !(isTrusted || read.isReadable)) reader.expect(false);
    else if (read.activity !== undefined && read.entry !== undefined)
      entries[read.activity.id] = { ...read.entry, clock: Math.max(0, clock - left + 1) };
  }
  return entries;
}

// ── Blocks and free text ──

function packBlocks(page: PageModule, { blocks }: Progress): string {
  const seen = page.blocks.filter(({ id }) => (blocks[id] ?? 0) > 0);
  if (seen.length === 0) return "";
  const played = seen.map(({ id, key }) => key + base64url(blocks[id]!, 4));
  return BLOCKS + varint(seen.length) + played.join("");
}

interface Rest {
  readonly words: Record<string, Record<string, string>>;
  /** Day on which an activity's words were written. */
  readonly days: Record<string, number>;
  readonly blocks: Record<string, number>;
  limit?: number;
  completedOn?: number;
}

function unpackRest(page: PageModule, reader: Reader): Rest {
  const rest: Rest = { words: {}, days: {}, blocks: {} };
  while (!reader.isAtEnd && !reader.isBroken) {
    const part = reader.take(1);
    if (part === BLOCKS) unpackBlocks(page, reader, rest);
    else if (part === TEXTS) unpackTexts(page, reader, rest);
    else if (part === LIMIT || part === COMPLETED) {
      const value = reader.varint();
      if (!reader.isBroken) rest[part === LIMIT ? "limit" : "completedOn"] = value;
    } else reader.expect(false);
  }
  return rest;
}

function unpackBlocks(page: PageModule, reader: Reader, { blocks }: Rest): void {
  for (let left = reader.varint(); left > 0; left--) {
    const key = reader.take(4);
    const parts = fromBase64url(reader.take(4));
    reader.expect(parts >= 0);
    if (reader.isBroken) return;
    const block = page.blocks.find((b) => b.key === key);
    if (block !== undefined) blocks[block.id] = parts & (2 ** PARTS - 1);
  }
}

function unpackTexts(page: PageModule, reader: Reader, { words, days }: Rest): void {
  const byKey = new Map(page.activities.map((a) => [a.key, a.id]));
  while (!reader.isAtEnd) {
    const id = byKey.get(reader.take(4));
    const day = reader.varint();
    const name = reader.take(reader.varint());
    const text = unsqueeze(reader.take(reader.varint()));
    reader.expect(text !== undefined);
    if (reader.isBroken) return;
    if (id === undefined) continue;
    words[id] = { ...words[id], [name]: text! };
    if (day > 0) days[id] = day;
  }
}

/**
 * Free text back into the answers. An answer that is gone (a tier, or all that it named) is not shown as submitted, but in a
 * quiz that was handed in: there it may never have been given.
 */
function withWords(
  page: PageModule,
  activities: Progress["activities"],
  words: Words,
  days: Rest["days"],
): Progress["activities"] {
  const entries: Record<string, ActivityProgress> = {};
  for (const [id, entry] of Object.entries(activities)) {
    const { answer: kind, data, within = "" } = page.activity(id)!;
    const own = words[id];
    const answer = (own && kind.withFreeText?.(data, entry.answer, own)) ?? entry.answer;
    const isWhole = kind.isAnswered(data, answer) || activities[within]?.submitted === true;
    const submitted = entry.submitted && isWhole;
    entries[id] = {
      ...entry,
      answer,
      submitted,
      writtenOn: days[id],
    };
  }
  return entries;
}

// tracker: what is true now goes in; an LMS that has been told just that, in order and acknowledged, comes out.
// It decides when to speak, checks every answer, tries again, and remembers what was reliably taken.
import type { Progress, Standing } from "../../model/progress.ts";
import type { Adapter, Answered, Launch, MaybePromise } from "../../model/standard.ts";
import { sizeOf } from "../../model/size-of.ts";
import type { PageModule } from "../page-module.ts";
import { difference, nothingTold } from "./difference.ts";
import { drive } from "./drive.ts";
import type { Environment } from "./environment.ts";
import type { Pending } from "./pending.ts";
import { MOST_RECORDS } from "./reduce.ts";
import { LIMITS, pack } from "./saved-text.ts";

/** Records of one commit; with the few words beside the saved text it stays below 4 kB, which fits every beacon. */
const MOST_BYTES = 3300;
const SLOWEST = 60_000;
const A_WHILE = 10_000;

export interface TrackerSetting {
  readonly page: PageModule;
  readonly adapter: Adapter;
  readonly environment: Environment;
  readonly launch: Launch;
  readonly pending: readonly Pending[];
  readonly records: number;
  readonly base: string;
  /** This device brought what the LMS does not hold. */
  readonly isNews: boolean;
  readonly cutAt?: number;
  /** What the LMS was told of quizzes in earlier sessions. */
  readonly objectives: Standing["objectives"];
  current(): { readonly progress: Progress; readonly standing: Standing };
  seconds(): number;
  /** Makes progress look newer, so that an LMS that believes to have sent it sends it again. */
  touch(): void;
  /** Something was acknowledged, or was not. */
  changed(): void;
}

export interface Tracker {
  /** "kept": nothing is wrong, and it goes with the next act or a little later. */
  readonly saving: "saved" | "saving" | "kept" | "unsaved";
  readonly notKept: readonly string[];
  readonly pending: readonly Pending[];
  readonly base: string;
  /** The saved text that the LMS took last in this session, reliably or not; "": none. */
  readonly said: string;
  /** Whether the LMS has room for a comment; then it goes there, and `heard` says once whether it was taken. */
  comment(text: string, place: string, heard?: (isTaken: boolean) => void): boolean;
  /** Right after connecting: the status only. */
  open(): void;
  add(items: readonly Pending[]): void;
  /** Speak within so many milliseconds; sooner wins. */
  request(milliseconds: number): void;
  /** Speak now. `leaving`: time and exit too. True: the LMS has taken all of it. */
  flush(how?: { readonly leaving?: boolean }): MaybePromise<boolean>;
  /** The last words. Exactly once. `unloading`: the page goes away, and "true" counts for nothing: LMSs are known to say it and forget. */
  finish(how?: { readonly unloading?: boolean }): MaybePromise<boolean>;
}

export function createTracker(setting: TrackerSetting): Tracker {
  const { page, adapter, environment, launch } = setting;
  const told = nothingTold();
  const most = Math.min(adapter.savedText ?? Infinity, setting.cutAt ?? Infinity);
  let limit = most;
  let pending: Pending[] = [...setting.pending];
  /** How often an LMS that took other things did not take this one. */
  const failures = new Map<Pending, number>();
  const heard = new Map<Pending, ((isTaken: boolean) => void) | undefined>();
  /** Calls of a record that were taken already, when it broke off in the middle. */
  const halfTold = new Map<Pending, number>();
  /** What the LMS did not take just now, and may take later. */
  let blocked: Pending | undefined;
  /** And it gave no reason. */
  let isSilent = false;
  let next = setting.records;
  /** Where the row goes on if the LMS will not have it there: by its own count. */
  let fewer = launch.records;
  /** Of this commit so far, beside the saved text. */
  let bytes = 0;
  /** Something was left for the next commit. */
  let isMore = false;
  let comments = 0;
  let base = setting.base;
  let said = "";
  let notKept: readonly string[] = [];
  /** Progress.clock of what was reliably taken. */
  let savedClock =
    !setting.isNews && base === launch.savedText ? setting.current().progress.clock : -1;
  let uncommitted = 0;
  let failed = 0;
  let isUnsure = false;
  let isBusy = false;
  let isOver = false;
  let isUnloading = false;
  /** Shorter texts were tried, and it took none: length is not what is wrong. */
  let isHopeless = false;
  const objectives = new Set(setting.objectives?.map((one) => JSON.stringify(one)));
  let running: Promise<boolean> | undefined;
  let due = Infinity;
  let cancel = (): void => {};

  const { settings } = page;
  const clock = (): number => setting.current().progress.clock;
  const isDirty = (): boolean => clock() !== savedClock || pending.length > 0 || uncommitted > 0;

  /** Offline, and not yet at the end: what an LMS may forget is held back. */
  const isHolding = (): boolean => !isOver && !environment.isOnline();

  // ── What is said ──

  type Steps<T = void> = Generator<MaybePromise<Answered>, T, Answered>;

  function report(leaving: boolean, savedText: string): Parameters<Adapter["words"]>[0] {
    const { progress, standing } = setting.current();
    const place = progress.place ?? "";
    const seconds = setting.seconds();
    const unsure = isHolding();
    const news = standing.objectives?.filter((one) => !objectives.has(JSON.stringify(one)));
    return {
      settings,
      launch,
      standing: { ...standing, objectives: news },
      place,
      savedText,
      seconds,
      leaving,
      unsure,
    };
  }

  /** Rows first: the saved text says how many there are. */
  function* tellRows(): Steps<boolean> {
    blocked = undefined;
    if (isHolding()) return pending.length === 0;
    for (const item of pending.filter((p) => p.n === undefined || halfTold.has(p))) {
      const isRecord = "record" in item;
      const n = item.n ?? (isRecord ? next : comments);
      const calls = isRecord
        ? n < MOST_RECORDS
          ? adapter.interaction(item.record, n, settings)
          : []
        : (adapter.comment?.(item.comment, item.place, n) ?? []);
      const size = sizeOf(calls);
      if (bytes > 0 && bytes + size > MOST_BYTES) return (isMore = true);
      bytes += size;
      if (calls.length === 0) forget(item);
      for (let i = halfTold.get(item) ?? 0; i < calls.length; i++) {
        const answer = yield adapter.send(calls[i]!);
        if (answer.ok) {
          uncommitted++;
          if (item.n === undefined) {
            item.n = n;
            if (isRecord) next = n + 1;
            else comments = n + 1;
          }
        } else if (answer.retry && (failures.get(item) ?? 0) < 4) {
          if (item.n !== undefined) halfTold.set(item, i);
          blocked = item;
          isSilent = /^0?$/.test(answer.code);
          return false;
        } else if (item.n === undefined) {
          if (isRecord && fewer !== undefined && fewer < n && n === setting.records) {
            next = fewer;
            return yield* tellRows();
          }
          // Its first word is not wanted: nor is the rest, and the next one takes its place in the row.
          forget(item);
          break;
        }
      }
      halfTold.delete(item);
    }
    return true;
  }

  function countFailure(item: Pending): void {
    failures.set(item, (failures.get(item) ?? 0) + 1);
  }

  function forget(item: Pending, isTaken = false): void {
    pending = pending.filter((p) => p !== item);
    heard.get(item)?.(isTaken);
  }

  /** What the LMS may know of records: none that it was not told yet. */
  function known(progress: Progress): Progress {
    const activities = { ...progress.activities };
    for (const item of pending) {
      if (!("record" in item) || item.n !== undefined) continue;
      const { activity, submission } = item.record;
      const entry = activities[activity];
      if (entry !== undefined && entry.reported >= submission)
        activities[activity] = { ...entry, reported: submission - 1 };
    }
    return { ...progress, activities, records: Math.min(next, MOST_RECORDS) };
  }

  function* tellWords(leaving: boolean): Steps<{ isFine: boolean; text: string }> {
    for (;;) {
      const isLearned = limit < (adapter.savedText ?? Infinity);
      const packed = pack(page, known(setting.current().progress), limit, { isLearned });
      notKept = packed.notKept;
      let isRefused = false;
      const words = adapter.words(report(leaving, packed.text));
      // What it refused once is not offered again; it is not saved for that.
      let isFine = !words.some(
        (w) => !w.isOptional && (told.unknown.has(w.name) || told.refused.get(w.name) === w.value),
      );
      for (const call of difference(words, told)) {
        const { name, value } = call;
        const isText = value === packed.text;
        if (isText && value === launch.savedText && !told.taken.has(name)) continue;
        const size = isText ? 0 : sizeOf([call]);
        if (call.canWait && !leaving && bytes + size > MOST_BYTES) {
          isMore = true;
          continue;
        }
        bytes += size;
        const answer = yield adapter.send(call);
        if (answer.ok) {
          told.taken.set(name, value);
          if (isText) said = value;
          uncommitted++;
          continue;
        }
        if (answer.isUnknown) told.unknown.add(name);
        else if (!answer.retry) told.refused.set(name, value);
        if (isText && !answer.retry) isRefused = true;
        else isFine &&= call.isOptional === true;
      }
      if (!isRefused) return { isFine, text: packed.text };
      const shorter = LIMITS.find((n) => n < packed.text.length);
      if (shorter === undefined) isHopeless = true;
      limit = isHopeless ? most : shorter!;
      if (isHopeless) return { isFine: false, text: packed.text };
    }
  }

  function* tell(leaving: boolean): Steps<boolean> {
    const at = clock();
    bytes = 0;
    isMore = false;
    const rowsTold = yield* tellRows();
    const { isFine, text } = yield* tellWords(leaving);
    const rows = pending.filter((p) => p.n !== undefined && !halfTold.has(p));
    const isEnding = isOver;
    const taken = (): boolean => {
      if (isUnsure || !isFine || !rowsTold) return false;
      savedClock = isMore ? -1 : at;
      for (const row of rows) forget(row, true);
      return true;
    };
    if (uncommitted === 0 && !isEnding) {
      // No reason, and it took others when it did not take this one: it is the record, not the line.
      if (blocked && isSilent && failures.has(blocked)) countFailure(blocked);
      return taken();
    }
    const answer = yield isEnding ? adapter.finish() : adapter.commit();
    if (!answer.ok) {
      // An LMS may drop what it could not store: all of it is said again, in its place. (Chamilo #8996)
      told.taken.clear();
      for (const item of pending) if (item.n !== undefined) halfTold.set(item, 0);
      return false;
    }
    uncommitted = 0;
    // It takes other things, and not this one: not for ever does the rest wait.
    if (blocked && isFine) countFailure(blocked);
    isUnsure = !environment.isOnline();
    if (isUnloading || !taken()) return false;
    // What it says of quizzes may have been left for the next commit.
    if (!isMore) base = text;
    return true;
  }

  // ── When ──

  function flush({ leaving = false } = {}): MaybePromise<boolean> {
    if (isBusy) return false;
    cancel();
    due = Infinity;
    isBusy = true;
    const done = (isFine: boolean): boolean => {
      isBusy = false;
      failed = isFine ? 0 : failed + 1;
      if (isOver) return isFine;
      if (!isFine) request(Math.min(SLOWEST, 1000 * 2 ** failed));
      else if (isDirty()) request(isMore || pending.length > 0 ? 0 : 30_000);
      setting.changed();
      return isFine;
    };
    const result = drive(tell(leaving));
    if (!(result instanceof Promise)) return done(result);
    running = result.then(done);
    return running;
  }

  function request(milliseconds: number): void {
    const now = environment.now();
    const at = now + milliseconds;
    // A time that is past is a machine that slept: its timer may still take as long as it was asleep.
    if (isOver || (at >= due && due > now)) return;
    cancel();
    due = at;
    cancel = environment.timer(milliseconds, () => {
      due = Infinity;
      if (isUnsure && !environment.isOnline()) request(SLOWEST);
      else if (isBusy) request(1000);
      else {
        sayAgain();
        void flush();
      }
    });
  }

  /** Taken while offline: some LMSs believe to have sent it (Moodle 4.5), and send only what looks new. */
  function sayAgain(): void {
    if (!isUnsure) return;
    isUnsure = false;
    told.taken.clear();
    for (const item of pending) if (item.n !== undefined) halfTold.set(item, 0);
    setting.touch();
  }

  const stopListening = environment.onOnline?.(() => {
    if (isOver || (failed === 0 && !isUnsure)) return;
    sayAgain();
    void flush();
  });

  return {
    get saving() {
      if (failed > 0 || isUnsure) return "unsaved";
      if (!isDirty()) return "saved";
      return due - environment.now() > A_WHILE ? "kept" : "saving";
    },
    get notKept() {
      return notKept;
    },
    get pending() {
      return pending;
    },
    get base() {
      return base;
    },
    get said() {
      return said;
    },
    open() {
      const words = adapter.words({ ...report(false, ""), opening: true });
      void drive(
        (function* (): Steps {
          for (const call of difference(words, told)) {
            const answer = yield adapter.send(call);
            if (answer.ok) told.taken.set(call.name, call.value);
            if (answer.ok) uncommitted++;
          }
        })(),
      );
      notKept = pack(page, known(setting.current().progress), limit).notKept;
    },
    add(items) {
      pending = [...pending, ...items];
    },
    comment(text, place, toldOf) {
      const n = comments + pending.filter((p) => "comment" in p && p.n === undefined).length;
      if (!adapter.comment?.(text, place, n).length) return false;
      const item = { comment: text, place };
      heard.set(item, toldOf);
      pending = [...pending, item];
      return true;
    },
    request,
    flush,
    finish({ unloading = false } = {}) {
      if (isOver) return false;
      isUnloading = unloading;
      stopListening?.();
      const end = (): MaybePromise<boolean> => {
        isOver = true;
        return flush({ leaving: true });
      };
      return isBusy && running ? running.then(end) : end();
    },
  };
}

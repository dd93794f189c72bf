// session: a page, an adapter and a machine go in; a session comes out that takes what the learner does, knows what follows,
// and keeps it: in the LMS, and until that is certain on this device.
import type { Progress, ProgressEvent, Standing } from "../model/progress.ts";
import type { Adapter, Connection, Launch, ReportedInteraction } from "../model/standard.ts";
import type { PageModule } from "./page-module.ts";
import { newAttempt } from "./tracking/attempt.ts";
import type { Environment } from "./tracking/environment.ts";
import { type Journal, learnerKey, openJournal, openLocal } from "./tracking/journal.ts";
import { emptyProgress, reduce } from "./tracking/reduce.ts";
import { type Resumed, resume } from "./tracking/resume.ts";
import { unpack } from "./tracking/saved-text.ts";
import { sessionTime } from "./tracking/session-time.ts";
import { standingOf, withReached } from "./tracking/standing.ts";
import { createTracker, type Tracker } from "./tracking/tracker.ts";

export interface Session {
  readonly progress: Progress;
  readonly standing: Standing;
  /** What the LMS said at launch; absent when there is none. */
  readonly launch?: Launch;
  /** "none": no LMS. "refused": there is one, and it takes nothing from this page. "closed": finished. */
  readonly state: "open" | "none" | "refused" | "closed";
  /** Why it is "none" or "refused", for the log: "" where no LMS was looked for. */
  readonly reason: string;
  /**
   * "kept": on this device, and on its way with the next act or within half a minute. "unsaved": the LMS has not taken all
   * yet, trying again. "local": kept on this device only. "lost": no LMS, and no storage: gone with the page.
   */
  readonly saving: "saved" | "saving" | "kept" | "unsaved" | "local" | "lost";
  /** Review, browse, refused, closed, or a second tab: nothing can be answered. */
  readonly isReadOnly: boolean;
  /** Another tab of this browser is at work on the same attempt: this one writes nothing. */
  readonly isSecondTab: boolean;
  /** Characters of a learner's own words that a teacher's report shows; absent: as good as all; 0: no LMS. */
  readonly reportedText?: number;
  /** Ids of activities whose free text the LMS has no room for. */
  readonly notKept: readonly string[];
  dispatch(event: ProgressEvent): void;
  /**
   * A comment for the LMS, where the standard has a place for one. False: there is no room for it. Else `heard` says once
   * whether the LMS took it; a comment of which it is not known yet is kept, and told again.
   */
  comment(text: string, heard?: (isTaken: boolean) => void): boolean;
  subscribe(listener: () => void): () => void;
  /** The page is hidden: it may never come back. Synchronous. */
  hide(): void;
  /** The page is shown again: time counts. */
  show(): void;
  /** The page goes away (pagehide): last words, at once. Synchronous. */
  leave(): void;
  /** The learner leaves by a button: tries again a few times before it closes. */
  finish(): Promise<void>;
}

/** A moment, so that several acts become one commit and the page paints first. */
const AT_ONCE = 50;
const SOON = 250;
const TYPING = 5000;
const LATER = 30_000;
/** Hidden with nothing to say but the time: not worth a commit below so many seconds. */
const WORTH = 60;

export async function openSession(
  page: PageModule,
  adapter: Adapter,
  environment: Environment,
): Promise<Session> {
  const connection = await adapter.connect();
  const { launch } = connection;
  const isOpen = connection.state === "open" && launch !== undefined;
  const isWatching = isOpen && launch.mode !== "normal";
  const who = isOpen ? learnerKey(launch.learnerId) : "local";
  const claim = async (what?: string): Promise<(() => void) | undefined> =>
    environment.claim ? environment.claim(`lectern:${who}:${page.module.id}:${what}`) : () => {};
  // One attempt is one tab's work, by what the LMS holds; one of which it does not know yet, by where the page stands.
  const held = isOpen ? unpack(page, launch.savedText)?.progress.attempt : undefined;
  const isRefused = connection.state === "refused";
  const own = isRefused ? () => {} : await claim(isOpen ? (held ?? environment.place) : who);
  const isSecondTab = own === undefined;
  const journal = isOpen
    ? openJournal(page, environment, launch.learnerId)
    : connection.state === "none"
      ? openLocal(page, environment)
      : undefined;
  const resumed = resumeFrom(page, adapter, environment, connection, journal);
  // For tabs that come later, and find it in the LMS; so nobody waits for it.
  const later = isOpen && own && held === undefined ? claim(resumed.progress.attempt) : undefined;
  const release = (): void => {
    own?.();
    void later?.then((free) => free?.());
  };
  if (isWatching) release();
  return createSession({
    page,
    adapter,
    environment,
    // Whatever a second tab told the LMS, and be it only that it ends, could overwrite what the first told.
    connection: isSecondTab ? { state: "none", reason: "second tab" } : connection,
    journal: isWatching ? undefined : journal,
    resumed,
    isSecondTab,
    release,
  });
}

function resumeFrom(
  page: PageModule,
  adapter: Adapter,
  environment: Environment,
  { state, launch }: Connection,
  journal: Journal | undefined,
): Resumed {
  const { random } = environment;
  if (state === "open" && launch)
    return resume(page, launch, journal, random, adapter.savedText ?? Infinity);
  const progress = journal?.all()[0]?.progress ?? emptyProgress(newAttempt(random));
  return { progress, base: "", pending: [], records: 0, isNews: false, obsolete: [] };
}

interface Parts {
  readonly page: PageModule;
  readonly adapter: Adapter;
  readonly environment: Environment;
  readonly connection: Connection;
  readonly journal: Journal | undefined;
  readonly resumed: Resumed;
  readonly isSecondTab: boolean;
  readonly release: () => void;
}

function createSession(parts: Parts): Session {
  const { page, adapter, environment, connection, journal, resumed, isSecondTab } = parts;
  const { launch } = connection;
  const listeners = new Set<() => void>();
  const time = sessionTime(environment.now);
  const shownAt = new Map<string, number>();
  let progress = withReached(page, resumed.progress);
  let standing = standingOf(page, progress);
  let state: Session["state"] = connection.state;
  let isKept = false;
  let hasActed = false;
  let hiddenAt = 0;

  const isTracked = state === "open" && launch !== undefined;
  const mayAnswer = state !== "refused" && !isSecondTab && (!isTracked || launch.mode === "normal");
  const tracker = isTracked
    ? createTracker({
        page,
        adapter,
        environment,
        launch,
        ...resumed,
        pending: mayAnswer ? resumed.pending : [],
        objectives: resumed.told && standingOf(page, withReached(page, resumed.told)).objectives,
        current: () => ({ progress, standing }),
        seconds: time.seconds,
        touch: () => (progress = { ...progress, clock: progress.clock + 1 }),
        changed: () => {
          keep();
          tell();
        },
      })
    : undefined;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** On this device, at once: whatever happens next, this much is not lost. */
  function keep(): void {
    if (!mayAnswer || journal === undefined) return;
    const { base = "", said = "", pending = [] } = tracker ?? {};
    isKept = journal.write({ progress, base, said, pending });
  }

  function apply(event: ProgressEvent): void {
    const before = progress;
    progress = reduce(page, before, event);
    if (progress === before) return;
    const last = standing;
    standing = standingOf(page, progress);
    date(before);
    if (event.type === "visit") shownAt.set(event.section, environment.now());
    if (!mayAnswer) return tell();
    const isRecorded = event.type === "submit" && launch?.credit !== false;
    const records = isRecorded ? recordsOf(event, before) : [];
    tracker?.add(records.map((record) => ({ record })));
    keep();
    // Where one is, and what stands on the screen, before one has done anything: no act. It goes with the first one.
    hasActed ||= event.type !== "see" && !(event.type === "visit" && before.place === undefined);
    if (isUrgent(last, standing)) tracker?.request(AT_ONCE);
    else if (!hasActed) return tell();
    else if (event.type === "submit") tracker?.request(SOON);
    else if (standing.activitiesDone.length > last.activitiesDone.length) tracker?.request(TYPING);
    else tracker?.request(LATER);
    tell();
  }

  /** The learner's own day: when words were written, and when all was first complete. */
  function date(before: Progress): void {
    const now = environment.now();
    const today = Math.floor(now / 86_400_000 - new Date(now).getTimezoneOffset() / 1440);
    const wrote = page.activities.find((activity) => {
      const entry = progress.activities[activity.id];
      if (entry === undefined || entry === before.activities[activity.id]) return false;
      // A day is kept with words only: without any it would be gone at the next visit.
      const words = activity.answer.freeText?.(activity.data, entry.answer);
      return Object.values(words ?? {}).join("") !== "";
    });
    if (wrote !== undefined) {
      const entry = { ...progress.activities[wrote.id]!, writtenOn: today };
      progress = { ...progress, activities: { ...progress.activities, [wrote.id]: entry } };
    }
    if (standing.complete && progress.completedOn === undefined)
      progress = { ...progress, completedOn: today };
  }

  function recordsOf(
    { activity: id, answer }: Extract<ProgressEvent, { type: "submit" }>,
    before: Progress,
  ): ReportedInteraction[] {
    const activity = page.activity(id);
    const submission = progress.activities[id]?.reported ?? 0;
    if (activity === undefined || submission === (before.activities[id]?.reported ?? 0)) return [];
    const at = environment.now();
    const shown = shownAt.get(id) ?? shownAt.get(activity.section);
    shownAt.set(id, at);
    const took = shown === undefined ? undefined : Math.max(0, at - shown);
    return activity.answer
      .report(activity.data, answer)
      .map((record) => ({ ...record, activity: id, submission, at, took }));
  }

  function close(): void {
    state = "closed";
    parts.release();
    keep();
    tell();
  }

  /** Retries of a last commit, while the page lives. */
  async function untilSaved(open: Tracker): Promise<void> {
    for (const pause of [0, 1000, 2000, 4000]) {
      if (pause > 0) await new Promise<void>((go) => environment.timer(pause, go));
      if (state !== "open" || (await open.flush())) return;
    }
  }

  if (isTracked && tracker) {
    const isNew = launch.savedText === "" && !resumed.isNews;
    if (resumed.isNews || (isNew && mayAnswer)) keep();
    if (mayAnswer)
      for (const attempt of resumed.obsolete) journal?.done(attempt, attempt === progress.attempt);
    tracker.open();
    if (mayAnswer && (resumed.isNews || resumed.pending.length > 0)) tracker.request(1000);
  } else if (state === "none") keep();

  return {
    get progress() {
      return progress;
    },
    get standing() {
      return standing;
    },
    launch,
    get state() {
      return state;
    },
    reason: connection.reason ?? "",
    get saving() {
      if (!mayAnswer) return "saved";
      if (tracker === undefined) return isKept ? "local" : "lost";
      return tracker.saving === "kept" && !isKept ? "saving" : tracker.saving;
    },
    get isReadOnly() {
      return !mayAnswer || state === "closed";
    },
    isSecondTab,
    // Where nothing can be answered, it is another page's words that a teacher sees.
    reportedText: tracker || !mayAnswer ? adapter.reportedText : 0,
    get notKept() {
      return tracker?.notKept ?? [];
    },
    dispatch(event) {
      if (state === "closed" || (!mayAnswer && event.type !== "visit")) return;
      time.resume();
      apply(event);
    },
    comment(text, heard) {
      if (state !== "open" || !mayAnswer || text.trim() === "") return false;
      if (!tracker?.comment(text, progress.place ?? "", heard)) return false;
      keep();
      tracker.request(SOON);
      tell();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hide() {
      const seconds = time.seconds();
      time.pause();
      if (state !== "open" || !mayAnswer || tracker === undefined) return;
      if (tracker.saving === "saved" && seconds - hiddenAt < WORTH) return;
      hiddenAt = seconds;
      void tracker.flush({ leaving: true });
    },
    show() {
      time.resume();
    },
    leave() {
      if (state === "closed" || state === "refused") return;
      void tracker?.finish({ unloading: true });
      close();
    },
    async finish() {
      if (state === "closed" || state === "refused") return;
      if (tracker !== undefined && mayAnswer) {
        // The first try is synchronous: the page may be going away right now.
        const isTaken = tracker.flush();
        if (isTaken !== true && !(await isTaken)) await untilSaved(tracker);
      }
      if ((state as Session["state"]) === "closed") return;
      await tracker?.finish();
      close();
    },
  };
}

/** What a teacher's grade book shows goes at once. */
function isUrgent(before: Standing, after: Standing): boolean {
  return (
    before.complete !== after.complete ||
    before.passed !== after.passed ||
    before.score?.earned !== after.score?.earned ||
    before.allAnswered !== after.allAnswered
  );
}

export type { Environment } from "./tracking/environment.ts";
export { browserEnvironment } from "./tracking/environment.ts";

import type { Interaction } from "./answer.ts";
import type { CourseModule, ModuleSettings } from "./course-module.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Standing } from "./progress.ts";
import type { XmlElement } from "./xml.ts";

export type MaybePromise<T> = T | Promise<T>;

// ── The builder's side: standards/<id>/index.ts ───────────────────────────────────────────────

/** A value for a hole of a manifest template: string sets, undefined removes, a list repeats with its own holes. */
export type Hole = string | undefined | readonly Readonly<Record<string, Hole>>[];

export interface Standard {
  /** Folder, `--standard`, file name: "scorm12". */
  readonly id: string;
  /** As people say it: "SCORM 1.2". */
  readonly title: string;
  /** Characters of saved text that fit; undefined: no limit worth counting. */
  readonly savedText?: number;
  /** Manifest templates (name in `manifest-templates/<id>/` = name in the package) or none. */
  readonly manifests: readonly string[];
  /** XSD files that travel at the package's root, by the names in which the build keeps them. */
  readonly schemas: readonly string[];
  /** Values for the holes of its templates. `files` are all others of the package, sorted. */
  holes(module: CourseModule, files: readonly string[]): Readonly<Record<string, Hole>>;
  /** Its package's rules, from `rules.ts`. */
  readonly rules: Rules;
}

// ── A package's rules: standards/<id>/rules.ts ────────────────────────────────────────────────

/** A package laid open for checking: manifests as text, everything else by name and size. */
export interface OpenPackage {
  readonly files: ReadonlyMap<string, number>;
  text(path: string): string | undefined;
}
/** What a standard's rules are given: XML is read for them, so that no standard needs a parser. */
export interface ReadPackage extends OpenPackage {
  /** The root of an XML file; undefined when the file is missing or not well-formed (`check` has said so). */
  xml(path: string): XmlElement | undefined;
}
export type Rules = (pack: ReadPackage) => readonly Diagnostic[];

// ── The learner's side: standards/<id>/adapter.ts ─────────────────────────────────────────────

export interface Connection {
  /** "none": no LMS was found. "refused": one is there and will not take this session. */
  readonly state: "open" | "none" | "refused";
  /** What the LMS said last, for the log: an error code or "". */
  readonly reason?: string;
  readonly launch?: Launch;
}

/** What the LMS knew at launch. */
export interface Launch {
  /** "" when the LMS does not say. */
  readonly learnerId: string;
  readonly learnerName: string;
  readonly mode: "normal" | "review" | "browse";
  readonly credit: boolean;
  readonly savedText: string;
  /** The status already on record, in our words. */
  readonly completion: "none" | "incomplete" | "completed";
  readonly success: "unknown" | "passed" | "failed";
  /** 0–100; undefined when none. */
  readonly score?: number;
  /** Interaction records that the LMS already holds; undefined when it does not say. */
  readonly records?: number;
}

/** One thing to tell the LMS. Only the standard that made it knows what the name means. */
export interface Call {
  readonly name: string;
  readonly value: string;
  /** Nice to have: an LMS that does not take it has kept the learner's work all the same. */
  readonly isOptional?: boolean;
  /** Need not go with this commit when there is much. */
  readonly canWait?: boolean;
}

/** What is true now, in no standard's words; an adapter's `words` turns it into calls. */
export interface Report {
  readonly settings: Pick<
    ModuleSettings,
    "report" | "pass" | "complete" | "finishedExit" | "responses"
  >;
  readonly launch: Launch;
  readonly standing: Standing;
  /** Id of the section where the learner is. */
  readonly place: string;
  readonly savedText: string;
  /** Seconds since connect, idle and sleep left out. */
  readonly seconds: number;
  /** The session is ending now. */
  readonly leaving: boolean;
  /** The browser is offline: what an LMS takes now it may forget for ever (Moodle 4.5, SCORM 1.2). No score, no status. */
  readonly unsure?: boolean;
  /** Right after connect: only the status, so that an LMS does not complete what was merely opened. */
  readonly opening?: boolean;
}

export interface ReportedInteraction extends Interaction {
  readonly activity: string;
  /** Which submission of it: 1, 2, 3. */
  readonly submission: number;
  /** Local time of the submission, milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds from first shown to submitted; undefined when not known. */
  readonly took?: number;
}

export interface Answered {
  readonly ok: boolean;
  /** The LMS's own code, "" when it gave none. */
  readonly code: string;
  /** Trying again may help (network, session); false: this value or element will never be taken. */
  readonly retry: boolean;
  /** The LMS has no such element at all. */
  readonly isUnknown?: boolean;
}

export interface Adapter {
  readonly id: string;
  readonly savedText?: number;
  /** Characters of a learner's own words that a teacher's report shows, about; absent: as good as all. */
  readonly reportedText?: number;
  /** Initialize and read the launch; exactly once. */
  connect(): MaybePromise<Connection>;
  /** The state in this standard's words, in the order in which it must be sent (score before status). Pure. */
  words(report: Report): readonly Call[];
  /** One record in this standard's words, for the LMS's index `n`, in the order in which it must be sent. Pure. */
  interaction(
    record: ReportedInteraction,
    n: number,
    settings: Report["settings"],
  ): readonly Call[];
  /**
   * A comment in this standard's words; absent: it has no place for one. `n`: the how-manieth of this session. Empty: there is no
   * room left, or the LMS has this very one.
   */
  comment?(text: string, place: string, n: number): readonly Call[];
  send(call: Call): MaybePromise<Answered>;
  commit(): MaybePromise<Answered>;
  /** Terminate; exactly once. Nothing may be sent after it. */
  finish(): MaybePromise<Answered>;
}

// ── The LMS's side: standards/<id>/host.ts ────────────────────────────────────────────────────

/** One call that a package made, as the host saw it. */
export interface HostCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: string;
  readonly code: string;
}

/** What a host holds of one attempt, in no standard's words: the preview's panel and the end-to-end tests read it. */
export interface HostRecord {
  readonly completion: string;
  readonly success: string;
  readonly score: string;
  readonly place: string;
  readonly savedText: string;
  readonly exit: string;
  readonly time: string;
  readonly interactions: readonly Readonly<Record<string, string>>[];
  readonly comments: readonly string[];
}

/** What an LMS keeps of one attempt between launches; JSON, so that a server can hold it. */
export interface HostState {
  /** Element (or storage key) → value, in the standard's own words. */
  readonly elements: Readonly<Record<string, string>>;
  /** The last session was finished properly; false: the learner vanished. */
  readonly isEnded: boolean;
}

/** One launch of one attempt, as an LMS begins it. */
export interface HostStart {
  /** What `store` was last given in this attempt; undefined: a new attempt. */
  readonly state?: HostState;
  readonly learner: { readonly id: string; readonly name: string };
  readonly mode: "normal" | "review" | "browse";
  /** The LMS's database. False: it could not be reached, so the commit must not be answered with "true". */
  store(state: HostState): boolean;
  /** Told after every call of the package. */
  onCall?(call: HostCall): void;
}

/** The LMS's side of one launch. Fault hosts are hosts like any other. */
export interface Host {
  /** What a package finds in the windows around it, object by name. */
  readonly page: Readonly<Record<string, object>>;
  /** Milliseconds after which the objects appear; absent: at once. */
  readonly late?: number;
  /** In the opener of the top window instead of the parent. */
  readonly isInOpener?: boolean;
  readonly session: "new" | "open" | "ended";
  /** Values taken since the last commit: lost if the session died now. */
  readonly waiting: number;
  /** What is stored: exactly that, not what was only set. */
  readonly stored: HostState | undefined;
  record(): HostRecord;
  /** An error code in words. */
  explain?(code: string): string;
}

export type CreateHost = (start: HostStart) => Host;

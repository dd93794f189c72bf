// The bare LMS under the hosts with a character: calls are checked, values held, commits stored; a character bends what its
// LMS is known to bend. It has no scorm-again in it, so thousands of sessions fit into a test.
import type { Host, HostCall, HostStart, HostState } from "../model/standard.ts";
import type { Dialect, Elements } from "./scorm-host.ts";

/** What a character needs to know of a standard, so that it need not name its elements. */
export interface Roles {
  readonly savedText: string;
  /** The word that stands for completed, and where. */
  readonly completed: readonly [element: string, value: string];
  readonly score: string;
  /** Where passed and failed stand. */
  readonly verdict: string;
  readonly totalTime: string;
  /** What a learner is called. */
  readonly learner: readonly string[];
  readonly codes: {
    readonly general: string;
    /** Initialize again; the same after the end; Get, Set or Commit before it; anything else after the end. */
    readonly running: string;
    readonly over: string;
    readonly early: string;
    readonly ended: string;
    readonly gap: string;
    readonly never: string;
  };
}

export interface PlainStandard {
  readonly id: string;
  readonly dialect: Dialect;
  readonly roles: Roles;
}

/** What one LMS does its own way. All optional; `undefined` back means: as any LMS. */
export interface Character {
  /** The code with which it refuses a value; absent: what any receiver refuses. */
  refuse?(element: string, value: string, held: Elements): string | undefined;
  /** What it keeps of a value that it took. */
  keep?(element: string, value: string): string;
  /** What it gives back. */
  read?(element: string, value: string): string;
  /** Every call passes here first: a code refuses it. May throw. */
  gate?(verb: string, element: string): string | undefined;
  /** Stores; false: it could not, and says so. */
  store?(held: Elements, isEnded: boolean, store: (elements: Elements) => boolean): boolean;
  /** Before the last commit. */
  end?(held: Elements): Elements;
  /** How it says true and false. */
  say?(answer: string): unknown;
  /** How it says a code. */
  code?(code: string): unknown;
  /** A review is stored like any session. */
  readonly isSavingReviews?: boolean;
  /** What a commit could not store is gone, not only not stored yet. */
  readonly isForgetful?: boolean;
  /** No exit of a package ends the attempt. */
  readonly keepsAttempts?: boolean;
  readonly late?: number;
  readonly isInOpener?: boolean;
  /** Other objects in its window. */
  readonly others?: Readonly<Record<string, object>>;
}

export function plainHost(
  { dialect, roles }: PlainStandard,
  start: HostStart,
  character: Character,
): Host {
  const { names } = dialect;
  const { codes } = roles;
  let held: Elements = dialect.launch(start);
  let kept = held;
  let stored: HostState | undefined = start.state;
  let session: Host["session"] = "new";
  let waiting = 0;
  let code = "0";

  const no = (why: string): string => {
    code = why;
    return "false";
  };
  const store = (isEnded: boolean): boolean => {
    const plain = (elements: Elements): boolean => {
      const isLookingBack = start.mode !== "normal" && !character.isSavingReviews;
      const state = (isLookingBack ? start.state : undefined) ?? {
        elements,
        isEnded: isEnded && !character.keepsAttempts,
      };
      if (!start.store(state)) return false;
      stored = state;
      return true;
    };
    const isStored = character.store?.(held, isEnded, plain) ?? plain(held);
    if (isStored) {
      waiting = 0;
      kept = held;
    }
    return isStored;
  };
  const count = (root: string): number =>
    new Set(
      Object.keys(held)
        .filter((name) => name.startsWith(`${root}.`))
        .map((name) => name.slice(root.length + 1).split(".")[0]),
    ).size;

  const verbs = {
    Initialize(): string {
      if (session !== "new") return no(codes.running);
      session = "open";
      return "true";
    },
    GetValue(element: string): string {
      const isCount = element.endsWith("._count");
      const value = isCount ? String(count(element.slice(0, -7))) : held[element];
      if (value === undefined) code = codes.never;
      return character.read?.(element, value ?? "") ?? value ?? "";
    },
    SetValue(element: string, value: string): string {
      const row = /^(.+)\.(\d+)\.[^.]+$/.exec(element);
      if (row && Number(row[2]) > count(row[1]!)) return no(codes.gap);
      const why = (character.refuse ?? dialect.refuse)(element, value, held);
      if (why !== undefined) return no(why);
      held = { ...held, [element]: character.keep?.(element, value) ?? value };
      waiting++;
      return "true";
    },
    Commit: (): string => (store(false) ? "true" : no(dialect.codes.commit)),
    Terminate(): string {
      session = "ended";
      held = character.end?.(dialect.finish(held)) ?? dialect.finish(held);
      return store(true) ? "true" : no(dialect.codes.commit);
    },
  };

  const call = (verb: keyof typeof verbs, values: unknown[]): unknown => {
    const args = values.map(String);
    const log = (result: string): void =>
      start.onCall?.({ name: names[verb], args, result, code } satisfies HostCall);
    let result: string;
    code = "0";
    try {
      const why = character.gate?.(verb, args[0] ?? "");
      if (why !== undefined) result = no(why);
      else if (session === "ended") result = no(verb === "Initialize" ? codes.over : codes.ended);
      else if (session === "new" && verb !== "Initialize") result = no(codes.early);
      else if (!verb.endsWith("Value") && (args.length !== 1 || args[0] !== ""))
        result = no(dialect.codes.argument);
      else result = verbs[verb](args[0] ?? "", args[1] ?? "");
    } catch (reason) {
      code = codes.general;
      log("thrown");
      throw reason;
    }
    if (verb === "Commit" && result === "false" && character.isForgetful) held = kept;
    if (verb === "GetValue" && result === "false" && code !== "0") result = "";
    log(result);
    return verb === "GetValue" ? result : (character.say?.(result) ?? result);
  };

  const api: Record<string, (...values: unknown[]) => unknown> = {};
  for (const verb of Object.keys(verbs) as (keyof typeof verbs)[])
    api[names[verb]] = (...values) => call(verb, values);
  api[names.GetLastError] = () => character.code?.(code) ?? code;
  api[names.GetErrorString] = api[names.GetDiagnostic] = () => "";

  return {
    page: { ...character.others, [dialect.object]: api },
    late: character.late,
    isInOpener: character.isInOpener,
    get session() {
      return session;
    },
    get waiting() {
      return waiting;
    },
    get stored() {
      return stored;
    },
    record: () => dialect.record(stored?.elements ?? {}),
  };
}

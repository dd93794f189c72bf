// The LMS's side that both SCORM standards share: scorm-again answers, a strict layer refuses first what any receiver
// would refuse, and nothing counts as kept before a commit was stored.
import type {
  Host,
  HostCall,
  HostRecord,
  HostStart,
  HostState,
  MaybePromise,
} from "../model/standard.ts";

export type Elements = Readonly<Record<string, string>>;

type Verb =
  | "Initialize"
  | "GetValue"
  | "SetValue"
  | "Commit"
  | "Terminate"
  | "GetLastError"
  | "GetErrorString"
  | "GetDiagnostic";

type Api = Readonly<Record<string, (...values: string[]) => MaybePromise<unknown>>>;

/** What one SCORM standard says differently. */
export interface Dialect {
  /** The name of the object in the window. */
  readonly object: string;
  /** The names of its eight functions. */
  readonly names: Readonly<Record<Verb, string>>;
  /** scorm-again's object, loaded with these elements. */
  open(elements: Elements): Api;
  /** All that a package can read at launch: what was kept, the learner, the mode, the entry. */
  launch(start: HostStart): Elements;
  /** The error code for a value that some receiver refuses, or undefined. `held` is what was set so far. */
  refuse(element: string, value: string, held: Elements): string | undefined;
  /** What is stored at the end of a session: time added up, what lives for one session only left out. */
  finish(held: Elements): Elements;
  /** Elements that are written anew in every session. */
  readonly perSession: readonly string[];
  record(kept: Elements): HostRecord;
  readonly codes: {
    /** The argument is not the empty string. */
    readonly argument: string;
    /** Commit could not be stored. */
    readonly commit: string;
    /** Anything after the end, by verb; absent: scorm-again says it rightly. */
    readonly ended?: string;
  };
}

export function scormHost(dialect: Dialect, start: HostStart): Host {
  const launched = dialect.launch(start);
  const inner = dialect.open(launched);
  let held: Elements = launched;
  let stored: HostState | undefined = start.state;
  let session: Host["session"] = "new";
  let waiting = 0;
  let code = "0";

  const ask = (verb: Verb, ...values: string[]): string => {
    const result = String(inner[dialect.names[verb]]!(...values));
    code = String(inner[dialect.names.GetLastError]!());
    return result;
  };
  const refused = (why: string): string => {
    code = why;
    return "false";
  };
  // Somebody who only looks leaves the learner's own session as it was: how it ended decides about the next launch.
  const looked = start.mode === "normal" ? {} : onlyOf(dialect.perSession, start.state?.elements);
  const store = (elements: Elements, isEnded: boolean): boolean => {
    const state =
      start.mode === "normal"
        ? { elements, isEnded }
        : { elements: { ...elements, ...looked }, isEnded: start.state?.isEnded ?? isEnded };
    if (!start.store(state)) return false;
    stored = state;
    waiting = 0;
    return true;
  };

  const verbs = {
    Initialize(): string {
      const result = ask("Initialize", "");
      if (result === "true") session = "open";
      return result;
    },
    GetValue: (element: string): string => ask("GetValue", element),
    SetValue(element: string, value: string): string {
      const why = session === "open" ? dialect.refuse(element, value, held) : undefined;
      if (why !== undefined) return refused(why);
      const result = ask("SetValue", element, value);
      if (result === "true") {
        held = { ...held, [element]: value };
        waiting++;
      }
      return result;
    },
    Commit(): string {
      const result = ask("Commit", "");
      if (result !== "true") return result;
      return store(held, false) ? result : refused(dialect.codes.commit);
    },
    Terminate(): string {
      const result = ask("Terminate", "");
      if (result !== "true") return result;
      session = "ended";
      return store(dialect.finish(held), true) ? result : refused(dialect.codes.commit);
    },
  };

  const takesNothing = (verb: string): boolean => !verb.endsWith("Value");
  const call = (verb: keyof typeof verbs, values: unknown[]): string => {
    const args = values.map(String);
    let result: string;
    if (session === "ended" && dialect.codes.ended !== undefined) {
      result = refused(dialect.codes.ended);
      if (verb === "GetValue") result = "";
    } else if (takesNothing(verb) && (args.length !== 1 || args[0] !== "")) {
      result = refused(dialect.codes.argument);
    } else result = verbs[verb](args[0] ?? "", args[1] ?? "");
    start.onCall?.({ name: dialect.names[verb], args, result, code } satisfies HostCall);
    return result;
  };

  const api: Record<string, (...values: unknown[]) => string> = {};
  for (const verb of Object.keys(verbs) as (keyof typeof verbs)[])
    api[dialect.names[verb]] = (...values) => call(verb, values);
  api[dialect.names.GetLastError] = () => code;
  for (const verb of ["GetErrorString", "GetDiagnostic"] as const)
    api[dialect.names[verb]] = (about) =>
      String(inner[dialect.names[verb]]!(String(about === "" ? code : about)));

  return {
    page: { [dialect.object]: api },
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
    explain: (about) => String(inner[dialect.names.GetErrorString]!(about)),
  };
}

function onlyOf(names: readonly string[], elements: Elements = {}): Elements {
  return Object.fromEntries(Object.entries(elements).filter(([name]) => names.includes(name)));
}

/** What was kept, without what every session says anew. */
export function keptOf(dialect: Pick<Dialect, "perSession">, elements: Elements): Elements {
  return Object.fromEntries(
    Object.entries(elements).filter(([element]) => !dialect.perSession.includes(element)),
  );
}

/** `<root>.<n>.<field>` → one record per n, its fields under the names that all standards share. */
export function recordsOf(
  elements: Elements,
  root: string,
  names: Readonly<Record<string, string>> = {},
): Record<string, string>[] {
  const records: Record<string, string>[] = [];
  for (const [element, value] of Object.entries(elements)) {
    if (!element.startsWith(`${root}.`)) continue;
    const [index, ...rest] = element.slice(root.length + 1).split(".");
    const field = rest.join(".");
    const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(field);
    const name = pattern ? (pattern[1] === "0" ? "correct" : `correct ${pattern[1]}`) : field;
    (records[Number(index)] ??= {})[names[name] ?? name] = value;
  }
  return records;
}

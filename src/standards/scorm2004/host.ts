// The LMS's side of SCORM 2004 4th Edition, for the preview and the tests. A package finds `API_1484_11` in its parent window.
import { Scorm2004API } from "scorm-again/scorm2004";
import type { Host, HostRecord, HostStart } from "../../model/standard.ts";
import { type Dialect, type Elements, keptOf, recordsOf, scormHost } from "../scorm-host.ts";
import { refuse2004 } from "./strict.ts";

const PER_SESSION = ["cmi.exit", "cmi.session_time", "adl.nav.request"];

export const dialect: Dialect = {
  object: "API_1484_11",
  names: {
    Initialize: "Initialize",
    GetValue: "GetValue",
    SetValue: "SetValue",
    Commit: "Commit",
    Terminate: "Terminate",
    GetLastError: "GetLastError",
    GetErrorString: "GetErrorString",
    GetDiagnostic: "GetDiagnostic",
  },
  perSession: PER_SESSION,
  codes: { argument: "201", commit: "391" },
  open(elements) {
    const api = new Scorm2004API({ autocommit: false, logLevel: "NONE" });
    api.loadFromFlattenedJSON({ ...elements });
    return api as unknown as ReturnType<Dialect["open"]>;
  },
  launch({ state, learner, mode }) {
    const old = state?.elements ?? {};
    const isSuspended = old["cmi.exit"] === "suspend";
    // RTE 4.2.5: after any other exit the next launch is a new attempt. A session that just broke off is kept, as LMSs do.
    const isNew = state === undefined || (state.isEnded && !isSuspended && mode === "normal");
    return {
      ...(isNew ? {} : keptOf({ perSession: PER_SESSION }, old)),
      "cmi.learner_id": learner.id,
      "cmi.learner_name": learner.name,
      "cmi.mode": mode,
      "cmi.credit": mode === "normal" ? "credit" : "no-credit",
      "cmi.entry": isNew ? "ab-initio" : isSuspended ? "resume" : "",
      "cmi.total_time": (isNew ? undefined : old["cmi.total_time"]) ?? "PT0S",
    };
  },
  refuse: refuse2004,
  finish: (held) => ({
    ...held,
    "cmi.total_time": interval(
      hundredths(held["cmi.total_time"]) + hundredths(held["cmi.session_time"]),
    ),
  }),
  record: recordOf,
};

export function createHost(start: HostStart): Host {
  return scormHost(dialect, start);
}

function recordOf(kept: Elements): HostRecord {
  return {
    completion: kept["cmi.completion_status"] ?? "unknown",
    success: kept["cmi.success_status"] ?? "unknown",
    score: kept["cmi.score.raw"] ?? "",
    place: kept["cmi.location"] ?? "",
    savedText: kept["cmi.suspend_data"] ?? "",
    exit: kept["cmi.exit"] ?? "",
    time: kept["cmi.total_time"] ?? "",
    interactions: recordsOf(kept, "cmi.interactions", { learner_response: "response" }),
    comments: recordsOf(kept, "cmi.comments_from_learner").map((c) => c["comment"] ?? ""),
  };
}

const UNITS = { Y: 31_557_600, M: 2_629_800, D: 86_400 } as const;

function hundredths(span = "PT0S"): number {
  const [days = "", clock = ""] = span.slice(1).split("T");
  const part = (text: string, unit: string): number =>
    Number(new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? 0);
  const long = Object.entries(UNITS).reduce((sum, [u, s]) => sum + part(days, u) * s, 0);
  return Math.round(
    (long + part(clock, "H") * 3600 + part(clock, "M") * 60 + part(clock, "S")) * 100,
  );
}

function interval(total: number): string {
  const hours = Math.floor(total / 360_000);
  const minutes = Math.floor((total % 360_000) / 6000);
  return `PT${hours}H${minutes}M${(total % 6000) / 100}S`;
}

// The LMS's side of SCORM 1.2, for the preview and the tests. A package finds `API` in its parent window.
import { Scorm12API } from "scorm-again/scorm12";
import type { Host, HostRecord, HostStart } from "../../model/standard.ts";
import { type Dialect, type Elements, keptOf, recordsOf, scormHost } from "../scorm-host.ts";
import { refuse12 } from "./strict.ts";

const PER_SESSION = ["cmi.core.exit", "cmi.core.session_time"];

export const dialect: Dialect = {
  object: "API",
  names: {
    Initialize: "LMSInitialize",
    GetValue: "LMSGetValue",
    SetValue: "LMSSetValue",
    Commit: "LMSCommit",
    Terminate: "LMSFinish",
    GetLastError: "LMSGetLastError",
    GetErrorString: "LMSGetErrorString",
    GetDiagnostic: "LMSGetDiagnostic",
  },
  perSession: PER_SESSION,
  codes: { argument: "201", commit: "101", ended: "301" },
  open(elements) {
    const api = new Scorm12API({
      autocommit: false,
      autoCompleteLessonStatus: false,
      mastery_override: false,
      logLevel: "NONE",
    });
    api.loadFromFlattenedJSON({ ...elements });
    return api as unknown as ReturnType<Dialect["open"]>;
  },
  launch({ state, learner, mode }) {
    const old = state?.elements ?? {};
    return {
      ...keptOf({ perSession: PER_SESSION }, old),
      "cmi.core.student_id": learner.id,
      "cmi.core.student_name": learner.name,
      "cmi.core.lesson_mode": mode,
      "cmi.core.credit": mode === "normal" ? "credit" : "no-credit",
      // As Moodle does it: "resume" only after a session that ended with "suspend".
      "cmi.core.entry":
        state === undefined ? "ab-initio" : old["cmi.core.exit"] === "suspend" ? "resume" : "",
      "cmi.core.total_time": old["cmi.core.total_time"] ?? "0000:00:00.00",
    };
  },
  refuse: refuse12,
  finish(held) {
    // RTE 3.4.4: a package that never said anything about its status has been completed by being opened.
    const status = held["cmi.core.lesson_status"] ?? "completed";
    const total =
      hundredths(held["cmi.core.total_time"]) + hundredths(held["cmi.core.session_time"]);
    return { ...held, "cmi.core.lesson_status": status, "cmi.core.total_time": timespan(total) };
  },
  record: recordOf,
};

export function createHost(start: HostStart): Host {
  return scormHost(dialect, start);
}

function recordOf(kept: Elements): HostRecord {
  const status = kept["cmi.core.lesson_status"] ?? "not attempted";
  const isJudged = status === "passed" || status === "failed";
  return {
    // One word says both: of a failed learner it does not say whether everything was done.
    completion: status === "passed" ? "completed" : status === "failed" ? "unknown" : status,
    success: isJudged ? status : "unknown",
    score: kept["cmi.core.score.raw"] ?? "",
    place: kept["cmi.core.lesson_location"] ?? "",
    savedText: kept["cmi.suspend_data"] ?? "",
    exit: kept["cmi.core.exit"] ?? "",
    time: kept["cmi.core.total_time"] ?? "",
    interactions: recordsOf(kept, "cmi.interactions", { student_response: "response" }),
    comments: kept["cmi.comments"] === undefined ? [] : [kept["cmi.comments"]],
  };
}

function hundredths(span = "0000:00:00"): number {
  const [hours, minutes, seconds] = span.split(":").map(Number) as [number, number, number];
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
}

function timespan(total: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const seconds = Math.floor(total / 100);
  const clock = [Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${clock}.${two(total % 100)}`;
}

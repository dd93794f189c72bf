// SCORM 2004's two words: completion by completeness, success by the pass mark. Neither ever gets worse.
import type { Standing } from "../../model/progress.ts";
import type { Launch, Report } from "../../model/standard.ts";

/** Undefined: the LMS has this or better already. */
export function completionWord(
  { complete }: Standing,
  { completion }: Launch,
): "completed" | "incomplete" | undefined {
  if (completion === "completed" || (completion === "incomplete" && !complete)) return undefined;
  return complete ? "completed" : "incomplete";
}

export function successWord(
  { report }: Report["settings"],
  { passed, complete, measure, allAnswered }: Standing,
  { success, savedText }: Launch,
): "passed" | "failed" | "unknown" | undefined {
  if (success === "passed") return undefined;
  if (passed === true) return "passed";
  if (success === "failed") return undefined;
  const isJudged = complete || measure >= 1 || allAnswered;
  if (passed === false && report === "passed-failed" && isJudged) return "failed";
  // Said once, in the first session: an LMS that reads nothing back (Open edX) may hold better by now.
  return savedText === "" ? "unknown" : undefined;
}

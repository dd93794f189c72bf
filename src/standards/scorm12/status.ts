// SCORM 1.2's one word for completion and success.
import type { Standing } from "../../model/progress.ts";
import type { Launch, Report } from "../../model/standard.ts";

/** Never from right to left. "failed" says that a result stands; an LMS may take it for done. */
const ORDER = ["incomplete", "failed", "completed", "passed"] as const;
type Word = (typeof ORDER)[number];

/** The word to send, or undefined when the LMS has this one or a better one already. */
export function statusWord(
  settings: Report["settings"],
  standing: Standing,
  launch: Launch,
): Word | undefined {
  const word = own(settings, standing);
  const recorded = recordedWord(launch);
  if (recorded !== undefined && ORDER.indexOf(word) <= ORDER.indexOf(recorded)) return undefined;
  return word;
}

function own({ report }: Report["settings"], standing: Standing): Word {
  const { complete, passed, measure, allAnswered } = standing;
  if (report === "completed") return complete ? "completed" : "incomplete";
  if (passed === false) {
    const isJudged = report === "passed-failed" && (complete || measure >= 1 || allAnswered);
    return isJudged ? "failed" : "incomplete";
  }
  if (!complete) return "incomplete";
  return passed === undefined ? "completed" : "passed";
}

function recordedWord({ completion, success }: Launch): Word | undefined {
  if (success !== "unknown") return success;
  return completion === "none" ? undefined : completion;
}

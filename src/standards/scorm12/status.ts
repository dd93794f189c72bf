// SCORM 1.2's one word for completion and success.
import type { Standing } from "../../model/progress.ts";
import type { Launch, Report } from "../../model/standard.ts";

/** Never from right to left. "failed" says that a result stands; an LMS may take it for done. */
export const WORDS = ["incomplete", "failed", "completed", "passed"] as const;
type Word = (typeof WORDS)[number];

export function isBetter(word: Word, recorded: Word | undefined): boolean {
  return recorded === undefined || WORDS.indexOf(word) > WORDS.indexOf(recorded);
}

/** Both halves of what the one word on record says. */
export function meaningOf(
  word: Word | "browsed" | undefined,
): Pick<Launch, "completion" | "success"> {
  const isDone = word === "completed" || word === "passed";
  return {
    completion: isDone ? "completed" : word === undefined ? "none" : "incomplete",
    success: word === "passed" || word === "failed" ? word : "unknown",
  };
}

/** The word to send, or undefined when the LMS has this one or a better one already. */
export function statusWord(
  settings: Report["settings"],
  standing: Standing,
  launch: Launch,
): Word | undefined {
  const word = own(settings, standing);
  return isBetter(word, recordedWord(launch)) ? word : undefined;
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

import { MOST_RECORDS, MOST_SUBMISSIONS } from "../player/tracking/reduce.ts";
import { activitiesOf, type CourseModule, type ModuleSettings } from "../model/course-module.ts";
import { resolveTexts, say } from "../model/texts.ts";
import { trackedTexts } from "./guide-tracked-texts.ts";

/** What is graded carries points; a pass mark without any decides nothing. */
export function isGraded(module: CourseModule): boolean {
  return activitiesOf(module).some(({ points }) => points > 0);
}

/** The pass mark that the module can hold a learner against. */
export function passMark(module: CourseModule): number | undefined {
  return isGraded(module) ? module.settings.pass : undefined;
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What this module tells the LMS and where a teacher meets it, in sentences of its language. */
export function trackedPoints(module: CourseModule): string[] {
  const { settings } = module;
  const own = sayIn(settings);
  const pass = passMark(module);
  return [
    completion(settings, pass, own),
    score(module, own),
    own("status", { words: own(status(settings, pass)) }),
    own("answers", { n: MOST_SUBMISSIONS, all: MOST_RECORDS }),
    own("place"),
    own("time"),
    ...(settings.feedback?.lms === true ? [own("comments")] : []),
    own("private"),
  ];
}

/** The same where the module is built as a page alone. */
export function webTracked(settings: ModuleSettings): string[] {
  const own = sayIn(settings);
  return [own("webNothing"), own(settings.journal ? "webKept" : "webNotKept")];
}

function sayIn({ language }: ModuleSettings): Say {
  const { words } = resolveTexts(trackedTexts, language);
  return (key, values) => say(words, key, values);
}

function completion({ complete }: ModuleSettings, pass: number | undefined, own: Say): string {
  const parts = (["sections", "activities"] as const).flatMap((what) => {
    const part = complete[what];
    if (part <= 0) return [];
    return part >= 1 ? own(`${what}All`) : own(`${what}Some`, { n: Math.round(part * 100) });
  });
  if (complete.pass && pass !== undefined) parts.push(own("reached"));
  return parts.length === 0 ? own("opened") : own("complete", { what: parts.join(own("between")) });
}

function score(module: CourseModule, own: Say): string {
  if (!isGraded(module)) return own("noScore");
  const { pass } = module.settings;
  return `${own("score")} ${pass === undefined ? own("noMark") : own("mark", { pass })}`;
}

/** Which words. */
function status({ report, complete }: ModuleSettings, pass: number | undefined): string {
  if (pass === undefined) return "completed";
  if (report === "completed") return complete.pass ? "completed" : "completedAnyway";
  return report === "passed" ? "passed" : "failed";
}

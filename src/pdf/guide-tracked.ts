import { MOST_RECORDS, MOST_SUBMISSIONS } from "../player/tracking/reduce.ts";
import { activitiesOf, type CourseModule, type ModuleSettings } from "../model/course-module.ts";

/** What is graded carries points; a pass mark without any decides nothing. */
export function isGraded(module: CourseModule): boolean {
  return activitiesOf(module).some(({ points }) => points > 0);
}

/** The pass mark that the module can hold a learner against. */
export function passMark(module: CourseModule): number | undefined {
  return isGraded(module) ? module.settings.pass : undefined;
}

/** What this module tells the LMS and where a teacher meets it, in sentences. */
export function trackedPoints(module: CourseModule): string[] {
  const { settings } = module;
  return [
    `**Complete** ${completion(settings, passMark(module))}`,
    score(module),
    status(settings, passMark(module)),
    `**Answers**: each answer that is handed in goes to the LMS with the question, what was chosen, what would have been right, and the result; of an activity that is handed in again and again only the first ${MOST_SUBMISSIONS} times, and no more than ${MOST_RECORDS} in all. How much of it you see is up to the LMS.`,
    "**Place and progress**: learners come back to where they were, with their answers, on any device.",
    "**Time**: how long the module was open, idle time left out.",
    ...(settings.feedback?.lms === true
      ? [
          "**Comments**: a comment that a learner hands in on the module’s last pages goes to the LMS with their record, so under their name. In Moodle it stands in **Track details** only.",
        ]
      : []),
    "**Private**: reflections and notes are kept with the learner’s record but are not reported to you, unless the activity says beside its field that the teacher can read it.",
  ];
}

function completion({ complete }: ModuleSettings, pass: number | undefined): string {
  const share = (part: number, what: string): string =>
    part <= 0
      ? ""
      : part >= 1
        ? `every ${what}`
        : `${Math.round(part * 100)} % of the ${what === "activity" ? "activities" : "sections"}`;
  const parts = [
    share(complete.sections, "section"),
    share(complete.activities, "activity"),
  ].filter((part) => part !== "");
  const done =
    parts.length === 0 ? "as soon as it was opened" : `when ${parts.join(" and ")} is done`;
  return `${done}${complete.pass && pass !== undefined ? ", and the pass mark is reached" : ""}. Optional activities do not count.`;
}

function score(module: CourseModule): string {
  if (!isGraded(module))
    return "**Score**: none is sent, as nothing in this module carries points.";
  const { pass } = module.settings;
  const mark =
    pass === undefined ? "This module sets no pass mark." : `The pass mark is ${pass} %.`;
  return `**Score**: points earned of all points, in per cent; what was not answered counts 0, and the best try counts. ${mark}`;
}

function status({ report, complete }: ModuleSettings, pass: number | undefined): string {
  const words =
    report === "completed"
      ? `“incomplete”, then “completed”${pass === undefined || complete.pass ? "" : ", passed or not"}`
      : pass === undefined
        ? "“incomplete”, then “completed”"
        : report === "passed"
          ? "“incomplete” until it is complete and the pass mark is reached, then “passed”"
          : "“incomplete”, then “passed”, or “failed” once it is complete, or all that is graded is answered, below the pass mark";
  return `**Status** in the gradebook: ${words}. SCORM 1.2 has this one word; SCORM 2004 has completion and success apart, and gets both.`;
}

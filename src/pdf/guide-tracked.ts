import type { ModuleSettings } from "../model/course-module.ts";

/** What this module tells the LMS and where a teacher meets it, in sentences. */
export function trackedPoints(settings: ModuleSettings): string[] {
  return [
    `**Complete** ${completion(settings)}`,
    ...score(settings),
    status(settings),
    "**Answers**: each answer that is handed in goes to the LMS with the question, what was chosen, what would have been right, and the result. How much of it you see is up to the LMS.",
    "**Place and progress**: learners come back to where they were, with their answers, on any device.",
    "**Time**: how long the module was open, idle time left out.",
    "**Private**: reflections and notes are kept with the learner’s record but are not reported to you, unless the activity says beside its field that the teacher can read it.",
  ];
}

function completion({ complete }: ModuleSettings): string {
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
  return `${done}${complete.pass ? ", and the pass mark is reached" : ""}. Optional activities do not count.`;
}

function score({ pass }: ModuleSettings): string[] {
  const how =
    "**Score**: points earned of all points, in per cent; what was not answered counts 0, and the best try counts.";
  return pass === undefined
    ? [`${how} Without graded activities no score is sent. This module sets no pass mark.`]
    : [`${how} The pass mark is ${pass} %.`];
}

function status({ report, pass, complete }: ModuleSettings): string {
  const words =
    report === "completed"
      ? `“incomplete”, then “completed”${complete.pass ? "" : ", passed or not"}`
      : pass === undefined
        ? "“incomplete”, then “completed”"
        : report === "passed"
          ? "“incomplete” until it is complete and the pass mark is reached, then “passed”"
          : "“incomplete”, then “passed”, or “failed” while it is complete but below the pass mark";
  return `**Status** in the gradebook: ${words}. SCORM 1.2 has this one word; SCORM 2004 has completion and success apart, and gets both.`;
}

import { activityKinds } from "../activities/index.ts";
import { activitiesOf, type CourseModule } from "../model/course-module.ts";
import { type Diagnostic, error, warning } from "../model/diagnostic.ts";

const PLACE = { file: "module.yaml", line: 1 };

/** field/moodle.md: beyond this an LMS slows down or drops records. */
const MOST_RECORDS = 250;

export function gradingProblems(module: CourseModule): Diagnostic[] {
  const { pass, complete } = module.settings;
  const activities = activitiesOf(module);
  const found: Diagnostic[] = [];
  const isGraded = activities.some((activity) => activity.points > 0);
  if (pass !== undefined && !isGraded) {
    found.push(
      error(
        "pass-without-points",
        PLACE,
        `pass is ${pass}, but no activity earns points: nobody could pass.`,
        'Give activities points: ":::choice{#my-id points=1}"; or delete "pass".',
      ),
    );
  }
  if (complete.pass && pass === undefined) {
    found.push(
      error(
        "complete-without-pass",
        PLACE,
        "complete asks for a pass, but there is no pass mark.",
        'Write "pass: 70", or "pass: no" under complete.',
      ),
    );
  }
  const scored = new Set(activityKinds.filter((kind) => kind.scored).map((kind) => kind.kind));
  const records = activities.filter((activity) => scored.has(activity.kind)).length;
  if (records > MOST_RECORDS) {
    found.push(
      warning(
        "many-records",
        PLACE,
        `${records} activities report to the LMS; it keeps records of ${MOST_RECORDS}.`,
        "Divide the module into two.",
      ),
    );
  }
  return found;
}

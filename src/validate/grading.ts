import { activityKinds } from "../activities/index.ts";
import { activitiesOf, type CourseModule, placeOfSetting } from "../model/course-module.ts";
import { type Diagnostic, error, warning } from "../model/diagnostic.ts";
import type { ActivityKind, RenderContext } from "../model/kind.ts";
import type { ActivityNode } from "../model/tree.ts";

/** field/moodle.md: beyond this an LMS slows down or drops records. */
const MOST_RECORDS = 250;

export function gradingProblems(module: CourseModule): Diagnostic[] {
  const { pass, complete } = module.settings;
  const activities = activitiesOf(module);
  const found: Diagnostic[] = [];
  const isGraded = activities.some((activity) => activity.points > 0);
  if (pass !== undefined && !isGraded && !module.hasGaps) {
    found.push(
      error(
        "pass-without-points",
        placeOfSetting(module, "pass"),
        `pass is ${pass}, but no activity earns points: nobody could pass.`,
        'Give activities points: ":::choice{#my-id points=1}"; or delete "pass".',
      ),
    );
  }
  if (complete.pass && pass === undefined) {
    found.push(
      error(
        "complete-without-pass",
        placeOfSetting(module, "complete.pass"),
        "complete asks for a pass, but there is no pass mark.",
        'Write "pass: 70", or "pass: no" under complete.',
      ),
    );
  }
  const context = withoutPage(module);
  found.push(...activities.flatMap((activity) => passProblems(activity, context)));
  const records = activities.reduce((sum, activity) => sum + recordsOf(activity, context), 0);
  if (records > MOST_RECORDS) {
    found.push(
      warning(
        "many-records",
        { file: "module.yaml", line: 1 },
        `The LMS gets ${records} records when everything is answered; it keeps ${MOST_RECORDS}.`,
        "Divide the module into two. Each statement of :::true-false and of a shared :::scale is a record.",
      ),
    );
  }
  return found;
}

/** Of a container with a pass mark of its own: in practice each question counts one, so points are not asked for. */
function passProblems(node: ActivityNode, context: RenderContext): Diagnostic[] {
  const kind = kindOf(node);
  const pass = kind.answer.objective?.(kind.data(node, context)).pass;
  const questions = node.children.filter((n): n is ActivityNode => n.type === "activity");
  // An empty one was told of already.
  const isPassable = questions.length === 0 || questions.some((q) => kindOf(q).scored);
  if (pass === undefined || isPassable) return [];
  return [
    error(
      "pass-without-question",
      node.place,
      `pass is ${pass}, but nothing in this ":::${node.kind}" is scored: nobody could pass it.`,
      'Ask something that can be right, as ":::choice" does; or delete "pass".',
    ),
  ];
}

function kindOf(node: ActivityNode): ActivityKind {
  return activityKinds.find((kind) => kind.kind === node.kind)!;
}

/** How many records the LMS gets when this is wholly answered. */
function recordsOf(node: ActivityNode, context: RenderContext): number {
  const kind = kindOf(node);
  const data = kind.data(node, context);
  return kind.answer.report(data, kind.largest(data)).length;
}

/** What a kind's `data` asks for, where there is no page: words are nothing to the number of records. */
function withoutPage({ settings }: CourseModule): RenderContext {
  const none = (): string => "";
  const same = (text: string): string => text;
  return {
    settings,
    section: "",
    t: same,
    hint: none,
    seen: none,
    blocks: none,
    inline: none,
    escape: same,
    href: same,
    size: () => undefined,
    idFor: same,
  };
}

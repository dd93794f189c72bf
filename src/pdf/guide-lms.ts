import type { CourseModule, ModuleSettings } from "../model/course-module.ts";
import { resolveTexts } from "../model/texts.ts";
import { renderTexts } from "../render/texts.ts";
import { standards } from "../standards/index.ts";
import { isGraded, passMark } from "./guide-tracked.ts";

/**
 * What a teacher does in each LMS, as we know it: Moodle was played, the others were read about, and each says so.
 * `**words**` are what stands on a button or a box.
 */
export interface GuidePart {
  readonly title: string;
  /** How we know, in one sentence. */
  readonly known: string;
  readonly paragraphs?: readonly string[];
  readonly steps?: readonly string[];
  readonly points?: readonly string[];
}

/** The package to import: of those that the module is built as, the first that an LMS can read. Undefined: a page alone. */
export function importable(settings: ModuleSettings): string | undefined {
  const standard = standards.find(
    ({ id, manifests }) => manifests.length > 0 && settings.standards.includes(id),
  );
  return standard === undefined ? undefined : `${settings.id}-${standard.id}.zip`;
}

export function lmsParts(module: CourseModule, file: string): GuidePart[] {
  const exit = exitButton(module.settings);
  return [
    moodle(module, file),
    canvas(file),
    blackboard(file),
    brightspace(file, exit),
    openEdx(module.settings, file),
  ];
}

/** The button as the learner's page has it. */
function exitButton({ language }: ModuleSettings): string {
  return resolveTexts(renderTexts, language).words["exit"]!;
}

function moodle(module: CourseModule, file: string): GuidePart {
  const has12 = module.settings.standards.includes("scorm12");
  return {
    title: "Moodle",
    known: "Tried in Moodle 4.5.6; labels may differ a little in other versions.",
    paragraphs: has12
      ? []
      : [
          "A SCORM 1.2 package serves you better in Moodle: its reports leave the answers of SCORM 2004 packages empty, and its mobile app plays SCORM 1.2 only.",
        ],
    steps: [
      `Turn **Edit mode** on, **Add an activity or resource**, choose **SCORM package**, and give it a name.`,
      `**Package file**: upload \`${file}\` as it is. Do not unpack it.`,
      `**Appearance**: **Display package** either way, the page fits both; a **New window** has more room (941 pixels wide instead of 650 on a small laptop). **Student skip content structure page**: Always. **Disable preview mode**: Yes, as Moodle keeps what is done in a preview, a grade too. **Display course structure in player**: Disabled; there is one item only.`,
      isGraded(module)
        ? `**Grade**: **Grading method** Highest grade, **Maximum grade** 100: the module sends its score in per cent.`
        : `**Grade**: nothing in this module is graded. **Grading method**: Highest grade; leave **Maximum grade** at 100.`,
      `**Attempts management**: **Number of attempts** Unlimited (Moodle counts them for SCORM 1.2 only), **Force new attempt** No, so that learners come back to where they were; **Attempts grading** Highest attempt.`,
      `**Compatibility settings**: **Auto-commit** and **Auto-continue** No; the module saves by itself.`,
      `**Activity completion**: add requirements, **Require status**: ${has12 ? boxes12(module) : boxes2004(module)} Moodle looks for the exact word: with the wrong box nobody ever completes.`,
    ],
    points: [
      has12 ? answers12(module.settings) : ANSWERS_2004,
      ...(has12
        ? [
            "In 4.5.6 a learner’s own interactions page says “Nothing to display” for every package. That is Moodle’s, not the module’s.",
          ]
        : []),
      "Do not open the module as a learner whose attempt counts: Moodle keeps what is done in review, too. The module itself sends nothing then.",
    ],
  };
}

/** SCORM 1.2 has one word, and below the pass mark it is one that never completes: both boxes are right, whatever comes. */
function boxes12(module: CourseModule): string {
  const says =
    module.settings.report === "completed" || passMark(module) === undefined
      ? "completed"
      : "passed";
  return `tick **Passed** and **Completed**, both; this module says “${says}”.`;
}

/** SCORM 2004 says “completed” of those who did everything and did not pass, unless `complete: { pass: yes }`. */
function boxes2004(module: CourseModule): string {
  const { report, complete } = module.settings;
  if (passMark(module) === undefined)
    return "tick **Completed**; without a pass mark this module never says “passed”.";
  if (report === "completed") return "tick **Completed**.";
  if (complete.pass)
    return "tick **Completed** alone: this module says it only when the pass mark is reached too, and “passed” perhaps before all is done.";
  return "tick **Passed** alone. With **Completed**, those who did everything but are below the pass mark would count as well. “Passed” comes as soon as the mark is reached, even where sections are left.";
}

function answers12({ responses }: ModuleSettings): string {
  const named =
    responses === "letters"
      ? "Questions are named by their id and their words, choices by their letters (a, b, c in the order of the module’s source)."
      : "Questions are named by their id and their words, answers by their words.";
  return `What each learner answered stands under **Reports** → **Interactions report**; tick **Response**, **Right answer** and **Result**. ${named}`;
}

const ANSWERS_2004 =
  "What each learner answered stands in **Track details** of their attempt, under **Reports**. The **Interactions report** stays empty: Moodle fills it from SCORM 1.2 packages only.";

function canvas(file: string): GuidePart {
  return {
    title: "Canvas",
    known:
      "Not tried by us. Canvas’s SCORM tool is said to run the Rustici engine, which follows the standards closely.",
    steps: [
      "Ask your administrator for the **SCORM** tool in the course navigation, if it is not there.",
      `Upload \`${file}\` there, as a graded assignment when it is to count.`,
    ],
    points: ["The grade comes to the gradebook only when the module is complete, not before."],
  };
}

function blackboard(file: string): GuidePart {
  return {
    title: "Blackboard Learn",
    known: "Not tried by us. Blackboard documents that it runs the Rustici engine.",
    steps: [
      `Add \`${file}\` as a SCORM package to the course’s content, and make it gradable when it is to count.`,
    ],
    points: ["The grade is the score that the module sends, on a scale to 100."],
  };
}

function brightspace(file: string, exit: string): GuidePart {
  return {
    title: "Brightspace",
    known: "Not tried by us; what follows was reported of its older SCORM player.",
    steps: [`Upload \`${file}\` as a SCORM object, with a grade item when it is to count.`],
    points: [
      `The grade comes only when the learner has left the module properly: tell them to end with **${exit}**.`,
      "It opens in a new window: pop-ups must be allowed for your Brightspace site.",
    ],
  };
}

function openEdx(settings: ModuleSettings, file: string): GuidePart {
  const passed =
    settings.report === "completed"
      ? []
      : [
          "It counts the word “passed” as completed only since August 2025. With an older version ask the module’s author for `report: completed`.",
        ];
  return {
    title: "Open edX",
    known: "Not tried by us; read from the source of the SCORM XBlock by Overhang.IO.",
    steps: [
      "Your administrator must have installed the SCORM XBlock.",
      `Add the component in Studio and upload \`${file}\`; make the unit’s subsection graded when it is to count.`,
    ],
    points: ["It takes the score as a part of 100, as this module sends it.", ...passed],
  };
}

export const UPDATING: readonly string[] = [
  "Replace the file in the activity that is there (in Moodle: the activity’s **Settings**, **Package file**). Do not delete the activity: the learners’ records go with it.",
  "The new package must have the same module id. What learners did hangs on the ids of the module, its sections and its activities: as long as those stay, answers, score and place are found again, even when sections were added, moved or reworded.",
  "An answer whose activity or option is gone is dropped; nothing is guessed.",
  "A learner who has the module open sees the new version after closing and opening it again. Best change it when nobody is at work.",
];

export function trouble(settings: ModuleSettings): string[] {
  return [
    "Does the page say that nothing is recorded? Then it found no LMS: open it from the course, not from the file.",
    "Is the learner enrolled and logged in? A session that ran out in the meantime takes nothing more: log in and open the module again.",
    "Is it an attempt that was already finished, or a preview? Then the LMS opens it for reading only.",
    "Does the completion rule ask for the word that this module sends? See “What is tracked”.",
    `Was it left with **${exitButton(settings)}**, and did the page say that everything is saved? Some LMSs take grade and status only then.`,
    "Pop-ups and third-party content blocked? Allow them for the site of your LMS, and try another browser once.",
    "Still nothing: try the same package in another LMS (SCORM Cloud is free for a few packages). If it tracks there, your administrator can look at the LMS’s log.",
  ];
}

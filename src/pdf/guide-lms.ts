import type { ModuleSettings } from "../model/course-module.ts";
import { standards } from "../standards/index.ts";

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

export function lmsParts(settings: ModuleSettings, file: string): GuidePart[] {
  const has12 = settings.standards.includes("scorm12");
  return [
    moodle(settings, file, has12),
    canvas(file),
    blackboard(file),
    brightspace(file),
    openEdx(settings, file),
  ];
}

function moodle(settings: ModuleSettings, file: string, has12: boolean): GuidePart {
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
      `**Appearance**: **Display package** in a **New window** gives the page more room than the frame (about 940 instead of 650 pixels on a small laptop). **Student skip content structure page**: Always. **Disable preview mode**: Yes, as Moodle counts a preview as an attempt, with its grade. **Display course structure in player**: Disabled; there is one item only.`,
      settings.pass === undefined
        ? `**Grade**: nothing in this module is graded. **Grading method**: Highest grade; leave **Maximum grade** at 100.`
        : `**Grade**: **Grading method** Highest grade, **Maximum grade** 100: the module sends its score in per cent.`,
      `**Attempts management**: **Number of attempts** Unlimited, **Force new attempt** No, so that learners come back to where they were; **Attempts grading** Highest attempt.`,
      `**Compatibility settings**: **Auto-commit** and **Auto-continue** No; the module saves by itself.`,
      `**Activity completion**: add requirements, **Require status**: ${statusBoxes(settings)} Moodle looks for the exact word: with the wrong box nobody ever completes.`,
    ],
    points: [
      "What each learner answered stands under **Reports** → **Interactions report**; tick **Response**, **Right answer** and **Result**. Questions are named by their id, answers by their words.",
      "In 4.5.6 a learner’s own interactions page says “Nothing to display” for every package. That is Moodle’s, not the module’s.",
      "Do not open the module as a learner whose attempt counts: Moodle keeps what is done in review, too. The module itself sends nothing then.",
    ],
  };
}

function statusBoxes(settings: ModuleSettings): string {
  if (settings.report === "completed") return "tick **Completed**.";
  return settings.pass === undefined
    ? "tick **Completed** (this module sets no pass mark, so it never says “passed”)."
    : "tick **Passed** and **Completed**; in SCORM 1.2 this module says “passed”.";
}

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

function brightspace(file: string): GuidePart {
  return {
    title: "Brightspace",
    known: "Not tried by us; what follows was reported of its older SCORM player.",
    steps: [`Upload \`${file}\` as a SCORM object, with a grade item when it is to count.`],
    points: [
      "The grade comes only when the learner has left the module properly: tell them to end with **Exit**.",
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

export const TROUBLE: readonly string[] = [
  "Does the page say that nothing is recorded? Then it found no LMS: open it from the course, not from the file.",
  "Is the learner enrolled and logged in? A session that ran out in the meantime takes nothing more: log in and open the module again.",
  "Is it an attempt that was already finished, or a preview? Then the LMS opens it for reading only.",
  "Does the completion rule ask for the word that this module sends? See “What is tracked”.",
  "Was it left with **Exit**, and did the page say that everything is saved? Some LMSs take grade and status only then.",
  "Pop-ups and third-party content blocked? Allow them for the site of your LMS, and try another browser once.",
  "Still nothing: try the same package in another LMS (SCORM Cloud is free for a few packages). If it tracks there, your administrator can look at the LMS’s log.",
];

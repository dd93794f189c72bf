import type { ModuleSettings } from "../model/course-module.ts";
import type { GuidePart } from "./guide-lms.ts";

/** How a page that no LMS tracks is offered, where the module is built as nothing else. */
export function webParts({ id }: ModuleSettings): GuidePart[] {
  const file = `${id}-web.zip`;
  return [
    {
      title: "As a link",
      known:
        "This module is built for the web only: it is a page, not a package to import. No LMS records anything of it.",
      steps: [
        `Unpack \`${file}\` into a folder of a web server, all of it; \`index.html\` is the page that opens.`,
        "In your course, add a link to its address (in Moodle an activity of the kind **URL**). Do not add it as a SCORM package: the LMS would refuse it.",
      ],
    },
    {
      title: "As a file in Moodle",
      known: "Not tried by us; read in Moodle’s documentation of its File resource.",
      steps: [
        `Add a **File** resource, upload \`${file}\`, choose it in the list of files, and **Unzip** it there.`,
        "Choose `index.html`, **Set main file**, and save.",
      ],
      points: [
        "Moodle can count it as viewed, and no more: neither answers nor a score come from it.",
      ],
    },
    {
      title: "When it must be tracked",
      known: "A SCORM package of the same module reports completion, score and answers.",
      points: [
        "Ask the module’s author to add `scorm12` to `standards:` in its `module.yaml`, or to build it with `--standard scorm12`.",
      ],
    },
  ];
}

export const WEB_UPDATING: readonly string[] = [
  "Unpack the new package in the place of the old one, at the same address.",
  "Learners’ browsers keep what they did by the ids of the module, its sections and its activities: as long as those stay, answers and place are found again.",
  "A learner who has the module open sees the new version after closing and opening it again.",
];

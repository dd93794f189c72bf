// The LMSs that the preview can play: for each standard its own host first, then those with the character of one LMS.
import type { CreateHost } from "../model/standard.ts";
import { createHost as scorm12 } from "../standards/scorm12/host.ts";
import { plain12 } from "../standards/scorm12/plain.ts";
import { createHost as scorm2004 } from "../standards/scorm2004/host.ts";
import { plain2004 } from "../standards/scorm2004/plain.ts";
import { createHost as web } from "../standards/web/host.ts";
import { cutting } from "./characters/cutting.ts";
import { expired } from "./characters/expired.ts";
import { flaky } from "./characters/flaky.ts";
import { moodle12, moodle2004 } from "./characters/moodle.ts";
import { old } from "./characters/old.ts";
import { openEdx } from "./characters/open-edx.ts";

export interface HostChoice {
  readonly id: string;
  readonly title: string;
  /** One sentence: what is special about it. */
  readonly about: string;
  readonly standard: string;
  readonly create: CreateHost;
}

const strict = {
  id: "strict",
  title: "Strict",
  about: "Takes only what every LMS that was measured takes, and stores what was committed.",
} as const;

const both = [plain12, plain2004];

export const hosts: readonly HostChoice[] = [
  { ...strict, standard: "scorm12", create: scorm12 },
  { ...strict, standard: "scorm2004", create: scorm2004 },
  {
    id: "moodle12",
    title: "Moodle",
    about: "Answers true to a network that fails, and never sends that again.",
    standard: "scorm12",
    create: moodle12(plain12),
  },
  {
    id: "moodle2004",
    title: "Moodle",
    about: "Answers true to a network that fails; sends everything with every commit.",
    standard: "scorm2004",
    create: moodle2004(plain2004),
  },
  ...both.flatMap((standard): HostChoice[] => [
    {
      id: "open-edx",
      title: "Open edX",
      about: "Reads back nothing but the saved text, has no counts and no errors.",
      standard: standard.id,
      create: openEdx(standard),
    },
    {
      id: "old",
      title: "Old",
      about: "Its object comes five seconds late in the opener, answers with booleans, and throws.",
      standard: standard.id,
      create: old(
        standard,
        both.filter((other) => other !== standard),
      ),
    },
    {
      id: "cutting",
      title: "Cutting",
      about:
        "Keeps the first 4,096 characters of the saved text and 255 of all else, and says true.",
      standard: standard.id,
      create: cutting(standard),
    },
    {
      id: "flaky",
      title: "Flaky",
      about: "Every third commit fails.",
      standard: standard.id,
      create: flaky(standard),
    },
    {
      id: "expired",
      title: "Expired",
      about: "Logs the learner out after 40 calls; from then on everything fails.",
      standard: standard.id,
      create: expired(standard),
    },
  ]),
  {
    id: "browser",
    title: "Browser only",
    about: "No LMS: the page keeps progress in this browser.",
    standard: "web",
    create: web,
  },
];

/** At least one, for every standard that is listed. */
export function hostsOf(standard: string): readonly HostChoice[] {
  return hosts.filter((host) => host.standard === standard);
}

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
import { slow } from "./characters/slow.ts";

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
  title: "Strict LMS",
  about: "Accepts only what every LMS accepts that was measured: the one to begin with.",
} as const;

const both = [plain12, plain2004];

export const hosts: readonly HostChoice[] = [
  { ...strict, standard: "scorm12", create: scorm12 },
  { ...strict, standard: "scorm2004", create: scorm2004 },
  {
    id: "moodle12",
    title: "Moodle",
    about:
      "Moodle 4.5: when the network fails it says all the same that it saved, and never sends that again.",
    standard: "scorm12",
    create: moodle12(plain12),
  },
  {
    id: "moodle12-4096",
    title: "Moodle, short texts",
    about:
      "Moodle 4.5 with “SCORM standards mode” on: it keeps 4,096 characters of the saved text and refuses what is longer.",
    standard: "scorm12",
    create: moodle12(plain12, { isStrict: true }),
  },
  {
    id: "moodle12-mastery",
    title: "Moodle, mastery score",
    about:
      "Moodle 4.5 with a mastery score of 60 and “Mastery score overrides status” on: at the end it decides itself who passed.",
    standard: "scorm12",
    create: moodle12(plain12, { mastery: 60 }),
  },
  {
    id: "moodle2004",
    title: "Moodle",
    about:
      "Moodle 4.5: when the network fails it says all the same that it saved, and sends everything again the next time.",
    standard: "scorm2004",
    create: moodle2004(plain2004),
  },
  ...both.flatMap((standard): HostChoice[] => [
    {
      id: "open-edx",
      title: "Open edX",
      about:
        "Gives back the saved text and the learner’s name, nothing else, and never says that something went wrong.",
      standard: standard.id,
      create: openEdx(standard),
    },
    {
      id: "old",
      title: "Old LMS",
      about:
        "Answers only after five seconds, from an unusual place and in an unusual form; every fifth save breaks off.",
      standard: standard.id,
      create: old(
        standard,
        both.filter((other) => other !== standard),
      ),
    },
    {
      id: "slow",
      title: "Slow LMS",
      about:
        "Can be found only five seconds after the page: until then nothing is known of the learner.",
      standard: standard.id,
      create: slow(standard),
    },
    {
      id: "cutting",
      title: "LMS that cuts",
      about:
        "Keeps the first 4,096 characters of the saved text and 255 of all else, and says that it kept everything.",
      standard: standard.id,
      create: cutting(standard),
    },
    {
      id: "flaky",
      title: "LMS that fails",
      about: "Every third save fails, as on a bad line.",
      standard: standard.id,
      create: flaky(standard),
    },
    {
      id: "expired",
      title: "LMS that logs out",
      about: "Logs the learner out after a while (40 calls): from then on nothing can be saved.",
      standard: standard.id,
      create: expired(standard),
    },
  ]),
  {
    id: "browser",
    title: "No LMS",
    about: "The page stands alone, as on a web site, and keeps progress in this browser.",
    standard: "web",
    create: web,
  },
];

/** At least one, for every standard that is listed. */
export function hostsOf(standard: string): readonly HostChoice[] {
  return hosts.filter((host) => host.standard === standard);
}

// Which LMSs the bench plays, in which standards.
import type { Adapter } from "../../src/model/standard.ts";
import { moodle12 } from "../../src/preview/characters/moodle.ts";
import { hosts } from "../../src/preview/hosts.ts";
import { createAdapter as scorm12 } from "../../src/standards/scorm12/adapter.ts";
import { plain12 } from "../../src/standards/scorm12/plain.ts";
import { createAdapter as scorm2004 } from "../../src/standards/scorm2004/adapter.ts";
import type { Bench } from "./bench.ts";

const adapters = { scorm12, scorm2004 } as unknown as Readonly<
  Record<string, (window: never) => Adapter>
>;

const FAULTY = ["flaky", "expired", "old"];

const own: readonly Bench[] = hosts
  .filter(({ standard }) => standard in adapters)
  .map(({ id, standard, create }) => ({
    host: id,
    standard,
    create,
    createAdapter: adapters[standard]!,
    isFaulty: FAULTY.includes(id),
    // Every answer of it takes five seconds.
    lag: id === "flaky" ? 5000 : 0,
  }));

const moodle = own.find(({ host }) => host === "moodle12")!;

/** One line is printed for each; several in a row are the same LMS with other settings. */
export const benches: readonly (readonly Bench[])[] = own.map((bench) =>
  bench === moodle
    ? [
        moodle,
        { ...moodle, create: moodle12(plain12, { isStrict: true }) },
        { ...moodle, create: moodle12(plain12, { mastery: 60 }), isOverriding: true },
      ]
    : [bench],
);

// Which LMSs the bench plays, in which standards.
import type { Adapter } from "../../src/model/standard.ts";
import { hosts } from "../../src/preview/hosts.ts";
import { createAdapter as scorm12 } from "../../src/standards/scorm12/adapter.ts";
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
    isOverriding: id === "moodle12-mastery",
    // Every answer of it takes five seconds.
    lag: id === "flaky" ? 5000 : 0,
  }));

/** One line is printed for each; several in a row are the same LMS with other settings. */
export const benches: readonly (readonly Bench[])[] = own
  .filter(({ host }) => !host.startsWith("moodle12-"))
  .map((bench) =>
    own.filter(({ host, standard }) => isOf(bench.host, host) && standard === bench.standard),
  );

function isOf(host: string, other: string): boolean {
  return other === host || other.startsWith(`${host}-`);
}

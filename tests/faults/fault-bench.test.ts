import { afterAll, describe, expect, it } from "vitest";
import { type Count, lineOf, runBench } from "./bench.ts";
import { benches } from "./benches.ts";

// `npm run soak` sets both; every run of `npm test` plays the same sessions.
const RUNS = Number(process.env["LECTERN_BENCH_RUNS"] ?? 52);
const SEED = Number(process.env["LECTERN_BENCH_SEED"] ?? 20261123);

describe("the fault bench", () => {
  const lines: string[] = [];
  let steps = 0;

  it.each(benches.map((group) => [`${group[0]!.host} in ${group[0]!.standard}`, group] as const))(
    "nothing that a learner did is lost with %s",
    async (_title, group) => {
      const all: Count = { sessions: 0, steps: 0, faults: 0, kills: 0, lost: 0 };
      for (const bench of group) {
        const runs = Math.ceil(RUNS / group.length);
        const count = await runBench(bench, { runs, seed: SEED });
        for (const key of Object.keys(all) as (keyof Count)[]) all[key] += count[key];
      }
      lines.push(lineOf(group[0]!, all));
      steps += all.steps;
      expect(all.lost).toBe(0);
    },
    Math.max(60_000, RUNS * 1000),
  );

  it("takes at least 10,000 steps", () => {
    expect(steps).toBeGreaterThanOrEqual(10_000);
  });

  afterAll(() => {
    process.stdout.write(`${lines.join("\n")}\n`);
  });
});

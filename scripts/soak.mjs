// npm run soak [minutes]: the fault bench with other sessions every time, for longer (10 minutes by default). A run that
// fails prints its seed; LECTERN_BENCH_SEED and LECTERN_BENCH_RUNS play it again.
import { giveUp, node, program } from "./run.mjs";

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) giveUp(`"${process.argv[2]}" is no number of minutes.`);

const end = Date.now() + minutes * 60_000;
let seed = Number(process.env["LECTERN_BENCH_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
process.env["LECTERN_BENCH_RUNS"] ??= "300";
do {
  process.env["LECTERN_BENCH_SEED"] = String(seed);
  process.stdout.write(`seed ${seed}\n`);
  const code = await node(program("vitest"), "run", "tests/faults/fault-bench.test.ts");
  if (code !== 0) {
    process.stderr.write(`A promise was broken with seed ${seed}.\n`);
    process.exit(1);
  }
  seed = (seed + 1) % 2 ** 31;
} while (Date.now() < end);

// cost: what another Node process took of the machine. CPU time, since the clock's depends on what else runs.
import { spawnSync } from "node:child_process";

/**
 * Written on a stream of its own when the process ends: seconds of user and system time, and the most memory it held. Time of
 * processes that it started and saw end is in, where the machine tells (Linux, proc(5): cutime and cstime in 1/100 s).
 */
const REPORT = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // Linux counts what the parent held at the fork as the child's; its own account of the process does not.
  const own = existsSync("/proc/self/status") && /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
  const rss = (own ? Number(own[1]) : maxRSS) / 1024;
  const stat = existsSync("/proc/self/stat") && readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
  const children = stat ? (Number(stat[13]) + Number(stat[14])) / 100 : 0;
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6 + children, rss }));
});`)}`;

/** The least of several runs: what is above it was the machine's doing. */
export function cost(script, args, { cwd, runs = 5, env = {}, before = () => {} }) {
  let best;
  for (let run = 0; run < runs; run++) {
    before();
    const child = spawnSync(process.execPath, ["--import", REPORT, script, ...args], {
      cwd,
      encoding: "utf8",
      // Certificates that a machine adds are read at every start of Node, and are none of our costs.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: "", ...env },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    if (child.status !== 0) throw new Error(`${args.join(" ")} failed:\n${child.stderr}`);
    const one = JSON.parse(child.output[3]);
    if (best === undefined || one.cpu < best.cpu) best = one;
  }
  return best;
}

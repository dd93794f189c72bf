// Numbers and times as SCORM 1.2 writes them.
import type { Standing } from "../../model/progress.ts";
import type { Launch } from "../../model/standard.ts";
import { clockOf, decimal, two } from "../scorm-api.ts";

/** HHHH:MM:SS.SS (CMITimespan). Moodle: at most 4 digits of hours and 2 decimals. */
export function timespan(seconds: number): string {
  const time = clockOf(Math.min(seconds, 9999 * 3600));
  const [whole, part = ""] = time.seconds.toFixed(2).split(".");
  return `${String(time.hours).padStart(4, "0")}:${two(time.minutes)}:${whole!.padStart(2, "0")}.${part}`;
}

/** HH:MM:SS (CMITime), local. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}

/** Per cent with 2 decimals; undefined when nothing was answered, or the LMS has as much already. */
export function score(standing: Standing, launch: Launch): string | undefined {
  const { score: points } = standing;
  if (points === undefined || points.answered === 0) return undefined;
  const raw = decimal(points.share * 100, 2);
  return launch.score !== undefined && Number(raw) <= launch.score ? undefined : raw;
}

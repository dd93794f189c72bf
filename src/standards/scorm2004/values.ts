// Numbers and times as SCORM 2004 writes them.
import type { Standing } from "../../model/progress.ts";
import type { Launch } from "../../model/standard.ts";
import { clockOf, decimal, two } from "../scorm-api.ts";

/** timeinterval(second,10,2): every part written, at most 2 decimals on the seconds. */
export function timeinterval(seconds: number): string {
  const time = clockOf(seconds);
  return `PT${time.hours}H${time.minutes}M${decimal(time.seconds, 2)}S`;
}

/** time(second,10,0), local and without zone: a zone without a fraction is refused (ADL, Moodle). "" outside 1970–2037. */
export function timestamp(at: number): string {
  const date = new Date(at);
  const year = date.getFullYear();
  if (!(year >= 1970 && year <= 2037)) return "";
  const day = [year, two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}

/** Both forms: graders use scaled, Moodle only raw. Undefined: nothing was answered, or the LMS has as much already. */
export function score(
  { score: points }: Standing,
  launch: Launch,
): { scaled: string; raw: string } | undefined {
  if (points === undefined || points.answered === 0) return undefined;
  const raw = decimal(points.share * 100, 2);
  if (launch.score !== undefined && Number(raw) <= launch.score) return undefined;
  return { scaled: decimal(points.share, 4), raw };
}

/** 1 only when it is complete; a completed module stays at 1, whatever was added to it since. */
export function measure(standing: Standing, { completion }: Launch): string {
  if (standing.complete || completion === "completed") return "1";
  return decimal(Math.min(0.99, Math.floor(standing.measure * 100 + 1e-9) / 100), 2);
}

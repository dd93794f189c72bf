// One record of an activity in SCORM 1.2's words (RTE 3.4.7). Readable words stand where the book wants single characters:
// Moodle's report shows them as they are. `responses: letters` gives the book's letter.
import type { Response } from "../../model/answer.ts";
import type { Call, ReportedInteraction, Report } from "../../model/standard.ts";
import { endOf, letters, oneLine, readable, slug, type Tokens } from "../responses.ts";
import { decimal } from "../scorm-api.ts";
import { timeOfDay, timespan } from "./values.ts";

/** CMIString255, also for patterns. */
const LONGEST = 255;
/** 1.2 knows neither long-fill-in nor other. */
const TYPES: Readonly<Record<string, string>> = { "long-fill-in": "fill-in", other: "fill-in" };
const RESULTS = { correct: "correct", incorrect: "wrong", neutral: "neutral" } as const;

export function interaction(
  record: ReportedInteraction,
  n: number,
  settings: Report["settings"],
): Call[] {
  const calls: Call[] = [];
  const set = (name: string, value: string): void => {
    if (value !== "") calls.push({ name: `cmi.interactions.${n}.${name}`, value });
  };
  const { response, correct = [] } = record;
  const all = [response, ...correct];
  const words = settings.responses === "words" ? readable(record) : undefined;
  const fits = words && all.every((r) => write(r, words).length <= LONGEST);
  const name = fits ? words : letters(record);
  // The id first: some LMSs make the record by it.
  set("id", idOf(record));
  set("type", TYPES[record.type] ?? record.type);
  set("time", timeOfDay(record.at));
  for (const [i, right] of correct.slice(0, 1).entries())
    set(`correct_responses.${i}.pattern`, write(right, name).slice(0, LONGEST));
  if (record.weighting !== undefined)
    set("weighting", decimal(Math.min(100, Math.max(-100, record.weighting)), 2));
  const said = write(response, name);
  const isWalk = record.type === "performance";
  set("student_response", isWalk ? endOf(said, ",", LONGEST) : said.slice(0, LONGEST));
  set("result", RESULTS[record.result]);
  if (record.took !== undefined) set("latency", timespan(record.took / 1000));
  return calls;
}

/** Moodle's report shows the id as the question: so the question is in it. No blanks (Moodle: 405). */
function idOf({ activity, part, description }: ReportedInteraction): string {
  const id = slug(activity, 100).replaceAll("_", "-") || "activity";
  return [part === "" ? id : `${id}-${part}`, slug(description, 120)].filter(Boolean).join(".");
}

function write(response: Response, name: Tokens): string {
  if ("tokens" in response) return response.tokens.map(name).join(",");
  if ("pairs" in response) return response.pairs.map((pair) => pair.map(name).join(".")).join(",");
  if ("strings" in response) return oneLine(response.strings.join(", "), LONGEST);
  if ("number" in response) return decimal(response.number, 7);
  if ("range" in response) {
    const [from, to] = response.range.map((end) => decimal(end, 7));
    return from === to ? from! : `${from}:${to}`;
  }
  return response.truth ? "t" : "f";
}

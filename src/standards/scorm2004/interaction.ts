// One record of an activity in SCORM 2004's words (RTE 4.2.9), in the order that Moodle insists on: id, type, then the rest.
import type { Response } from "../../model/answer.ts";
import { MOST_AT_ONCE, sizeOf } from "../../model/size-of.ts";
import type { Call, Report, ReportedInteraction } from "../../model/standard.ts";
import { endOf, letters, MOST_BYTES, oneLine, readable, slug, type Tokens } from "../responses.ts";
import { decimal } from "../scorm-api.ts";
import { timeinterval, timestamp } from "./values.ts";

/** SPM: how many words a response may have, how many right answers a type may have. */
const MOST_TOKENS = 36;
const MOST_STRINGS = 10;
const MOST_STEPS = 125;

/** What a large record does without, in this order; then labels become letters. */
const LEFT_OUT = [/^$/, /description$/, /(description|weighting|latency)$/];

export function interaction(
  record: ReportedInteraction,
  n: number,
  _settings: Report["settings"],
): Call[] {
  const plain = letters(record);
  const ways = [readable(record) ?? plain, plain].flatMap((name) =>
    LEFT_OUT.map((part) => callsOf(record, n, name).filter((call) => !part.test(call.name))),
  );
  return ways.find((calls) => sizeOf(calls) <= MOST_AT_ONCE) ?? ways.at(-1)!;
}

function callsOf(record: ReportedInteraction, n: number, name: Tokens): Call[] {
  const calls: Call[] = [];
  const set = (name: string, value: string): void => {
    if (value !== "") calls.push({ name: `cmi.interactions.${n}.${name}`, value });
  };
  const { type, response, correct = [] } = record;
  set("id", idOf(record));
  set("type", type);
  set("timestamp", timestamp(record.at));
  const [right] = correct;
  // scorm-again reads the pattern of free text as a list, whatever stands in it.
  if (right !== undefined && type !== "other" && type !== "long-fill-in")
    set("correct_responses.0.pattern", write(type, right, name, true));
  if (record.weighting !== undefined) set("weighting", decimal(record.weighting, 7));
  set("learner_response", write(type, response, name, false));
  set("result", record.result);
  if (record.took !== undefined) set("latency", timeinterval(record.took / 1000));
  set("description", oneLine(record.description, 250));
  return calls;
}

function idOf({ activity, part }: ReportedInteraction): string {
  const id = slug(activity, 200).replaceAll("_", "-") || "activity";
  return part === "" ? id : `${id}-${part}`;
}

function write(type: string, response: Response, name: Tokens, isPattern: boolean): string {
  // The same part twice is refused in patterns and in choices (scorm-again); an order and a walk may come back to a step.
  const joined = (parts: string[]): string =>
    (isPattern || type === "choice" ? [...new Set(parts)] : parts).join("[,]");
  if ("tokens" in response) return joined(response.tokens.slice(0, MOST_TOKENS).map(name));
  if ("pairs" in response) {
    const pairs = response.pairs.map((pair) => pair.map(name).join("[.]"));
    return type === "performance"
      ? endOf(joined(pairs.slice(-MOST_STEPS)), "[,]", MOST_BYTES)
      : joined(pairs.slice(0, MOST_TOKENS));
  }
  if ("strings" in response) {
    if (type !== "fill-in") return oneLine(response.strings.join(", "), 4000);
    // A bare comma in a pattern is refused too (scorm-again): in what was answered it is written alike.
    const texts = response.strings.slice(0, MOST_STRINGS).map((text) => oneLine(text, 250));
    return joined(texts.map((text) => text.replaceAll(",", ";")));
  }
  if ("truth" in response) return String(response.truth);
  const [from, to] = "range" in response ? response.range : [response.number, response.number];
  const ends = [from, to].map((end) => decimal(end, 7));
  // Both ends always: ADL wants the separator, Moodle refuses an open end.
  return isPattern ? ends.join("[:]") : ends[0]!;
}

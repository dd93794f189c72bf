// What some receiver of SCORM 1.2 refuses although scorm-again takes it (measured: ADL, scorm-again 3.4.3, Moodle 4.5.6 in
// both its modes). Only what lies in the intersection passes.
import type { Elements } from "../scorm-host.ts";

const REFUSED = "405";

/** CMIIdentifier: Moodle takes printable ASCII without a blank. */
const IDENTIFIER = /^[!-~]{1,255}$/;
/** CMITimespan with two to four digits for the hours. */
const TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const DECIMAL = /^-?\d{1,3}(\.\d+)?$/;
/** 255 characters on one line. */
const ANSWER = /^[^\r\n]{0,255}$/;
const COUNT = 250;

type Rule = RegExp | ((value: string) => boolean);

const isScore: Rule = (value) =>
  value === "" || (DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100);
const isWeighting: Rule = (value) => DECIMAL.test(value) && Math.abs(Number(value)) <= 100;
const isResult: Rule = (value) =>
  /^(correct|wrong|unanticipated|neutral)$/.test(value) || /^-?\d+(\.\d+)?$/.test(value);
const upTo =
  (length: number): Rule =>
  (value) =>
    value.length <= length;

const RULES: readonly (readonly [RegExp, Rule])[] = [
  [/^cmi\.core\.lesson_location$/, upTo(255)],
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.session_time$/, TIMESPAN],
  [/\.score\.(raw|min|max)$/, isScore],
  // RTE 3.4.4: CMIString4096. scorm-again has taken 64,000 since 2024; a real LMS may cut.
  [/^cmi\.suspend_data$/, upTo(4096)],
  [/^cmi\.comments$/, upTo(4096)],
  [/^cmi\.(objectives|interactions)\.\d+\.id$/, IDENTIFIER],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, IDENTIFIER],
  [
    /^cmi\.interactions\.\d+\.type$/,
    /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  ],
  [/^cmi\.interactions\.\d+\.time$/, TIME],
  [/^cmi\.interactions\.\d+\.latency$/, TIMESPAN],
  [/^cmi\.interactions\.\d+\.weighting$/, isWeighting],
  [/^cmi\.interactions\.\d+\.result$/, isResult],
  [
    /^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/,
    (value) => ANSWER.test(value),
  ],
];

export function refuse12(element: string, value: string, held: Elements): string | undefined {
  const record = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
  if (record !== null) {
    if (Number(record[1]) >= COUNT) return REFUSED;
    // scorm-again takes the parts of a record in any order; others want its id first.
    if (record[2] !== "id" && !(`cmi.interactions.${record[1]}.id` in held)) return "201";
  }
  for (const [pattern, rule] of RULES) {
    if (!pattern.test(element)) continue;
    return (typeof rule === "function" ? rule(value) : rule.test(value)) ? undefined : REFUSED;
  }
  return undefined;
}

// scorm2004, the learner's side: what is true goes in; calls in SCORM 2004's words go to the LMS's object `API_1484_11`.
import type { Adapter, Call, Connection, Launch } from "../../model/standard.ts";
import {
  type AdapterWindow,
  type Api,
  ask,
  codeOf,
  countOf,
  findApi,
  modeOf,
  numberOf,
  readRecord,
  recorded,
  valueOf,
  wordOf,
} from "../scorm-api.ts";
import { later, objectivePlaces, objectiveScore } from "../objectives.ts";
import { personOf } from "../person.ts";
import { oneLine, whole } from "../responses.ts";
import { interaction } from "./interaction.ts";
import { completionWord, successWord } from "./status.ts";
import { measure, score, timeinterval } from "./values.ts";

const NAMES = { get: "GetValue", error: "GetLastError" };
/** 3rd and 4th Edition (RTE 4.2.24); LMSs of the 2nd refuse above 4,000, and the tracker then writes shorter. */
const SAVED_TEXT = 64_000;

// RTE 3.1.7: 113, 133, 143 after Terminate; 2xx arguments; 351 an index; 4xx elements and values.
const isFinal = (code: string): boolean => /^(1[134]3|2\d\d|351|4\d\d)$/.test(code);

export function createAdapter(page: AdapterWindow): Adapter {
  let api: Api | undefined;
  const say = (name: string, ...values: string[]): ReturnType<Adapter["finish"]> =>
    api === undefined
      ? { ok: false, code: "", retry: false }
      : ask(api, NAMES, isFinal, name, ...values);
  const get = (element: string): string => (api && valueOf(api, NAMES, element)) ?? "";
  const placeOf = objectivePlaces(get);
  let comments: string[] | undefined;

  return {
    id: "scorm2004",
    savedText: SAVED_TEXT,
    connect() {
      const found = findApi(page, "API_1484_11", "Initialize");
      return found instanceof Promise ? found.then(connect) : connect(found);
    },
    words({ settings, launch, standing, place, savedText, seconds, leaving, opening, unsure }) {
      const calls: Call[] = [];
      const set = (name: string, value: string): void => void calls.push({ name, value });
      const also = (name: string, value: string): void =>
        void calls.push({ name, value, isOptional: true });
      if (launch.mode !== "normal") {
        if (leaving) also("cmi.session_time", timeinterval(seconds));
        return calls;
      }
      if (opening) {
        if (launch.completion === "none" && launch.credit)
          set("cmi.completion_status", standing.complete ? "completed" : "incomplete");
        return calls;
      }
      set("cmi.suspend_data", savedText);
      if (place !== "") also("cmi.location", place.slice(0, 1000));
      if (launch.credit && !unsure) {
        const points = score(standing, launch);
        if (points !== undefined) {
          also("cmi.score.scaled", points.scaled);
          set("cmi.score.raw", points.raw);
          also("cmi.score.min", "0");
          also("cmi.score.max", "100");
        }
        also("cmi.progress_measure", measure(standing, launch));
        const completion = completionWord(standing, launch);
        if (completion !== undefined) set("cmi.completion_status", completion);
        const success = successWord(settings, standing, launch);
        if (success !== undefined) set("cmi.success_status", success);
      }
      for (const objective of launch.credit && !unsure ? (standing.objectives ?? []) : []) {
        const place = placeOf(objective.id);
        calls.push(...objectiveScore(place, objective, true));
        const { isDone, isPassed } = objective;
        const isSettled = wordOf(place.had("success_status"), ["passed"]) !== undefined;
        if (isPassed !== undefined && isDone && !isSettled)
          calls.push(later(`${place.at}.success_status`, isPassed ? "passed" : "failed"));
        if (isDone || wordOf(place.had("completion_status"), ["completed"]) === undefined)
          calls.push(later(`${place.at}.completion_status`, isDone ? "completed" : "incomplete"));
      }
      const isOver = leaving && standing.complete && settings.finishedExit === "normal";
      // "suspend" keeps the saved text for the next launch (RTE 4.2.7); "logout" throws the learner out of some LMSs.
      also("cmi.exit", isOver ? "normal" : "suspend");
      if (leaving) also("cmi.session_time", timeinterval(seconds));
      return calls;
    },
    interaction,
    comment(text, place, n) {
      comments ??= Array.from(
        { length: countOf(get("cmi.comments_from_learner._count")) ?? 0 },
        (_, i) => get(`cmi.comments_from_learner.${i}.comment`).replace(/^\{lang=[^}]*\}/, ""),
      );
      const value = oneLine(text, 4000);
      // Too long to go there whole; or told by an earlier session, of which nobody could know whether it was heard.
      if (value !== whole(text) || comments.includes(value)) return [];
      const record = `cmi.comments_from_learner.${comments.length + n}`;
      const calls = [{ name: `${record}.comment`, value }];
      if (place !== "") calls.push({ name: `${record}.location`, value: oneLine(place, 250) });
      return calls;
    },
    send: ({ name, value }) => say("SetValue", name, value),
    commit: () => say("Commit", ""),
    // No Commit right before it: Terminate implies one, and Cornerstone answers that pair with an error while unloading.
    finish: () => say("Terminate", ""),
  };

  function connect(found: Api | undefined): Connection {
    api = found;
    if (api === undefined) return { state: "none", reason: "no API" };
    const answer = ask(api, NAMES, isFinal, "Initialize", "");
    // 103: it runs already (a page that was reloaded). And some LMSs say nothing: do they answer?
    const isSilent = answer.code === "0" && get("cmi.learner_id") !== "";
    const isOpen = answer.ok || answer.code === "103" || isSilent;
    // Who cannot read what is on record must not write over it.
    const record = isOpen
      ? readRecord(api, NAMES, "cmi.suspend_data", "cmi.learner_id")
      : undefined;
    if (record === undefined)
      return { state: "refused", reason: answer.code || codeOf(api, NAMES) };
    return { state: "open", launch: launch(record) };
  }

  function launch(record: Pick<Launch, "savedText" | "learnerId">): Launch {
    const completion = get("cmi.completion_status");
    return {
      learnerName: personOf(get("cmi.learner_name").replace(/^\{lang=[^}]*\}/, "")),
      mode: modeOf(get("cmi.mode")),
      credit: !/^\s*n/i.test(get("cmi.credit")),
      ...record,
      // A word that we do not know says at least that something is on record.
      completion:
        wordOf(completion, ["completed", "incomplete"]) ?? recorded(completion, record.savedText),
      success: wordOf(get("cmi.success_status"), ["passed", "failed"]) ?? "unknown",
      score: numberOf(get("cmi.score.raw")),
      records: countOf(get("cmi.interactions._count")),
    };
  }
}

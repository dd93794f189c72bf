// scorm12, the learner's side: what is true goes in; calls in SCORM 1.2's words go to the LMS's object `API`.
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
  valueOf,
  wordOf,
} from "../scorm-api.ts";
import { personOf } from "./person.ts";
import { objectivePlaces, objectiveScore } from "../objectives.ts";
import { interaction } from "./interaction.ts";
import { isBetter, meaningOf, statusWord, WORDS } from "./status.ts";
import { score, timespan } from "./values.ts";

const NAMES = { get: "LMSGetValue", error: "LMSGetLastError" };
/** CMIString4096 (RTE 3.4.4): an LMS may refuse or cut what is longer. */
const SAVED_TEXT = 4096;
const COMMENTS = 4096;

// RTE 3.3: 2xx arguments, 4xx elements and values: the same again is answered the same again.
const isFinal = (code: string): boolean => /^[24]\d\d$/.test(code);

export function createAdapter(page: AdapterWindow): Adapter {
  let api: Api | undefined;
  const say = (name: string, ...values: string[]): ReturnType<Adapter["finish"]> =>
    api === undefined
      ? { ok: false, code: "", retry: false }
      : ask(api, NAMES, isFinal, name, ...values);
  const get = (element: string): string => (api ? valueOf(api, NAMES, element) : "");
  const placeOf = objectivePlaces(get);
  const comments: string[] = [];
  let earlier: string | undefined;

  return {
    id: "scorm12",
    savedText: SAVED_TEXT,
    // CMIString255 (RTE 3.4.7: student_response).
    reportedText: 250,
    connect() {
      const found = findApi(page, "API", "LMSInitialize");
      return found instanceof Promise ? found.then(connect) : connect(found);
    },
    words({ settings, launch, standing, place, savedText, seconds, leaving, opening, unsure }) {
      const calls: Call[] = [];
      const set = (name: string, value: string): void => void calls.push({ name, value });
      if (launch.mode !== "normal") {
        if (leaving) set("cmi.core.session_time", timespan(seconds));
        return calls;
      }
      const status = launch.credit ? statusWord(settings, standing, launch) : undefined;
      if (opening) {
        // An LMS completes what never said anything about its status (RTE 3.4.4; Moodle does).
        if (launch.completion === "none" && status !== undefined)
          set("cmi.core.lesson_status", status);
        return calls;
      }
      set("cmi.suspend_data", savedText);
      if (place !== "") set("cmi.core.lesson_location", place.slice(0, 255));
      const points = launch.credit && !unsure ? score(standing, launch) : undefined;
      if (points !== undefined) {
        set("cmi.core.score.raw", points);
        set("cmi.core.score.min", "0");
        set("cmi.core.score.max", "100");
      }
      if (status !== undefined && !unsure) set("cmi.core.lesson_status", status);
      for (const objective of launch.credit && !unsure ? (standing.objectives ?? []) : []) {
        const place = placeOf(objective.id);
        calls.push(...objectiveScore(place, objective, false));
        const word =
          objective.isPassed === undefined ? "completed" : objective.isPassed ? "passed" : "failed";
        const own = objective.isDone ? word : "incomplete";
        if (isBetter(own, wordOf(place.had("status"), WORDS))) set(`${place.at}.status`, own);
      }
      const isOver = leaving && standing.complete && settings.finishedExit === "normal";
      // "normal" is not in 1.2's list (Moodle: 405); "logout" throws the learner out of some LMSs.
      set("cmi.core.exit", isOver ? "" : "suspend");
      if (leaving) set("cmi.core.session_time", timespan(seconds));
      return calls;
    },
    interaction,
    comment(text, _place, n) {
      earlier ??= get("cmi.comments");
      // Told by an earlier session, of which nobody could know whether it was heard.
      if (earlier.includes(text.trim())) return [];
      comments[n] = text.trim();
      const all = [earlier, ...comments.slice(0, n + 1)].filter((c) => c !== "").join("\n");
      return all.length > COMMENTS && earlier.length >= COMMENTS
        ? []
        : [{ name: "cmi.comments", value: all.slice(0, COMMENTS) }];
    },
    send: ({ name, value }) => say("LMSSetValue", name, value),
    commit: () => say("LMSCommit", ""),
    finish() {
      const committed = say("LMSCommit", "");
      const finished = say("LMSFinish", "");
      return committed instanceof Promise || !committed.ok ? committed : finished;
    },
  };

  function connect(found: Api | undefined): Connection {
    api = found;
    if (api === undefined) return { state: "none", reason: "no API" };
    const answer = ask(api, NAMES, isFinal, "LMSInitialize", "");
    if (!answer.ok && !(answer.code === "101" && isRunning()))
      return { state: "refused", reason: answer.code };
    return { state: "open", launch: launch() };
  }

  // 101 is also what a second LMSInitialize gets (a page that was reloaded): then the session is there and answers.
  function isRunning(): boolean {
    get("cmi.core.lesson_status");
    return codeOf(api!, NAMES) === "0";
  }

  function launch(): Launch {
    const status = wordOf(get("cmi.core.lesson_status"), [...WORDS, "browsed"]);
    const { completion, success } = meaningOf(status);
    return {
      learnerId: get("cmi.core.student_id"),
      learnerName: personOf(get("cmi.core.student_name")),
      mode: modeOf(get("cmi.core.lesson_mode")),
      credit: !/^\s*n/i.test(get("cmi.core.credit")),
      savedText: get("cmi.suspend_data"),
      completion,
      success,
      score: numberOf(get("cmi.core.score.raw")),
      records: countOf(get("cmi.interactions._count")),
    };
  }
}

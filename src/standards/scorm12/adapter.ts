// scorm12, the learner's side: what is true goes in; calls in SCORM 1.2's words go to the LMS's object `API`.
import type { Adapter, Call, Connection, Launch } from "../../model/standard.ts";
import { bytesOf, MOST_AT_ONCE } from "../../model/size-of.ts";
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
import { personOf } from "../person.ts";
import { later, objectivePlaces, objectiveScore } from "../objectives.ts";
import { interaction } from "./interaction.ts";
import { isBetter, meaningOf, statusWord, WORDS } from "./status.ts";
import { score, timespan } from "./values.ts";

const NAMES = { get: "LMSGetValue", error: "LMSGetLastError" };
/** CMIString4096 (RTE 3.4.4): an LMS may refuse or cut what is longer. */
const SAVED_TEXT = 4096;

// RTE 3.3: 2xx arguments, 4xx elements and values: the same again is answered the same again.
const isFinal = (code: string): boolean => /^[24]\d\d$/.test(code);

export function createAdapter(page: AdapterWindow): Adapter {
  let api: Api | undefined;
  const say = (name: string, ...values: string[]): ReturnType<Adapter["finish"]> =>
    api === undefined
      ? { ok: false, code: "", retry: false }
      : ask(api, NAMES, isFinal, name, ...values);
  const get = (element: string): string => (api && valueOf(api, NAMES, element)) ?? "";
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
      const also = (name: string, value: string): void =>
        void calls.push({ name, value, isOptional: true });
      if (launch.mode !== "normal") {
        if (leaving) also("cmi.core.session_time", timespan(seconds));
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
      if (place !== "") also("cmi.core.lesson_location", place.slice(0, 255));
      const points = launch.credit && !unsure ? score(standing, launch) : undefined;
      if (points !== undefined) {
        set("cmi.core.score.raw", points);
        also("cmi.core.score.min", "0");
        also("cmi.core.score.max", "100");
      }
      if (status !== undefined && !unsure) set("cmi.core.lesson_status", status);
      for (const objective of launch.credit && !unsure ? (standing.objectives ?? []) : []) {
        const place = placeOf(objective.id);
        calls.push(...objectiveScore(place, objective, false));
        const word =
          objective.isPassed === undefined ? "completed" : objective.isPassed ? "passed" : "failed";
        const own = objective.isDone ? word : "incomplete";
        if (isBetter(own, wordOf(place.had("status"), WORDS)))
          calls.push(later(`${place.at}.status`, own));
      }
      const isOver = leaving && standing.complete && settings.finishedExit === "normal";
      // "normal" is not in 1.2's list (Moodle: 405); "logout" throws the learner out of some LMSs.
      also("cmi.core.exit", isOver ? "" : "suspend");
      if (leaving) also("cmi.core.session_time", timespan(seconds));
      return calls;
    },
    interaction,
    comment(text, _place, n) {
      earlier ??= get("cmi.comments");
      // Told by an earlier session, of which nobody could know whether it was heard.
      if (`\n${earlier}\n`.includes(`\n${text.trim()}\n`)) return [];
      comments[n] = text.trim();
      const all = [earlier, ...comments.slice(0, n + 1)].filter((c) => c !== "").join("\n");
      // Below CMIString4096 (RTE 3.4.4), and in one commit.
      return bytesOf(all) > MOST_AT_ONCE ? [] : [{ name: "cmi.comments", value: all }];
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
    // 101 is also what a second LMSInitialize gets (a page that was reloaded), and some LMSs say nothing: do they answer?
    const mayRun = answer.code === "101" || answer.code === "0";
    const isOpen = answer.ok || (mayRun && get("cmi.core.lesson_status") !== "");
    // Who cannot read what is on record must not write over it.
    const record = isOpen
      ? readRecord(api, NAMES, "cmi.suspend_data", "cmi.core.student_id")
      : undefined;
    if (record === undefined)
      return { state: "refused", reason: answer.code || codeOf(api, NAMES) };
    return { state: "open", launch: launch(record) };
  }

  function launch(record: Pick<Launch, "savedText" | "learnerId">): Launch {
    const status = get("cmi.core.lesson_status");
    const { completion, success } = meaningOf(wordOf(status, [...WORDS, "browsed"]));
    return {
      learnerName: personOf(get("cmi.core.student_name")),
      mode: modeOf(get("cmi.core.lesson_mode")),
      credit: !/^\s*n/i.test(get("cmi.core.credit")),
      ...record,
      // A word that we do not know says at least that something is on record.
      completion: completion === "none" ? recorded(status, record.savedText) : completion,
      success,
      score: numberOf(get("cmi.core.score.raw")),
      records: countOf(get("cmi.interactions._count")),
    };
  }
}

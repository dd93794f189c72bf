// What the hosts with a character need to know of SCORM 1.2.
import type { PlainStandard } from "../plain-host.ts";
import { dialect } from "./host.ts";

export const plain12: PlainStandard = {
  id: "scorm12",
  dialect,
  roles: {
    savedText: "cmi.suspend_data",
    completed: ["cmi.core.lesson_status", "completed"],
    score: "cmi.core.score.raw",
    verdict: "cmi.core.lesson_status",
    totalTime: "cmi.core.total_time",
    learner: ["cmi.core.student_id", "cmi.core.student_name"],
    codes: {
      general: "101",
      running: "101",
      over: "301",
      early: "301",
      ended: "301",
      gap: "201",
      never: "0",
    },
  },
};

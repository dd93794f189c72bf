// What the hosts with a character need to know of SCORM 2004.
import type { PlainStandard } from "../plain-host.ts";
import { dialect } from "./host.ts";

export const plain2004: PlainStandard = {
  id: "scorm2004",
  dialect,
  roles: {
    savedText: "cmi.suspend_data",
    completed: ["cmi.completion_status", "completed"],
    score: "cmi.score.raw",
    verdict: "cmi.success_status",
    totalTime: "cmi.total_time",
    learner: ["cmi.learner_id", "cmi.learner_name"],
    codes: {
      general: "101",
      running: "103",
      over: "104",
      early: "142",
      ended: "143",
      gap: "351",
      never: "403",
    },
  },
};

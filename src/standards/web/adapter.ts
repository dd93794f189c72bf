// web, the learner's side: no LMS is looked for, and progress stays on the learner's device.
import type { Adapter } from "../../model/standard.ts";
import type { AdapterWindow } from "../scorm-api.ts";

const NOBODY = { ok: false, code: "", retry: false } as const;

export function createAdapter(_page?: AdapterWindow): Adapter {
  return {
    id: "web",
    connect: () => ({ state: "none", reason: "" }),
    words: () => [],
    interaction: () => [],
    send: () => NOBODY,
    commit: () => NOBODY,
    finish: () => NOBODY,
  };
}

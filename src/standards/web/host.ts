// The LMS's side of a plain web page: there is none. What the page kept in this browser stands for the record.
import type { Host, HostRecord, HostStart } from "../../model/standard.ts";

/** All keys that a Lectern page writes begin so (the same origin may serve others). */
const PREFIX = "lectern";

export function createHost(start: HostStart): Host {
  if (start.state === undefined) for (const key of keys()) localStorage.removeItem(key);
  start.store({ elements: snapshot(), isEnded: false });
  return {
    page: {},
    session: "new",
    waiting: 0,
    get stored() {
      return { elements: snapshot(), isEnded: false };
    },
    record,
  };
}

function record(): HostRecord {
  const savedText = Object.values(snapshot()).join("\n");
  const unsaid = { completion: "", success: "", score: "", place: "", exit: "", time: "" };
  return { ...unsaid, savedText, interactions: [], comments: [] };
}

function snapshot(): Record<string, string> {
  return Object.fromEntries(keys().map((key) => [key, localStorage.getItem(key) ?? ""]));
}

function keys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

// Moodle 4.5, as it was seen: a network that fails is answered with "true" (field notes 4.4); finishing completes what never
// said a status, and a mastery score overrides what the package said (4.4).
import { type Character, type PlainStandard, plainHost } from "../../standards/plain-host.ts";
import type { CreateHost } from "../../model/standard.ts";

/** What `sendBeacon` carries at most; above, nothing at all is saved. */
const BEACON = 64_000;

// Reviews are saved, and the saved text is given back whatever `exit` said.
const HABITS = { isSavingReviews: true, keepsAttempts: true } as const;

export interface MoodleSettings {
  /** The site's "scormstandard": 4,096 characters of saved text, else 64,000. */
  readonly isStrict?: boolean;
  /** The manifest's mastery score, 0–100. */
  readonly mastery?: number;
}

/** 1.2: what was once sent is not sent again, arrived or not. */
export function moodle12(
  standard: PlainStandard,
  { isStrict = false, mastery }: MoodleSettings = {},
): CreateHost {
  return (start) => {
    const { roles, dialect } = standard;
    let sent: Readonly<Record<string, string>> = start.state?.elements ?? {};
    let database = sent;
    const character: Character = {
      ...HABITS,
      refuse(element, value, held) {
        if (element === roles.savedText && !isStrict)
          return value.length > 64_000 ? "405" : undefined;
        return dialect.refuse(element, value, held);
      },
      store(held, isEnded, store) {
        const news = Object.entries(held).filter(([name, value]) => sent[name] !== value);
        if (isEnded && JSON.stringify(news).length > BEACON) return false;
        sent = held;
        const next = { ...database, ...Object.fromEntries(news) };
        if (store(next)) database = next;
        return true;
      },
      end(held) {
        const score = held[roles.score];
        if (mastery === undefined || score === undefined || score === "") return held;
        return { ...held, [roles.verdict]: Number(score) >= mastery ? "passed" : "failed" };
      },
    };
    return plainHost(standard, start, character);
  };
}

/** 2004: everything is sent every time, so it heals at the next commit; a second session in one page is refused. */
export function moodle2004(standard: PlainStandard): CreateHost {
  return (start) =>
    plainHost(standard, start, {
      ...HABITS,
      read(element, value) {
        // The invalid duration "P" where nothing has been added up yet.
        return element === standard.roles.totalTime && /^PT(0[HMS])+$/.test(value) ? "P" : value;
      },
      store(held, isEnded, store) {
        if (isEnded && JSON.stringify(held).length > BEACON) return false;
        store(held);
        return true;
      },
    });
}

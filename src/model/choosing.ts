import type { AnswerKind, Score, Token } from "./answer.ts";
import { packKeys, unpackKeys } from "./items.ts";
import type { Overall } from "./overall.ts";
import { wholeRecord } from "./whole-record.ts";

/** The answer with the longest packed text. */
export function largestChoice(data: ChoosingData): ChoosingAnswer {
  const keys = data.options.map((o) => o.key).sort();
  const [longest] = [...keys].sort((a, b) => b.length - a.length);
  return { chosen: data.multiple ? keys : [longest!] };
}

/** Some of a list are chosen: what `choice` and `hotspot` have in common. */
export interface ChoosingData extends Overall {
  readonly question: string;
  readonly multiple: boolean;
  readonly partial: boolean;
  readonly points: number;
  readonly options: readonly {
    readonly key: string;
    readonly label: string;
    readonly right: boolean;
    /** HTML. */
    readonly feedback?: string;
  }[];
}

/** The keys of the chosen options, sorted by code unit. */
export interface ChoosingAnswer {
  readonly chosen: readonly string[];
}

export function choosing<Data extends ChoosingData>(
  kind: string,
): AnswerKind<Data, ChoosingAnswer> {
  return {
    kind,
    empty: () => ({ chosen: [] }),
    isAnswered: (_data, answer) => answer.chosen.length > 0,
    isDone: (_data, _answer, state) => state.submitted,
    score,
    // Checksum of all options, then the chosen ones.
    pack: (data, answer) => packKeys(data.options, [...answer.chosen].sort()),
    unpack(data, packed) {
      const rows = unpackKeys(data.options, packed);
      if (rows === undefined) return undefined;
      const chosen = [...new Set(rows[0])].sort();
      // Several are left of a question that takes one now: which one was meant would be a guess.
      return { chosen: !data.multiple && chosen.length > 1 ? [] : chosen };
    },
    report: (data, answer) =>
      wholeRecord(data, score(data, answer), {
        type: "choice",
        choices: tokens(data.options),
        response: { tokens: tokens(data.options.filter((o) => answer.chosen.includes(o.key))) },
        correct: [{ tokens: tokens(data.options.filter((o) => o.right)) }],
      }),
    words: (data, answer) =>
      data.options.filter((o) => answer.chosen.includes(o.key)).map((o) => o.label),
  };
}

/** Some choice, for estimates and tests. */
export function sampleChoice(data: ChoosingData, random: () => number): ChoosingAnswer {
  const keys = data.options.map((o) => o.key);
  if (data.multiple) return { chosen: keys.filter(() => random() < 0.5).sort() };
  return { chosen: keys.slice(Math.floor(random() * keys.length)).slice(0, 1) };
}

/** One of several: all or nothing. Several: all or nothing, or right minus wrong, never below nothing. */
function score(data: ChoosingData, answer: ChoosingAnswer): Score {
  const right = data.options.filter((o) => o.right).map((o) => o.key);
  const hits = answer.chosen.filter((key) => right.includes(key)).length;
  const misses = answer.chosen.length - hits;
  const of = Math.max(1, right.length);
  if (data.partial) return { got: Math.max(0, hits - misses), of };
  return { got: hits === right.length && misses === 0 ? of : 0, of };
}

function tokens(options: ChoosingData["options"]): Token[] {
  return options.map(({ key, label }) => ({ key, label }));
}

import type { AnswerKind, Score } from "../../model/answer.ts";
import { matchKeys, packKeys, splitKeys } from "../../model/items.ts";
import { wholeRecord } from "../../model/whole-record.ts";

export interface CaseOption {
  /** Unique in the case. */
  readonly key: string;
  readonly label: string;
  /** Key of the step that it leads to. */
  readonly to: string;
  /** Absent where the author marks neither. */
  readonly right?: boolean;
  /** The consequence, as HTML. */
  readonly feedback?: string;
}

export interface CaseStep {
  readonly key: string;
  readonly label: string;
  readonly options: readonly CaseOption[];
}

export interface CaseData {
  readonly question: string;
  readonly points: number;
  /** The first is where the case begins; one without options is an end. */
  readonly steps: readonly CaseStep[];
}

/** The keys of the options taken, in order. */
export interface CaseAnswer {
  readonly path: readonly string[];
}

/** Decisions that one walk may hold, and steps of a case: only who goes round in circles has to start again. */
export const LONGEST_PATH = 60;

export const caseAnswer: AnswerKind<CaseData, CaseAnswer> = {
  kind: "case",
  empty: () => ({ path: [] }),
  isAnswered: (data, answer) => stepAt(data, answer).options.length === 0,
  isDone: (_data, _answer, state) => state.submitted,
  score,
  pack: (data, { path }) => packKeys(optionsOf(data), path),
  unpack(data, packed) {
    const keys = splitKeys(packed);
    if (keys === undefined || keys.length === 0) return undefined;
    const [sum, ...old] = keys as [string, ...string[]];
    const map = matchKeys(
      old,
      sum,
      optionsOf(data).map((o) => o.key),
    );
    // The walk is kept as far as it can still be walked.
    const path: string[] = [];
    for (const key of old) {
      const today = map.get(key);
      if (today === undefined || !stepAt(data, { path }).options.some((o) => o.key === today))
        break;
      path.push(today);
    }
    return { path };
  },
  report(data, answer) {
    const isScored = data.steps.some(isJudged);
    return wholeRecord(data, score(data, answer), {
      type: "performance",
      response: {
        pairs: walked(data, answer).map(({ step, option }) => [step, option] as const),
      },
      ...(isScored ? {} : { result: "neutral" }),
    });
  },
  words: (data, answer) =>
    walked(data, answer).map(({ step, option }) => `${step.label}: ${option.label}`),
};

/** The step at which a walk stands. */
export function stepAt(data: CaseData, { path }: CaseAnswer): CaseStep {
  const last = optionsOf(data).find((o) => o.key === path.at(-1));
  return data.steps.find((s) => s.key === last?.to) ?? data.steps[0]!;
}

export function walked(
  data: CaseData,
  { path }: CaseAnswer,
): { step: CaseStep; option: CaseOption }[] {
  return path.flatMap((key) => {
    const step = data.steps.find((s) => s.options.some((o) => o.key === key));
    return step === undefined ? [] : [{ step, option: step.options.find((o) => o.key === key)! }];
  });
}

function optionsOf(data: CaseData): CaseOption[] {
  return data.steps.flatMap((s) => [...s.options]);
}

const isJudged = (step: CaseStep): boolean => step.options.some((o) => o.right !== undefined);

/** Right decisions of those taken that can be right; a case in which none can be is worth its points when walked. */
function score(data: CaseData, answer: CaseAnswer): Score {
  const judged = walked(data, answer).filter(({ step }) => isJudged(step));
  if (judged.length === 0) {
    const isWorth = stepAt(data, answer).options.length === 0 && !data.steps.some(isJudged);
    return { got: isWorth ? 1 : 0, of: 1 };
  }
  return { got: judged.filter(({ option }) => option.right === true).length, of: judged.length };
}

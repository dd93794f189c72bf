import type { AnswerKind, Score } from "../../model/answer.ts";
import { packKey } from "../../model/items.ts";
import type { Overall } from "../../model/overall.ts";
import { wholeRecord } from "../../model/whole-record.ts";
import { decodeTyped, encodeTyped } from "../../model/typed.ts";

export interface BlankGap {
  readonly key: string;
  /** Right answers, the one to show first. */
  readonly answers: readonly string[];
  /** To pick from, when the gaps are picked; with their keys. */
  readonly options?: readonly { readonly key: string; readonly label: string }[];
}

export interface BlanksData extends Overall {
  readonly question: string;
  readonly points: number;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
  readonly gaps: readonly BlankGap[];
}

/** What stands in each gap, by its key: what was typed, or the label that was picked; empty gaps are absent. */
export interface BlanksAnswer {
  readonly filled: Readonly<Record<string, string>>;
}

/** Characters that a typed gap takes. */
export const LONGEST_GAP = 60;

export const blanksAnswer: AnswerKind<BlanksData, BlanksAnswer> = {
  kind: "blanks",
  empty: () => ({ filled: {} }),
  isAnswered: (data, { filled }) => data.gaps.every((g) => (filled[g.key] ?? "").trim() !== ""),
  isDone: (_data, _answer, state) => state.submitted,
  score,
  // Key, then the option's key or what was typed, for each gap that is not empty; parted by commas.
  pack: (data, { filled }) =>
    data.gaps
      .filter((g) => filled[g.key] !== undefined)
      .map((g) => packKey(g.key) + valueOf(g, filled[g.key]!))
      .sort()
      .join(","),
  unpack(data, packed) {
    const filled: Record<string, string> = {};
    for (const entry of packed.split(",").filter((e) => e !== "")) {
      const gap = data.gaps.find((g) => entry.startsWith(packKey(g.key)));
      if (gap === undefined) continue;
      const value = entry.slice(packKey(gap.key).length);
      const text =
        gap.options === undefined
          ? decodeTyped(value)
          : gap.options.find((o) => o.key === value)?.label;
      if (text !== undefined) filled[gap.key] = text;
    }
    return { filled };
  },
  report(data, answer) {
    const strings = data.gaps.map((g) => answer.filled[g.key] ?? "");
    return wholeRecord(data, score(data, answer), {
      type: "fill-in",
      response: { strings: strings.some((text) => text.trim() !== "") ? strings : [] },
      correct: [{ strings: data.gaps.map((g) => g.answers[0]!) }],
    });
  },
  words: (data, { filled }) =>
    data.gaps.flatMap((g, i) => (filled[g.key] ? [`${i + 1}. ${filled[g.key]}`] : [])),
};

/**
 * Whether what stands in a gap counts as right: blanks never matter, nor how quotation marks and dashes are set (parse sets
 * the author's, a keyboard has the straight ones); case and accents as the author says.
 */
export function fits(
  data: Pick<BlanksData, "matchCase" | "matchAccents">,
  gap: BlankGap,
  text: string | undefined,
): boolean {
  if (text === undefined) return false;
  const plain = (words: string): string => {
    let p = words
      .replace(/″/g, '"')
      .normalize("NFKC")
      .replace(/[‘-‛ʼ‹›′]/g, "'")
      .replace(/\s*["“-‟«»]\s*/g, '"')
      .replace(/[‐-―−-]+/g, "-")
      .replace(/\s+/g, " ")
      .trim();
    if (!data.matchCase) p = p.toLowerCase();
    return data.matchAccents ? p : p.normalize("NFD").replace(/\p{M}/gu, "");
  };
  return gap.answers.some((answer) => plain(answer) === plain(text));
}

function score(data: BlanksData, { filled }: BlanksAnswer): Score {
  return {
    got: data.gaps.filter((g) => fits(data, g, filled[g.key])).length,
    of: Math.max(1, data.gaps.length),
  };
}

function valueOf(gap: BlankGap, text: string): string {
  return gap.options === undefined
    ? encodeTyped(text)
    : (gap.options.find((o) => o.label === text)?.key ?? "");
}

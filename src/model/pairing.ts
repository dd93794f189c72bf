import type { AnswerKind, Score, Token } from "./answer.ts";
import { matchKeys, packKey, splitKeys, sumOf } from "./items.ts";
import type { Overall } from "./overall.ts";
import { wholeRecord } from "./whole-record.ts";

/** Each item gets one of several targets: what `match` and `sort` have in common. */
export interface PairingData extends Overall {
  readonly question: string;
  readonly points: number;
  readonly items: readonly {
    readonly key: string;
    readonly label: string;
    readonly target: string;
    readonly feedback?: string;
  }[];
  readonly targets: readonly Token[];
}

/** The target's key by the item's key; items without a target are absent. */
export interface PairingAnswer {
  readonly pairs: Readonly<Record<string, string>>;
}

export function pairing<Data extends PairingData>(kind: string): AnswerKind<Data, PairingAnswer> {
  const itemKeys = (data: Data): string[] => data.items.map((i) => i.key);
  const targetKeys = (data: Data): string[] => data.targets.map((t) => t.key);
  return {
    kind,
    empty: () => ({ pairs: {} }),
    isAnswered: (data, { pairs }) => data.items.every((i) => i.key in pairs),
    isDone: (_data, _answer, state) => state.submitted,
    score,
    // Checksum of the items, of the targets, then item and target of each pair.
    pack(data, { pairs }) {
      const entries = Object.entries(pairs).map(
        ([item, target]) => packKey(item) + packKey(target),
      );
      return sumOf(itemKeys(data)) + sumOf(targetKeys(data)) + entries.sort().join("");
    },
    unpack(data, packed) {
      const keys = splitKeys(packed);
      if (keys === undefined || keys.length < 2 || keys.length % 2 !== 0) return undefined;
      const [itemSum, targetSum, ...rest] = keys as [string, string, ...string[]];
      const oldItems = rest.filter((_, i) => i % 2 === 0);
      const oldTargets = rest.filter((_, i) => i % 2 === 1);
      const items = matchKeys(oldItems, itemSum, itemKeys(data));
      const targets = matchKeys(oldTargets, targetSum, targetKeys(data));
      const pairs: Record<string, string> = {};
      oldItems.forEach((old, i) => {
        const item = items.get(old);
        const target = targets.get(oldTargets[i]!);
        if (item !== undefined && target !== undefined) pairs[item] = target;
      });
      return { pairs };
    },
    report: (data, answer) =>
      wholeRecord(data, score(data, answer), {
        type: "matching",
        choices: [...data.items, ...data.targets].map(({ key, label }) => ({ key, label })),
        response: { pairs: pairsOf(data, ({ key }) => answer.pairs[key]) },
        correct: [{ pairs: pairsOf(data, ({ target }) => target) }],
      }),
    words: (data, { pairs }) =>
      pairsOf(data, ({ key }) => pairs[key]).map(([item, t]) => `${item.label} → ${t.label}`),
  };
}

/** The answer with the longest packed text. */
export function largestPairs(data: PairingData): PairingAnswer {
  const longest = data.targets.reduce((a, b) => (b.key.length > a.key.length ? b : a));
  return { pairs: Object.fromEntries(data.items.map((i) => [i.key, longest.key])) };
}

/** Some pairs, for estimates and tests. */
export function samplePairs(data: PairingData, random: () => number): PairingAnswer {
  const some = data.items.filter(() => random() < 0.9);
  const pick = (): string => data.targets[Math.floor(random() * data.targets.length)]!.key;
  return {
    pairs: Object.fromEntries(some.map((i) => [i.key, random() < 0.5 ? i.target : pick()])),
  };
}

function score(data: PairingData, { pairs }: PairingAnswer): Score {
  return { got: data.items.filter((i) => pairs[i.key] === i.target).length, of: data.items.length };
}

function pairsOf(
  data: PairingData,
  targetOf: (item: PairingData["items"][number]) => string | undefined,
): (readonly [Token, Token])[] {
  return data.items.flatMap((item) => {
    const target = data.targets.find((t) => t.key === targetOf(item));
    return target === undefined ? [] : [[{ key: item.key, label: item.label }, target] as const];
  });
}

import type { AnswerKind, Interaction } from "../../model/answer.ts";
import { base64url, fromBase64url } from "../../model/hash.ts";
import { matchKeys, packKey, splitKeys, sumOf } from "../../model/items.ts";

export interface ScaleData {
  readonly question: string;
  readonly share: "no" | "teacher";
  readonly statements: readonly { readonly key: string; readonly label: string }[];
  /** The words of the scale, lowest first. */
  readonly points: readonly string[];
}

/** Point 1 … n for each rated statement, by its key. */
export interface ScaleAnswer {
  readonly rated: Readonly<Record<string, number>>;
}

export const scaleAnswer: AnswerKind<ScaleData, ScaleAnswer> = {
  kind: "scale",
  empty: () => ({ rated: {} }),
  isAnswered: (data, { rated }) => data.statements.every((s) => s.key in rated),
  isDone: (data, { rated }) => data.statements.every((s) => s.key in rated),
  // Points of the scale, checksum, then key and point (one character) of each rated statement.
  pack(data, { rated }) {
    const entries = Object.entries(rated).sort(([a], [b]) => (a < b ? -1 : 1));
    return (
      base64url(data.points.length, 1) +
      sumOf(data.statements.map((s) => s.key)) +
      entries.map(([key, point]) => packKey(key) + base64url(point, 1)).join("")
    );
  },
  unpack(data, packed) {
    const entries = (packed.slice(3).match(/(?:!.{5}|..).|.+/gs) ?? []).map((entry) => ({
      key: splitKeys(entry.slice(0, -1))?.[0],
      point: fromBase64url(entry.at(-1)!),
    }));
    const old = entries.flatMap((entry) => entry.key ?? []);
    if (packed.length < 3 || old.length < entries.length) return undefined;
    // A scale with more or fewer points is another scale: what a rating meant on it would be a guess.
    if (fromBase64url(packed[0]!) !== data.points.length) return { rated: {} };
    const known = matchKeys(
      old,
      packed.slice(1, 3),
      data.statements.map((s) => s.key),
    );
    const rated: Record<string, number> = {};
    for (const { key: was, point } of entries) {
      const key = known.get(was!);
      if (key !== undefined && point >= 1 && point <= data.points.length) rated[key] = point;
    }
    return { rated };
  },
  report(data, { rated }): Interaction[] {
    if (data.share === "no") return [];
    return data.statements.flatMap((s, i) => {
      const point = rated[s.key];
      if (point === undefined) return [];
      const label = data.points[point - 1]!;
      return [
        {
          part: String(i + 1),
          type: "likert" as const,
          description: s.label,
          choices: data.points.map((words, p) => ({
            key: String(p + 1),
            label: `${p + 1} ${words}`,
          })),
          response: { tokens: [{ key: String(point), label: `${point} ${label}` }] },
          result: "neutral" as const,
        },
      ];
    });
  },
  words: (data, { rated }) =>
    data.statements
      .filter((s) => s.key in rated)
      .map((s) => `${s.label}: ${data.points[rated[s.key]! - 1]}`),
};

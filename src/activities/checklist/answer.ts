import type { AnswerKind } from "../../model/answer.ts";
import { packKeys, unpackKeys } from "../../model/items.ts";

export interface ChecklistData {
  readonly items: readonly { readonly key: string; readonly label: string }[];
  /** Characters that a note may have. */
  readonly max: number;
}

/** The keys of what is ticked, sorted; and a private note by key, where there is one. */
export interface ChecklistAnswer {
  readonly ticked: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
}

export const checklistAnswer: AnswerKind<ChecklistData, ChecklistAnswer> = {
  kind: "checklist",
  empty: () => ({ ticked: [], notes: {} }),
  isAnswered: (_data, { ticked }) => ticked.length > 0,
  isDone: (data, { ticked }) => ticked.length === data.items.length,
  pack: (data, { ticked }) => packKeys(data.items, [...ticked].sort()),
  unpack(data, packed) {
    const rows = unpackKeys(data.items, packed);
    return rows && { ticked: [...new Set(rows[0])].sort(), notes: {} };
  },
  freeText: (_data, { notes }) => notes,
  withFreeText: (data, answer, texts) => ({
    ...answer,
    notes: Object.fromEntries(
      Object.entries(texts).filter(([key]) => data.items.some((i) => i.key === key)),
    ),
  }),
  report: () => [],
  words: (data, { ticked, notes }) =>
    data.items
      .filter((i) => ticked.includes(i.key) || notes[i.key] !== undefined)
      .map(
        (i) =>
          `${ticked.includes(i.key) ? "☑" : "☐"} ${i.label}${notes[i.key] ? `: ${notes[i.key]}` : ""}`,
      ),
};

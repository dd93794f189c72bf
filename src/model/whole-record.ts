import type { Interaction, Score } from "./answer.ts";

type Own = Pick<Interaction, "type" | "response"> & Partial<Interaction>;

/** The one record of an activity that is right or wrong as a whole. */
export function wholeRecord(
  { question, points }: { readonly question: string; readonly points: number },
  { got, of }: Score,
  own: Own,
): Interaction[] {
  return [
    {
      part: "",
      description: question,
      result: got === of ? "correct" : "incorrect",
      weighting: points > 0 ? points : undefined,
      ...own,
    },
  ];
}

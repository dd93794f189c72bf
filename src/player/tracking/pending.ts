import type { ReportedInteraction } from "../../model/standard.ts";

/** Something that an LMS is told once and keeps in a row; kept here until it was reliably stored. JSON. */
export type Pending = {
  /** The LMS's index, once its first word was taken: from then on it stays there. */
  n?: number;
} & (
  | { readonly record: ReportedInteraction }
  | { readonly comment: string; readonly place: string }
);

/** What of a journal's row the LMS has not got, by its own saved text and its own count of records. */
export function stillPending(
  pending: readonly Pending[],
  reported: (activity: string) => number,
  records: number | undefined,
): Pending[] {
  return pending
    .filter((item) => {
      if (!("record" in item)) return true;
      const isKnown = reported(item.record.activity) >= item.record.submission;
      const isMissing = records !== undefined && item.n !== undefined && item.n >= records;
      return !isKnown || isMissing;
    })
    .map((item) => ({ ...item, n: undefined }));
}

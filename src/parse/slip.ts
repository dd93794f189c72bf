import { type Place, error, warning } from "../model/diagnostic.ts";
import type { Page } from "./reading.ts";

// What a word processor leaves, or a blank too few or too many: Markdown takes it for prose and says nothing, and learners read
// the signs. line-slips.ts and word-slips.ts say it.

export interface Slip {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly text: string;
  readonly hint: string;
}

export function fileSlip({ code, severity, text, hint }: Slip, place: Place, page: Page): void {
  const make = severity === "error" ? error : warning;
  page.reading.found.push(make(code, place, text, hint));
}

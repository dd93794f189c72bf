import { type Place, warning } from "../model/diagnostic.ts";
import type { Page } from "./reading.ts";

export function strayAttributes(written: string, place: Place, page: Page): void {
  page.reading.found.push(
    warning(
      "stray-attributes",
      place,
      `"${written}" stands behind nothing that it could belong to, so it is shown as text.`,
      "Write it directly behind what it belongs to, or at the end of the paragraph, heading or item.",
    ),
  );
}

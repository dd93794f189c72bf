import type { PageData } from "../model/page-data.ts";

/** What the script in this page will read. */
export function pageDataOf(html: string): PageData {
  const json = /<script type="application\/json" id="lectern-data">(.*?)<\/script>/s.exec(
    html,
  )![1]!;
  return JSON.parse(json) as PageData;
}

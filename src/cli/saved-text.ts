import { activityKinds } from "../activities/index.ts";
import { type Diagnostic, warning } from "../model/diagnostic.ts";
import { randomFrom } from "../model/hash.ts";
import type { PackageFile } from "../model/package-file.ts";
import type { PageData } from "../model/page-data.ts";
import type { Standard } from "../model/standard.ts";
import { readPage } from "../player/page-module.ts";
import { savedTextEstimate } from "../player/tracking/estimate.ts";
import { pageDataOf } from "./page-data.ts";

const kinds = new Map(activityKinds.map((kind) => [kind.kind, kind]));
const answers = new Map(activityKinds.map(({ kind, answer }) => [kind, answer]));

export interface SavedText {
  /** "resume data: typical 210, worst case 1,830 of 4,096 characters". */
  readonly line: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How much room a learner's resume data will take, of what the standard gives. */
export function estimateSavedText(files: readonly PackageFile[], standard: Standard): SavedText {
  const data = pageData(files);
  if (data === undefined) return { line: "resume data: none", diagnostics: [] };
  const random = randomFrom(1);
  const limit = standard.savedText;
  const { typical, worst, room, dropped, freeTexts } = savedTextEstimate(
    readPage(data, answers),
    {
      largest: (activity) => kinds.get(activity.kind)!.largest(activity.data),
      sample: (activity) => kinds.get(activity.kind)!.sample(activity.data, random),
    },
    limit,
  );
  const of = limit === undefined ? "" : ` of ${count(limit)}`;
  const words = [
    `resume data: typical ${count(typical)}, worst case ${count(worst)}${of} characters`,
  ];
  if (freeTexts > 0 && limit !== undefined)
    words.push(`room for ${count(room)} characters of the learner's own words`);
  const isTooLong = limit !== undefined && worst > limit;
  return {
    line: words.join("; "),
    diagnostics: isTooLong ? [tooLong(worst, limit, standard.title, dropped)] : [],
  };
}

function tooLong(worst: number, limit: number, title: string, dropped: number): Diagnostic {
  const more = dropped > 0 ? `, then all of the ${count(dropped)} activities done longest ago` : "";
  return warning(
    "saved-text-too-long",
    { file: "module.yaml", line: 1 },
    `A learner who does everything may need ${count(worst)} characters of resume data, and ${title} keeps ${count(limit)}.`,
    `Drafts and older answers are left out first${more}; never place, completion or score. Split the module to keep all.`,
  );
}

/** "63,559". By hand: the first `toLocaleString` of a process costs as much as checking the whole package. */
function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

function pageData(files: readonly PackageFile[]): PageData | undefined {
  const page = files.find((file) => file.path === "index.html")?.content;
  return page instanceof Uint8Array ? pageDataOf(new TextDecoder().decode(page)) : undefined;
}

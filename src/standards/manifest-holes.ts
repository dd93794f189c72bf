import type { CourseModule } from "../model/course-module.ts";
import type { Hole } from "../model/standard.ts";

/** What any IMS content-packaging manifest says of a module. */
export function manifestHoles(
  module: CourseModule,
  files: readonly string[],
): Readonly<Record<string, Hole>> {
  const { id, title, version, language, summary, licence } = module.settings;
  const text = (words: string): string => words.replace(/\s+/g, " ").trim();
  return {
    // From the id alone, and with a letter first (xs:ID): an LMS hangs its learners' records on the item's identifier.
    manifest: `module-${id}`,
    organization: `organization-${id}`,
    item: `item-${id}`,
    resource: `resource-${id}`,
    id,
    title: text(title),
    version,
    language,
    launch: "index.html",
    descriptions: summary === undefined ? [] : [{ text: text(summary) }],
    rights: licence === undefined ? [] : [{ text: text(licence) }],
    keywords: keywordsOf(module).map((word) => ({ text: text(word) })),
    files: files.map((path) => ({ href: hrefOf(path) })),
  };
}

/** LOM 1.2 promises room for ten. */
function keywordsOf({ settings, glossary }: CourseModule): string[] {
  const words = [settings.collection ?? "", ...glossary.map((term) => term.title)];
  return [...new Set(words)].filter((word) => word !== "").slice(0, 10);
}

/**
 * A path as a manifest names it. Only what a strict reader of URIs would misread is encoded: letters beyond ASCII stay,
 * because importers that compare names as they stand find them so.
 */
function hrefOf(path: string): string {
  return path.replace(/[ %#?"<>\\^`{|}]/g, encodeURIComponent);
}

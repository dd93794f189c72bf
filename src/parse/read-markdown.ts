import type { Footnote } from "../model/course-module.ts";
import { error, warning } from "../model/diagnostic.ts";
import type { Block } from "../model/tree.ts";
import { buildBlocks } from "./build-blocks.ts";
import type { MarkdownEnvironment } from "./container-rule.ts";
import type { Cursor } from "./cursor.ts";
import { findFences } from "./fences.ts";
import { type Page, placeOfText } from "./reading.ts";
import { uniqueSlugs } from "./slugs.ts";

/** Deeper than this markdown-it begins to leave words out (its `maxNesting` is 100). */
const DEEPEST_LEVEL = 60;

/** Markdown → blocks, containers still unread. Everything that is wrong is filed with the page's reading. */
export function readMarkdown(text: string, page: Page): { blocks: Block[]; footnotes: Footnote[] } {
  const { found, markdown } = page.reading;
  const fences = findFences(page.lines, page.reading.containers, page.placeOf);
  found.push(...fences.diagnostics);
  const { containers } = page.reading;
  const { placeOf } = page;
  const environment: MarkdownEnvironment = { fences, diagnostics: found, containers, placeOf };
  const tokens = markdown.parse(text, environment as unknown as Record<string, unknown>);
  const deep = tokens.find((token) => token.level > DEEPEST_LEVEL);
  if (deep !== undefined) {
    const place = page.placeOf(deep.map?.[0] ?? 0);
    found.push(
      error("too-deep", place, "Lists or quotations are nested too deep here.", "Make it simpler."),
    );
  }
  const cursor: Cursor = {
    tokens,
    page,
    at: 0,
    line: 0,
    isInActivity: false,
    footnotes: [],
    slug: uniqueSlugs(),
  };
  const blocks = buildBlocks(cursor);
  unusedFootnotes(environment, page);
  return { blocks, footnotes: cursor.footnotes };
}

function unusedFootnotes(environment: object, page: Page): void {
  const { footnotes } = environment as { footnotes?: { refs?: Record<string, number> } };
  for (const [key, use] of Object.entries(footnotes?.refs ?? {})) {
    if (use >= 0) continue;
    const label = key.slice(1);
    page.reading.found.push(
      warning(
        "unused-footnote",
        placeOfText(page, 0, `[^${label}]:`, page.lines.length),
        `Nothing refers to the footnote "${label}", so it is not shown.`,
        `Write [^${label}] where it belongs, or delete it.`,
      ),
    );
  }
}

// render: a CourseModule goes in; a page that is complete and readable before any script runs comes out, and its theme as style rules.
import { activityKinds } from "../activities/index.ts";
import { blockKinds } from "../blocks/index.ts";
import type { CourseModule } from "../model/course-module.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { say } from "../model/texts.ts";
import { walk } from "../model/tree.ts";
import { informationOf } from "./information.ts";
import { renderPage } from "./page.ts";
import { jsonInHtml, pageDataOf } from "./page-data.ts";
import type { Book } from "./scope.ts";
import { renderSection } from "./section.ts";
import { themeDiagnostics, themeStyle } from "./theme.ts";
import { type PageWords, wordsOf } from "./words.ts";

export interface RenderedModule {
  /** index.html, whole. */
  readonly html: string;
  /** The theme: rules that follow player.css. */
  readonly style: string;
  /** Ids of the pages behind the sections: "about", "glossary" … */
  readonly information: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `pdf`: path of the module's PDF in the package; without one, the page prints itself. */
export function renderModule(
  module: CourseModule,
  { pdf }: { readonly pdf?: string } = {},
): RenderedModule {
  const words = wordsOf(module, kindsIn(module));
  const book = openBook(module, words);
  const sections = module.sections.map((section) => renderSection(section, book));
  const information = informationOf(book);
  const data = jsonInHtml(pageDataOf(book, words.script));
  return {
    html: renderPage(book, sections, information, data, pdf),
    style: themeStyle(module.settings.theme),
    information: information.map((page) => page.id),
    diagnostics: themeDiagnostics(module),
  };
}

function openBook(module: CourseModule, words: PageWords): Book {
  return {
    module,
    activityKinds: new Map(activityKinds.map((k) => [k.kind, k])),
    blockKinds: new Map(blockKinds.map((k) => [k.kind, k])),
    sections: new Map(module.sections.map((s) => [s.id, s])),
    references: new Map(module.references.map((r) => [r.id, r])),
    terms: new Map(module.glossary.map((t) => [t.id, t])),
    media: new Map(module.media.map((m) => [m.path, m])),
    t: (key, values) => say(words.page, key, values),
    tKind: words.of,
    citations: new Map(),
    termUses: new Map(),
    activities: new Map(),
    blocks: {},
    counts: new Map(),
    ids: new Set(),
  };
}

function kindsIn(module: CourseModule): Set<string> {
  const trees = [
    ...module.sections.flatMap((s) => [...s.children, ...s.footnotes.flatMap((f) => f.children)]),
    ...module.glossary.flatMap((t) => t.children),
  ];
  return new Set([...walk(trees)].flatMap((n) => ("kind" in n ? [n.kind] : [])));
}

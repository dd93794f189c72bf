// parse: a module's folder goes in, as a value; a CourseModule comes out, and everything that its author wrote wrong.
// Nothing here touches the disk; nothing is thrown for what an author wrote.
import { activityKinds } from "../activities/index.ts";
import { blockKinds } from "../blocks/index.ts";
import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { ActivityKind, BlockKind } from "../model/kind.ts";
import type { ModuleSource } from "../model/source.ts";
import { resolveTexts } from "../model/texts.ts";
import { checkAnchors } from "./anchors.ts";
import { createBanks } from "./banks.ts";
import { decode } from "./decode.ts";
import { type Folder, openFolder } from "./folder.ts";
import { readGlossary } from "./glossary.ts";
import { createMarkdown } from "./markdown.ts";
import { createMediaShelf } from "./media.ts";
import { createKindReader, type KindReader, namesOf } from "./read-kinds.ts";
import type { MathWriter, Reading } from "./reading.ts";
import { readReferences } from "./references.ts";
import { findSections, readSection } from "./sections.ts";
import { readSettingsFile } from "./settings.ts";
import { straySections } from "./stray-files.ts";
import { texts } from "./texts.ts";
import { unusedFiles } from "./unused-files.ts";

export { loadMath, needsMath } from "./load-math.ts";
export type { MathWriter } from "./reading.ts";
export { moduleJsonSchema } from "./settings-schema.ts";

/** Behind these an activity may stand that nobody read. */
const HIDING = new Set([
  "container-syntax",
  "missing-section",
  "not-utf8",
  "too-deep",
  "too-few-colons",
  "unclosed-code",
  "unclosed-container",
]);

export interface ParseOptions {
  /** Writes formulas; see `needsMath` and `loadMath`. Without it TeX is shown as it is. */
  readonly math?: MathWriter;
  /** The kinds of activities and blocks; by default those that Lectern has. */
  readonly activities?: readonly ActivityKind[];
  readonly blocks?: readonly BlockKind[];
  /** The standards that `standards:` may name; without it any. */
  readonly standards?: readonly string[];
}

export interface Parsed {
  /** There even with errors, as far as it could be read; absent when module.yaml could not. */
  readonly module?: CourseModule;
  /** Sorted by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

export function parseModule(source: ModuleSource, options: ParseOptions = {}): Parsed {
  const found: Diagnostic[] = [];
  const module = read(source, options, found);
  return { module, diagnostics: sorted(found) };
}

function read(
  source: ModuleSource,
  options: ParseOptions,
  found: Diagnostic[],
): CourseModule | undefined {
  const folder = openFolder(source, found);
  if (folder === undefined) return undefined;
  const media = createMediaShelf(folder, found);
  const file = readSettingsFile(folder, media, options.standards, found);
  // Without settings the sections are still read, so that all mistakes are shown at once.
  const language = file?.settings.language ?? "en";
  const { words } = resolveTexts(texts, language);
  const glossary = readGlossary(folder, found);
  const references = readReferences(folder, words, found);
  const sectionFiles = findSections(folder, file?.sections, found);
  const { activities = activityKinds, blocks = blockKinds } = options;
  const reading: Reading = {
    folder,
    found,
    language,
    words,
    markdown: createMarkdown(language),
    math: options.math,
    media,
    sections: new Map(sectionFiles.map(({ file: path, id }) => [path, id])),
    terms: glossary.ids,
    references: references.ids,
    containers: new Set([...activities, ...blocks].flatMap(namesOf)),
    activities: new Set(activities.flatMap(namesOf)),
    gaps: 0,
    anchors: [],
  };
  const banks = createBanks(reading, (): KindReader => kinds);
  const kinds: KindReader = createKindReader(reading, { activities, blocks }, banks.open);
  const sections = sectionFiles.flatMap((one) =>
    guarded(() => [readSection(one, reading, kinds)], one.file, found),
  );
  const terms = guarded(() => glossary.terms(reading), "glossary.yaml", found);
  const listed = guarded(() => references.format(reading), "references.yaml", found);
  // What nothing uses may well be used where nobody could look.
  const isWhole =
    [file, glossary.ids, references.ids].every((one) => one !== undefined) &&
    !found.some(({ code }) => code === "not-utf8" || code === "missing-section");
  const inBanks = banks.close(isWhole);
  checkAnchors(sections, reading);
  const misnamed = found.filter(({ code }) => code === "misnamed-file").map((d) => d.place.file);
  found.push(...straySections(folder, new Set([...media.named, ...misnamed])));
  if (isWhole) found.push(...unusedFiles(folder, media));
  if (file === undefined) return undefined;
  return {
    settings: file.settings,
    settingPlaces: file.places,
    sections,
    glossary: terms.map((term) => ({ ...term, children: kinds.read(term.children) })),
    references: listed,
    banks: inBanks,
    media: media.media(),
    templates: templatesOf(folder, found),
    ...(isWhole ? {} : { isPartial: true }),
    ...(reading.gaps > 0 || found.some(({ code }) => HIDING.has(code)) ? { hasGaps: true } : {}),
  };
}

/** Text that is nested without end can exhaust the stack of the Markdown reader: that is the author's mistake, not ours. */
function guarded<T>(work: () => T[], file: string, found: Diagnostic[]): T[] {
  try {
    return work();
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    found.push(
      error(
        "too-deep",
        { file, line: 1 },
        "Something in this file is nested too deep to be read.",
        "Make it simpler.",
      ),
    );
    return [];
  }
}

/** The module's own manifest templates: "scorm12/imsmanifest.xml" → its text, from manifest-templates/ in its folder. */
function templatesOf(folder: Folder, found: Diagnostic[]): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const [path, file] of folder.files) {
    const name = /^manifest-templates\/(.+\.xml)$/.exec(path)?.[1];
    const text = name === undefined ? undefined : decode(file.read(), path, found);
    if (text !== undefined) templates[name!] = text;
  }
  return templates;
}

function sorted(found: readonly Diagnostic[]): Diagnostic[] {
  const order = (a: Diagnostic, b: Diagnostic): number =>
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    (a.place.column ?? 0) - (b.place.column ?? 0);
  return [...found].sort(order);
}

function compare(a: string, b: string): number {
  // module.yaml first: what is wrong there explains much of the rest.
  if (a === b) return 0;
  if (a === "module.yaml" || b === "module.yaml") return a === "module.yaml" ? -1 : 1;
  return a < b ? -1 : 1;
}

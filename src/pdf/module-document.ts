// pdf, first half: a CourseModule → the JSON tree that the template walks. Pure; knows no kind, reads no file.
import type { CourseModule, ModuleSettings, Section } from "../model/course-module.ts";
import { resolveTexts, say as filled } from "../model/texts.ts";
import { type ActivityNode, type Node, walk as everyNode } from "../model/tree.ts";
import { dateInWords } from "../render/date.ts";
import { renderTexts } from "../render/texts.ts";
import { accentForPaper } from "./accent.ts";
import { solution } from "./activity.ts";
import { annexHeading } from "./annex-heading.ts";
import { annexes } from "./annexes.ts";
import { breakable } from "./breakable.ts";
import { blocks, headingWords } from "./blocks.ts";
import { printLanguage } from "./language.ts";
import type { PrintBlock, PrintCover, PrintDocument } from "./print-document.ts";
import { settingPlace } from "./module-yaml.ts";
import { pdfTexts } from "./texts.ts";
import { type At, type Kinds, labelOnce, text, type Walk, word } from "./walk.ts";

/** A document and what its walk gathered for the checks that follow. */
export interface Drawn {
  readonly document: PrintDocument;
  readonly walk: Walk;
}

export function moduleDocument(module: CourseModule, kinds: Kinds): Drawn {
  const activities = numbered(module);
  const solved = module.settings.solutions ? withSolution(activities.nodes, kinds) : [];
  const walk = newWalk(module, kinds, activities.numbers, solved, false);
  const level = { now: 1 };
  const body = [
    ...module.sections.flatMap((section) => sectionBlocks(section, walk, level)),
    ...solutionsAnnex(solved, activities.sections, walk),
    ...annexes(module, walk),
  ];
  return { document: frame(module, walk, body), walk };
}

export function newWalk(
  module: CourseModule,
  kinds: Kinds,
  numbers: ReadonlyMap<string, string>,
  solved: readonly ActivityNode[],
  solutions: boolean,
): Walk {
  return {
    kinds,
    words: resolveTexts(pdfTexts, module.settings.language).words,
    language: module.settings.language,
    diagnostics: [],
    characters: new Map(),
    labels: new Set(),
    uses: new Map(),
    terms: new Set(module.glossary.map((term) => term.id)),
    references: new Map(module.references.map((r) => [r.id, r.label])),
    images: new Map(),
    solved: new Set(solved.map((node) => node.id)),
    numbers,
    solutions,
    figures: { image: 0, table: 0 },
  };
}

/** Every activity that a reader meets, numbered in reading order; one in another is "2.1". */
export function numbered(module: CourseModule): {
  nodes: ActivityNode[];
  numbers: Map<string, string>;
  sections: Map<ActivityNode, Section>;
} {
  const nodes: ActivityNode[] = [];
  const numbers = new Map<string, string>();
  const sections = new Map<ActivityNode, Section>();
  const visit = (
    children: readonly Node[],
    section: Section,
    before: string,
    count: { n: number },
  ): void => {
    for (const node of children) {
      if (node.type === "activity" && !numbers.has(node.id)) {
        count.n += 1;
        const number = `${before}${count.n}`;
        nodes.push(node);
        numbers.set(node.id, number);
        sections.set(node, section);
        visit(node.children, section, `${number}.`, { n: 0 });
      } else if ("children" in node) visit(node.children, section, before, count);
    }
  };
  const count = { n: 0 };
  for (const section of module.sections) visit(section.children, section, "", count);
  return { nodes, numbers, sections };
}

/** Those whose paper says more with solutions than without; one in another comes with the outer one. */
function withSolution(nodes: readonly ActivityNode[], kinds: Kinds): ActivityNode[] {
  const inner = new Set<Node>();
  for (const node of nodes) for (const child of everyNode(node.children)) inner.add(child);
  return nodes.filter(
    (node) =>
      node.solution !== "never" &&
      !inner.has(node) &&
      expanded(node, kinds, true) !== expanded(node, kinds, false),
  );
}

/** An activity's paper as text, those within it and its blocks too. */
function expanded(node: ActivityNode, kinds: Kinds, solutions: boolean): string {
  const show = (_: string, value: unknown): unknown => {
    const { type } = (value ?? {}) as { type?: string };
    return type === "activity" || type === "block"
      ? kinds.paper(value as ActivityNode, solutions)
      : value;
  };
  return JSON.stringify(node, show);
}

function sectionBlocks(section: Section, walk: Walk, level: { now: number }): PrintBlock[] {
  level.now = 1;
  const at: At = { section: section.id, footnotes: section.footnotes, depth: 0, level };
  const words = headingWords(section.title, at, walk, section.place);
  const { c, plain } = words ?? { c: [section.id], plain: section.id };
  const id = labelOnce(walk, `s-${section.id}`);
  return [
    { t: "heading", level: 1, numbered: true, id, c, plain },
    ...blocks(section.children, at, walk),
  ];
}

function solutionsAnnex(
  solved: readonly ActivityNode[],
  sections: ReadonlyMap<ActivityNode, Section>,
  walk: Walk,
): PrintBlock[] {
  if (solved.length === 0) return [];
  const solving = { ...walk, solutions: true };
  return [
    annexHeading(word(walk, "solutions"), true),
    ...solved.map((node) => solution(node, apart(sections.get(node)), solving, true)),
  ];
}

/** For what stands apart from its section, with that section's footnotes. */
export function apart(section: Pick<Section, "id" | "footnotes"> | undefined): At {
  const { id, footnotes } = section ?? { id: "solutions", footnotes: [] };
  return { section: id, footnotes, depth: 0, level: { now: 1 }, quiet: true, isUnmarked: true };
}

/** A document around its blocks: cover, contents, metadata. `subtitle` says what else than the module it is. */
export function frame(
  module: CourseModule,
  walk: Walk,
  body: readonly PrintBlock[],
  subtitle?: string,
): PrintDocument {
  const { settings } = module;
  const say: Say = (words, ...path) => text(walk, words, settingPlace(module, ...path));
  const language = printLanguage(settings.language, settings.direction);
  const title = say(settings.title, "title") || settings.id;
  const heads = body.filter((b) => b.t === "heading").length;
  const parted = (key: string): [string, string] => {
    const [before = "", after = ""] = word(walk, key).split("{n}");
    return [before, after];
  };
  return {
    title: subtitle === undefined ? title : `${title}: ${subtitle}`,
    authors: settings.authors.map((a, i) => say(a.name, "authors", i, "name")),
    keywords: above(settings, say),
    description: say(settings.summary ?? "", "summary"),
    date: dateParts(settings.date),
    language: language.lang,
    region: language.region,
    direction: language.dir,
    accent: accentForPaper(settings.theme.accent),
    cover: cover(module, walk, say, subtitle),
    contents: { title: word(walk, "contents"), depth: heads > 60 ? 1 : 2 },
    front: subtitle === undefined ? objectives(module, walk, say) : [],
    body,
    words: {
      page: parted("page"),
      solution: parted("solution"),
      activity: parted("backToActivity"),
    },
  };
}

/** A text of the settings, and where in them it stands. */
type Say = (words: string, ...path: readonly (string | number)[]) => string;

/** Site and collection, as far as they are told. */
function above(settings: ModuleSettings, say: Say): string[] {
  return (["site", "collection"] as const).flatMap((key) => {
    const words = settings[key];
    return words === undefined ? [] : [say(words, key)];
  });
}

function cover(module: CourseModule, walk: Walk, say: Say, subtitle?: string): PrintCover {
  const { settings } = module;
  const facts = [
    ["duration", settings.duration],
    ["version", settings.version],
    ["date", dateOf(settings)],
    ["licence", settings.licence],
  ].flatMap(([key, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[word(walk, key!), breakable(say(value, key!))]],
  );
  if (settings.theme.logo !== undefined && !walk.images.has(settings.theme.logo))
    walk.images.set(settings.theme.logo, settingPlace(module, "theme", "logo"));
  return {
    above: above(settings, say),
    title: say(settings.title, "title") || settings.id,
    subtitle,
    summary:
      settings.summary === undefined ? undefined : breakable(say(settings.summary, "summary")),
    authors: settings.authors.map((a, i) => ({
      name: say(a.name, "authors", i, "name"),
      role: a.role === undefined ? undefined : say(a.role, "authors", i, "role"),
    })),
    facts,
    logo: settings.theme.logo === undefined ? undefined : { path: settings.theme.logo, alt: "" },
  };
}

/** As the page says it. */
function dateOf({ date, language }: ModuleSettings): string | undefined {
  const { words } = resolveTexts(renderTexts, language);
  return date === undefined
    ? undefined
    : dateInWords(date, (key, values) => filled(words, key, values));
}

function objectives(module: CourseModule, walk: Walk, say: Say): PrintBlock[] {
  const items = module.settings.objectives.map((o, i) => ({
    c: [{ t: "par" as const, c: [breakable(say(o.text, "objectives", i, "text"))] }],
  }));
  if (items.length === 0) return [];
  return [
    { t: "par", how: "lead", c: [word(walk, "objectives")] },
    { t: "list", ordered: false, start: 1, tight: true, items },
  ];
}

function dateParts(date: string | undefined): [number, number, number] | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? "");
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
    ? [year, month, day]
    : undefined;
}

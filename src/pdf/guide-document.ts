// guide: a CourseModule → the document for those who assign it. The same tree as the book's, so the same road prints it.
import type { CourseModule } from "../model/course-module.ts";
import { resolveTexts, say } from "../model/texts.ts";
import { type Node, walk as everyNode } from "../model/tree.ts";
import { solution } from "./activity.ts";
import { breakable } from "./breakable.ts";
import { headingWords } from "./blocks.ts";
import { type GuidePart, importable, lmsParts, trouble, UPDATING } from "./guide-lms.ts";
import { guideTexts } from "./guide-texts.ts";
import { trackedPoints, webTracked } from "./guide-tracked.ts";
import { WEB_UPDATING, webParts } from "./guide-web.ts";
import { metIn, outerActivities } from "./met.ts";
import { apart, type Drawn, frame, newWalk, numbered } from "./module-document.ts";
import { settingPlace } from "./module-yaml.ts";
import type { PrintBlock, PrintInline, PrintLanguage } from "./print-document.ts";
import { type At, type Kinds, text, type Walk } from "./walk.ts";

export function guideDocument(module: CourseModule, kinds: Kinds): Drawn {
  const { settings } = module;
  const { numbers } = numbered(module);
  const walk = newWalk(module, kinds, numbers, [], true);
  const { words, missing } = resolveTexts(guideTexts, settings.language);
  const own = (key: string, values?: Record<string, string | number>): string =>
    say(words, key, values);
  const english = settings.language.toLowerCase().startsWith("en");
  const inEnglish = (blocks: PrintBlock[]): PrintBlock[] =>
    english ? blocks : [{ t: "lang", lang: ENGLISH, c: blocks }];
  const file = importable(settings);
  const isPage = file === undefined;
  const parts = isPage ? webParts(settings) : lmsParts(module, file);
  const tracked = [bullets(isPage ? webTracked(settings) : trackedPoints(module))];
  const body = [
    heading(1, own("what")),
    ...what(module, walk, own),
    heading(1, own("tracked")),
    ...(missing.length > 0 ? inEnglish(tracked) : tracked),
    heading(1, own("assign")),
    ...(own("english") === "" ? [] : [par(own("english"))]),
    ...parts.flatMap((part) => [heading(2, part.title), ...inEnglish(lms(part))]),
    heading(1, own("update")),
    ...inEnglish([bullets(isPage ? WEB_UPDATING : UPDATING)]),
    ...(isPage ? [] : [heading(1, own("trouble")), ...inEnglish([steps(trouble(settings))])]),
    heading(1, own("activities"), true),
    ...activities(module, walk, own),
  ];
  return { document: frame(module, walk, body, own("guide")), walk };
}

const ENGLISH: PrintLanguage = { lang: "en", region: "GB", dir: "ltr" };

function what(
  module: CourseModule,
  walk: Walk,
  own: (key: string, values?: Record<string, string | number>) => string,
): PrintBlock[] {
  const { summary, duration, objectives } = module.settings;
  const activities = metIn(
    module.sections.flatMap((s) => s.children),
    walk.kinds,
  );
  const say = (words: string, ...path: (string | number)[]): PrintBlock =>
    par(text(walk, words, settingPlace(module, ...path)));
  const goals = objectives.map((o, i) => ({ c: [say(o.text, "objectives", i, "text")] }));
  return [
    ...(summary === undefined || summary === "" ? [] : [say(summary, "summary")]),
    par(own("contains", { sections: module.sections.length, activities })),
    ...(duration === undefined ? [] : [say(own("time", { duration }), "duration")]),
    ...(goals.length === 0
      ? []
      : [
          { t: "par" as const, how: "label" as const, c: [walk.words["objectives"] ?? ""] },
          { t: "list" as const, ordered: false, start: 1, tight: true, items: goals },
        ]),
  ];
}

function lms(part: GuidePart): PrintBlock[] {
  return [
    { t: "par", how: "aside", c: [part.known] },
    ...(part.paragraphs ?? []).map(par),
    ...(part.steps === undefined ? [] : [steps(part.steps)]),
    ...(part.points === undefined ? [] : [bullets(part.points)]),
  ];
}

/** By section, then what is drawn from banks; one in another comes with the outer one. */
function activities(
  module: CourseModule,
  walk: Walk,
  own: (key: string, values?: Record<string, string | number>) => string,
): PrintBlock[] {
  const shown = new Set<Node>();
  const bare = apart(undefined);
  const parts: [string, readonly Node[], At][] = [
    ...module.sections.map((s): [string, readonly Node[], At] => [
      headingWords(s.title, bare, walk, s.place)?.plain ?? s.id,
      s.children,
      apart(s),
    ]),
    ...Object.entries(module.banks).map(([name, nodes]): [string, readonly Node[], At] => [
      own("bank", { name }),
      nodes,
      bare,
    ]),
  ];
  const blocks = parts.flatMap(([title, nodes, at]) => {
    const outer = outerActivities(nodes).filter((node) => !shown.has(node));
    for (const node of outer)
      for (const inner of [node, ...everyNode(node.children)]) shown.add(inner);
    if (outer.length === 0) return [];
    return [heading(2, title), ...outer.map((node) => solution(node, at, walk, false))];
  });
  return blocks.length > 0 ? blocks : [par(own("noActivities"))];
}

// ── Blocks from our own words ─────────────────────────────────────────────────────────────────

function heading(level: number, title: string, fresh = false): PrintBlock {
  return { t: "heading", level, numbered: true, c: [title], plain: title, fresh };
}

function par(words: string): PrintBlock {
  return { t: "par", c: marked(words) };
}

function bullets(lines: readonly string[]): PrintBlock {
  return {
    t: "list",
    ordered: false,
    start: 1,
    tight: false,
    items: lines.map((line) => ({ c: [par(line)] })),
  };
}

function steps(lines: readonly string[]): PrintBlock {
  return {
    t: "list",
    ordered: true,
    start: 1,
    tight: false,
    items: lines.map((line) => ({ c: [par(line)] })),
  };
}

/** `**strong**` and `` `code` `` in our own texts. */
function marked(words: string): PrintInline[] {
  return breakable(words)
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .flatMap((part): PrintInline[] => {
      if (part === "") return [];
      if (part.startsWith("**")) return [{ t: "strong", c: [part.slice(2, -2)] }];
      return part.startsWith("`") ? [{ t: "icode", s: part.slice(1, -1) }] : [part];
    });
}

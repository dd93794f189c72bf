import type { CourseModule, Reference } from "../model/course-module.ts";
import { listedReferences } from "../model/listed-references.ts";
import { plainText } from "../model/tree.ts";
import { blocks, runIn } from "./blocks.ts";
import { breakable } from "./breakable.ts";
import { inline, ownDirection } from "./inline.ts";
import { annexHeading } from "./annex-heading.ts";
import { MODULE_YAML } from "./module-yaml.ts";
import type { PrintBlock } from "./print-document.ts";
import { type At, labelOnce, text, type Walk, word } from "./walk.ts";

/** What follows the sections, each where it has content: glossary, references, further reading, about. */
export function annexes(module: CourseModule, walk: Walk): PrintBlock[] {
  return [...glossary(module, walk), ...literature(module, walk), ...about(module, walk)];
}

const at = (section: string): At => ({
  section,
  // Parse lets none into a glossary or a reference.
  footnotes: [],
  // A heading in a note or an entry is a bold line.
  depth: 1,
  level: { now: 1 },
  quiet: true,
  isUnmarked: true,
});

function glossary(module: CourseModule, walk: Walk): PrintBlock[] {
  if (module.glossary.length === 0) return [];
  const items = module.glossary.map((term) => ({
    id: labelOnce(walk, `g-${term.id}`),
    term: [breakable(text(walk, term.title, term.place))],
    c: runIn(blocks(term.children, at("glossary"), walk)),
    uses: walk.uses.get(term.id) ?? [],
  }));
  return [annexHeading(word(walk, "glossary")), { t: "terms", items }];
}

function literature(module: CourseModule, walk: Walk): PrintBlock[] {
  const list = (title: string, references: readonly Reference[]): PrintBlock[] =>
    references.length === 0
      ? []
      : [
          annexHeading(title),
          {
            t: "references",
            items: references.map((r) => {
              const dir = ownDirection(plainText(r.children), module.settings.direction);
              const lang =
                dir === undefined ? undefined : { lang: dir === "ltr" ? "en" : "ar", dir };
              return { id: `r-${r.id}`, c: inline(r.children, at("references"), walk), lang };
            }),
          },
        ];
  const { cited, further } = listedReferences(module);
  for (const r of [...cited, ...further]) walk.labels.add(`r-${r.id}`);
  return [...list(word(walk, "references"), cited), ...list(word(walk, "further"), further)];
}

function about(module: CourseModule, walk: Walk): PrintBlock[] {
  const { acknowledgements, accessibility } = module.settings;
  const place = MODULE_YAML;
  const part = (key: string, words: readonly (string | undefined)[]): PrintBlock[] => {
    const told = words.filter((w): w is string => w !== undefined && w.trim() !== "");
    if (told.length === 0) return [];
    return [
      { t: "par", how: "label", c: [word(walk, key)] },
      ...told.map((w): PrintBlock => ({ t: "par", c: [breakable(text(walk, w, place))] })),
    ];
  };
  const contact = accessibility?.contact;
  const parts = [
    ...part("acknowledgements", [acknowledgements]),
    ...part("accessibility", [
      accessibility?.statement,
      contact === undefined ? undefined : word(walk, "accessibilityContact", { contact }),
    ]),
  ];
  return parts.length === 0 ? [] : [annexHeading(word(walk, "about")), ...parts];
}

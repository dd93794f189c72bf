import type { CourseModule, Reference } from "../model/course-module.ts";
import { listedReferences } from "../model/listed-references.ts";
import { plainText } from "../model/tree.ts";
import { blocks, runIn } from "./blocks.ts";
import { breakable } from "./breakable.ts";
import { inline, ownDirection } from "./inline.ts";
import { annexHeading } from "./annex-heading.ts";
import { settingPlace } from "./module-yaml.ts";
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
  const say = (words: string | undefined, ...path: string[]): PrintBlock[] =>
    words === undefined || words.trim() === ""
      ? []
      : [{ t: "par", c: [breakable(text(walk, words, settingPlace(module, ...path)))] }];
  const part = (key: string, told: readonly PrintBlock[]): PrintBlock[] =>
    told.length === 0 ? [] : [{ t: "par", how: "label", c: [word(walk, key)] }, ...told];
  const contact = accessibility?.contact;
  const parts = [
    ...part("acknowledgements", say(acknowledgements, "acknowledgements")),
    ...part("accessibility", [
      ...say(accessibility?.statement, "accessibility", "statement"),
      ...say(
        contact === undefined ? undefined : word(walk, "accessibilityContact", { contact }),
        "accessibility",
        "contact",
      ),
    ]),
  ];
  return parts.length === 0 ? [] : [annexHeading(word(walk, "about")), ...parts];
}

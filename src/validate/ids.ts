import { type CourseModule, activitiesOf, placeOfSetting } from "../model/course-module.ts";
import { type Diagnostic, error, type Place } from "../model/diagnostic.ts";
import { keyOf } from "../model/hash.ts";
import { type Node, walk } from "../model/tree.ts";

/** Ids of the page itself and of its own sections. */
const TAKEN = [
  "about",
  "accessibility",
  "acknowledgements",
  "certificate",
  "comments",
  "contents",
  "further-reading",
  "g",
  "glossary",
  "lectern-data",
  "main",
  "notebook",
  "ref",
  "references",
  "search",
];

interface Named {
  readonly id: string;
  readonly what: string;
  readonly place: Place;
}

/** Ids stand once in the page, and their keys once in the saved text. */
export function idProblems(module: CourseModule): Diagnostic[] {
  const found: Diagnostic[] = [];
  const byId = new Map<string, Named>();
  for (const named of namedIn(module)) {
    const { id, what, place } = named;
    const twin = byId.get(id);
    if (twin === undefined) byId.set(id, named);
    else if (samePlace(twin.place, place)) found.push(drawnTwice(named));
    else
      found.push(
        error(
          "duplicate-id",
          place,
          `The id "${id}" of this ${what} is taken by the ${twin.what} in ${twin.place.file}:${twin.place.line}.`,
          "Give one of them another id: the newer one, so that no learner's record is lost.",
        ),
      );
    if (TAKEN.includes(id)) {
      found.push(
        error(
          "reserved-id",
          place,
          `"${id}" is the id of a part of the page.`,
          what === "section"
            ? `Give the section another one in its front matter: "id: our-${id}".`
            : `Take another one: {#our-${id}}.`,
        ),
      );
    }
  }
  found.push(...collisions([...byId.values()].filter(({ what }) => what !== "block")));
  found.push(...repeatedObjectives(module), ...repeatedHeadings(module));
  return found;
}

function* namedIn(module: CourseModule): Generator<Named> {
  for (const { id, place } of module.sections) yield { id, what: "section", place };
  for (const { children, footnotes } of module.sections) {
    yield* namedNodes(children);
    for (const footnote of footnotes) yield* namedNodes(footnote.children);
  }
  const inSections = new Set(
    [...walk(module.sections.flatMap((s) => s.children))].filter((n) => n.type === "activity"),
  );
  const inBanks = activitiesOf(module).filter((activity) => !inSections.has(activity));
  yield* namedNodes(inBanks);
}

function* namedNodes(nodes: readonly Node[]): Generator<Named> {
  for (const node of walk(nodes)) {
    if (node.type === "activity") yield { id: node.id, what: "activity", place: node.place };
    else if (node.type === "block" && node.id !== undefined)
      yield { id: node.id, what: "block", place: node.place };
  }
}

function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line;
}

function drawnTwice({ id, place }: Named): Diagnostic {
  return error(
    "drawn-twice",
    place,
    `The activity "${id}" of this bank would stand in the module twice.`,
    "Let only one quiz draw from a bank, or make a second bank.",
  );
}

/** DESIGN §6: a key is 24 bits of the id's hash; among 300 ids two fall together in 1 of 370 modules. */
function collisions(named: readonly Named[]): Diagnostic[] {
  const byKey = new Map<string, Named>();
  return named.flatMap((one) => {
    const twin = byKey.get(keyOf(one.id));
    byKey.set(keyOf(one.id), one);
    if (twin === undefined) return [];
    return [
      error(
        "key-collision",
        one.place,
        `By chance the ids "${one.id}" and "${twin.id}" (${twin.place.file}:${twin.place.line}) have the same key in learners' records.`,
        "Change one of them: the newer one.",
      ),
    ];
  });
}

function repeatedObjectives(module: CourseModule): Diagnostic[] {
  const ids = module.settings.objectives.map((objective) => objective.id);
  const repeated = [...ids.keys()].filter((i) => ids.indexOf(ids[i]!) < i);
  return repeated.map((i) =>
    error(
      "duplicate-id",
      placeOfSetting(module, `objectives.${i}.id`),
      `Two objectives have the id "${ids[i]}".`,
      "Give one of them another id.",
    ),
  );
}

/** Ids that an author wrote behind headings; slugs made of words are told apart by themselves. */
function repeatedHeadings(module: CourseModule): Diagnostic[] {
  return module.sections.flatMap((section) => {
    const seen = new Set<string>();
    return section.children.flatMap((node) => {
      const id = node.type === "heading" ? node.attributes?.id : undefined;
      if (id === undefined) return [];
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        error(
          "duplicate-id",
          node.place,
          `Two headings of this section have the id "${id}".`,
          "Give one of them another id.",
        ),
      ];
    });
  });
}

import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, note } from "../model/diagnostic.ts";
import { walk } from "../model/tree.ts";

/** Terms that no text links to, and references that no text cites. */
export function sourceProblems(module: CourseModule): Diagnostic[] {
  if (module.isPartial) return [];
  const linked = new Set<string>();
  const cited = new Set<string>();
  const trees = [
    ...module.sections.flatMap((s) => [...s.children, ...s.footnotes.flatMap((f) => f.children)]),
    ...module.sections.flatMap((s) => s.title),
    ...module.glossary.flatMap((term) => term.children),
    ...Object.values(module.banks).flat(),
  ];
  for (const node of walk(trees)) {
    if (node.type === "link" && node.target.to === "term") linked.add(node.target.term);
    else if (node.type === "citation") for (const { id } of node.items) cited.add(id);
  }
  return [
    ...module.glossary
      .filter(({ id }) => !linked.has(id))
      .map(({ id, place }) =>
        note(
          "unused-term",
          place,
          `No text links to the term "${id}".`,
          `Link to it where it first stands: [words](glossary:${id}).`,
        ),
      ),
    ...module.references
      .filter(({ id, further }) => !further && !cited.has(id))
      .map(({ id, place }) =>
        note(
          "uncited-reference",
          place,
          `No text cites "${id}".`,
          `Cite it as [@${id}], or write "further: true" to list it as further reading.`,
        ),
      ),
  ];
}

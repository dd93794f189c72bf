import type { CourseModule, Reference } from "./course-module.ts";
import { walk } from "./tree.ts";

/** What a module lists, each in the order of its file: what it cites anywhere, and what is worth reading beside that. */
export interface ListedReferences {
  readonly cited: readonly Reference[];
  readonly further: readonly Reference[];
}

/** One rule for page and PDF. What is neither cited nor marked `further` is left out: `validate` tells the author. */
export function listedReferences(module: CourseModule): ListedReferences {
  if (module.references.length === 0) return { cited: [], further: [] };
  const ids = new Set<string>();
  const trees = [
    ...module.sections.flatMap((s) => [
      ...s.title,
      ...s.children,
      ...s.footnotes.flatMap((f) => f.children),
    ]),
    ...module.glossary.flatMap((term) => term.children),
  ];
  for (const node of walk(trees))
    if (node.type === "citation") for (const { id } of node.items) ids.add(id);
  return {
    cited: module.references.filter((r) => ids.has(r.id)),
    further: module.references.filter((r) => !ids.has(r.id) && r.further),
  };
}

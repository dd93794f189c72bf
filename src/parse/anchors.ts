import type { Section } from "../model/course-module.ts";
import { error } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { walk } from "../model/tree.ts";
import type { Reading } from "./reading.ts";

/** Links to a place in a section, now that all sections are read: a heading, an activity, anything with an id. */
export function checkAnchors(sections: readonly Section[], reading: Reading): void {
  const known = new Map<string, Set<string>>();
  for (const { section, anchor, place } of reading.anchors) {
    let ids = known.get(section);
    if (ids === undefined) {
      ids = new Set(anchorsOf(sections.find((s) => s.id === section)));
      known.set(section, ids);
    }
    if (ids.has(anchor)) continue;
    reading.found.push(
      error(
        "unknown-anchor",
        place,
        `The section "${section}" has no heading or id "${anchor}".`,
        ids.size === 0 ? "Link to the section without “#…”." : suggestion(anchor, ids),
      ),
    );
  }
}

function* anchorsOf(section: Section | undefined): Generator<string> {
  for (const node of walk(section?.children ?? [])) {
    if (node.type === "heading") yield node.slug;
    else if (node.type === "activity") yield node.id;
    else if (node.attributes?.id !== undefined) yield node.attributes.id;
  }
}

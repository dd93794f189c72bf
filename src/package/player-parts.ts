import { type CourseModule, activitiesOf } from "../model/course-module.ts";
import type { PackageInput } from "../model/package-input.ts";
import { walk } from "../model/tree.ts";
import type { RenderedModule } from "../render/index.ts";

/** The one script and the one stylesheet of a module: the player, and the parts that it uses, sorted by name. */
export function playerOf(
  module: CourseModule,
  { player }: PackageInput,
  page: RenderedModule,
): { script: Uint8Array; style: Uint8Array } {
  const used = new Set([...kindsOf(module), ...page.information.map((id) => `extras/${id}`)]);
  const parts = Object.keys(player.parts)
    .filter((name) => used.has(name))
    .sort()
    .map((name) => player.parts[name]!);
  return {
    script: join([player.script, ...parts.map((part) => part.script)]),
    style: join([
      player.style,
      ...parts.map((part) => part.style),
      new TextEncoder().encode(page.style),
    ]),
  };
}

/** "activities/choice", "blocks/tabs": those in sections, footnotes, definitions and banks. */
function kindsOf(module: CourseModule): ReadonlySet<string> {
  const blocks = [
    ...module.sections.flatMap((s) => [...s.children, ...s.footnotes.flatMap((f) => f.children)]),
    ...module.glossary.flatMap((term) => term.children),
    ...Object.values(module.banks).flat(),
  ];
  const used = new Set(activitiesOf(module).map((activity) => `activities/${activity.kind}`));
  for (const node of walk(blocks)) {
    if (node.type === "block") used.add(`blocks/${node.kind}`);
    // A formula without ":::math" around it is set by the same style.
    else if (node.type === "math" || node.type === "inline-math") used.add("blocks/math");
  }
  return used;
}

function join(parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const there = parts.filter((part) => part !== undefined);
  const whole = new Uint8Array(there.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of there) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

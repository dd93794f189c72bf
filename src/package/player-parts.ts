import { type CourseModule, activitiesOf } from "../model/course-module.ts";
import type { PackageInput } from "../model/package-input.ts";
import { walk } from "../model/tree.ts";
import type { RenderedModule } from "../render/index.ts";

type Parts = PackageInput["player"]["parts"];

/** The one script and the one stylesheet of a module: the player, and the parts that it uses. */
export function playerOf(
  module: CourseModule,
  { player }: PackageInput,
  page: RenderedModule,
): { script: Uint8Array; style: Uint8Array } {
  const used = new Set([...kindsOf(module), ...page.information.map((id) => `extras/${id}`)]);
  const names = Object.keys(player.parts)
    .filter((name) => used.has(name))
    .sort();
  return {
    script: join([player.script, ...scriptsOf(player.parts, names)]),
    style: join([
      player.style,
      ...names.map((name) => player.parts[name]!.style),
      new TextEncoder().encode(page.style),
    ]),
  };
}

/** Activities at the end, longest first: gzip looks back 32 kB, so that scripts that read alike should stand close. */
export function scriptsOf(parts: Parts, names: readonly string[]): (Uint8Array | undefined)[] {
  const rooms = ["blocks", "extras", "activities"];
  const roomOf = (name: string): number => rooms.indexOf(name.split("/")[0]!);
  const lengthOf = (name: string): number => parts[name]!.script?.length ?? 0;
  return [...names]
    .sort((a, b) => roomOf(a) - roomOf(b) || lengthOf(b) - lengthOf(a))
    .map((name) => parts[name]!.script);
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

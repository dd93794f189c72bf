import type { ActivityKind, BlockKind, PaperContext } from "../model/kind.ts";
import { resolveTexts, say, type Words } from "../model/texts.ts";
import type { ActivityNode, BlockKindNode } from "../model/tree.ts";
import { uiTexts } from "../ui/texts.ts";
import type { Kinds } from "./walk.ts";

/** The lists of kinds as paper sees them: what each shows, in one language, none known by name. */
export function kindsForPaper(
  activityKinds: readonly ActivityKind[],
  blockKinds: readonly BlockKind[],
  language: string,
): Kinds {
  const shared = resolveTexts(uiTexts, language).words;
  const wordsOf = (kind: ActivityKind | BlockKind): Words => ({
    ...shared,
    ...resolveTexts(kind.texts, language).words,
  });
  const activities = new Map(
    activityKinds.map((kind) => [kind.kind, { kind, words: wordsOf(kind) }]),
  );
  const blocks = new Map(blockKinds.map((kind) => [kind.kind, { kind, words: wordsOf(kind) }]));
  const context = (words: Words, solutions: boolean): PaperContext => ({
    solutions,
    t: (key, values) => say(words, key, values),
  });
  return {
    paper(node: ActivityNode | BlockKindNode, solutions: boolean) {
      if (node.type === "activity") {
        const found = known(activities, node.kind);
        return found.kind.paper(node, context(found.words, solutions));
      }
      const found = known(blocks, node.kind);
      return found.kind.paper(node, context(found.words, solutions));
    },
    drawn: (node) => known(activities, node.kind).kind.drawn?.(node),
    label: (node) => known(activities, node.kind).words["label"] ?? node.kind,
  };
}

function known<T>(kinds: ReadonlyMap<string, T>, name: string): T {
  const found = kinds.get(name);
  if (found !== undefined) return found;
  throw new Error(`Unknown kind "${name}". Known: ${[...kinds.keys()].sort().join(", ")}.`);
}

import { readSettings } from "../model/attributes.ts";
import { type Diagnostic, error, hasErrors, type Place } from "../model/diagnostic.ts";
import {
  ACTIVITY_ATTRIBUTES,
  type ActivityDefaults,
  type ActivityKind,
  type BlockKind,
  type ReadContext,
  SCORED_ATTRIBUTES,
} from "../model/kind.ts";
import { suggestion } from "../model/nearest.ts";
import {
  type ActivityNode,
  type Attributes,
  type Block,
  type BlockKindNode,
  type Container,
  type Node,
  plainText,
  walk,
} from "../model/tree.ts";
import { checkLanguage, COMMON_ATTRIBUTES } from "./check-attributes.ts";
import { decode } from "./decode.ts";
import { heldActivities, idleAttributes, lostText, quotedItems } from "./held-in-activity.ts";
import { findFile } from "./media.ts";
import type { Reading } from "./reading.ts";
import { slugOf } from "./slugs.ts";

export interface Kinds {
  readonly activities: readonly ActivityKind[];
  readonly blocks: readonly BlockKind[];
}

/** Activities of a bank, read with what their quiz gives them. */
export type BankReader = (
  name: string,
  defaults: ActivityDefaults | undefined,
) => readonly ActivityNode[] | undefined;

type Known =
  | { readonly activity: ActivityKind }
  | { readonly block: BlockKind; readonly values: Readonly<Record<string, string>> };

export interface KindReader {
  /** Containers among these blocks, at any depth, become what their kinds make of them: none is left. */
  read(blocks: readonly Block[], defaults?: ActivityDefaults): readonly Block[];
}

/** What may stand behind ":::" for a kind. */
export function namesOf(kind: ActivityKind | BlockKind): string[] {
  return [kind.kind, ...("aliases" in kind ? Object.keys(kind.aliases ?? {}) : [])];
}

export function createKindReader(reading: Reading, kinds: Kinds, bank: BankReader): KindReader {
  const known = new Map<string, Known>();
  for (const activity of kinds.activities) known.set(activity.kind, { activity });
  for (const block of kinds.blocks) {
    known.set(block.kind, { block, values: {} });
    for (const [alias, values] of Object.entries(block.aliases ?? {}))
      known.set(alias, { block, values });
  }
  const { found } = reading;
  const proposed = new Set<string>();

  const read = (blocks: readonly Block[], defaults?: ActivityDefaults): readonly Block[] => {
    const out: Block[] = [];
    for (const block of blocks) {
      if (block.type !== "container") out.push(inside(block, defaults));
      else {
        const kind = known.get(block.name);
        if (kind === undefined) {
          unknown(block);
          // Its words stay, so that a misspelt name does not also make an empty section.
          out.push(...read(block.children, defaults));
          continue;
        }
        const node =
          "activity" in kind
            ? readActivity(kind.activity, block, defaults)
            : readBlock(kind.block, block, kind.values);
        if (node !== undefined) out.push(node);
      }
    }
    return out;
  };

  /** Containers may stand in quotations, items and definitions. */
  const inside = <T extends Node>(node: T, defaults?: ActivityDefaults): T => {
    switch (node.type) {
      case "quote":
      case "item":
      case "definition":
        return { ...node, children: read(node.children, defaults) };
      case "list":
      case "definitions":
        return {
          ...node,
          children: (node.children as readonly Node[]).map((child) => inside(child, defaults)),
        };
      default:
        return node;
    }
  };

  const unknown = ({ name, place }: Container): void => {
    // Without a name the fence itself was already reported.
    reading.gaps++;
    if (name === "") return;
    const hint = suggestion(name, known.keys());
    found.push(error("unknown-container", place, `There is no ":::${name}".`, hint));
  };

  const readBlock = (
    kind: BlockKind,
    written: Container,
    values: Readonly<Record<string, string>>,
  ): BlockKindNode | undefined => {
    const attributes = {
      ...written.attributes,
      values: { ...values, ...written.attributes.values },
    };
    const node: Container = { ...written, attributes };
    const specs = { ...COMMON_ATTRIBUTES, ...kind.attributes };
    const settings = readSettings(
      specs,
      attributes.values,
      node.place,
      `":::${node.name}"`,
      attributes.id,
    );
    found.push(...settings.diagnostics);
    checkLanguage(attributes, node.place, found);
    const result = kind.read(node, contextFor(settings.settings, node.place));
    found.push(...result.diagnostics);
    if (result.node === undefined) {
      reading.gaps++;
      return undefined;
    }
    const { body, children } = result.node;
    return {
      type: "block",
      kind: kind.kind,
      place: node.place,
      body,
      children,
      attributes,
      ...(attributes.id === undefined ? {} : { id: attributes.id }),
    };
  };

  const readActivity = (
    kind: ActivityKind,
    node: Container,
    defaults: ActivityDefaults | undefined,
  ): ActivityNode | undefined => {
    const { attributes, place } = node;
    // None of these has a default: where they are not known, they are not written.
    const scored = (kind.scored ? SCORED_ATTRIBUTES : {}) as typeof SCORED_ATTRIBUTES;
    const specs = { ...COMMON_ATTRIBUTES, ...ACTIVITY_ATTRIBUTES, ...scored, ...kind.attributes };
    const idle = idleAttributes(kind, node);
    const { settings, diagnostics } = readSettings(
      specs,
      idle.others,
      place,
      `":::${node.name}"`,
      attributes.id,
    );
    found.push(...idle.diagnostics, ...diagnostics, ...quotedItems(node));
    checkLanguage(attributes, place, found);
    const result = kind.read(node, contextFor(settings, place));
    found.push(...result.diagnostics);
    const id = idOf(attributes, node, place);
    if (result.node === undefined || hasErrors(diagnostics)) reading.gaps++;
    if (result.node === undefined) return undefined;
    const { body, children, tries } = result.node;
    found.push(...lostText(node, children), ...heldActivities(kind, children));
    // By convention a kind that asks something keeps it as its body's prompt.
    if (kind.scored && (body as { prompt?: readonly Block[] }).prompt?.length === 0)
      found.push(noQuestion(node));
    const points = settings.points ?? defaults?.points ?? 0;
    return {
      type: "activity",
      kind: kind.kind,
      place,
      id,
      points: kind.scored ? points : 0,
      optional: settings.optional,
      // What is never scored stays open: there is nothing to try.
      tries: tries ?? (kind.scored ? (settings.tries ?? defaults?.tries ?? 0) : 0),
      solution: settings.solution ?? "done",
      body,
      children,
      attributes,
    };
  };

  /** The author's id; without one an error that proposes one. */
  const idOf = (attributes: Attributes, node: Container, place: Place): string => {
    const { id } = attributes;
    if (id === undefined) {
      const proposal = propose(node, proposed);
      found.push(
        error(
          "missing-id",
          place,
          `This ":::${node.name}" has no id: learners' answers are kept under it.`,
          `Give it one that will never change: ":::${node.name}{#${proposal}}".`,
        ),
      );
      return proposal;
    }
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(id) || id.includes("--")) {
      found.push(
        error(
          "bad-id",
          place,
          `"${id}" cannot be the id of an activity.`,
          'Use letters a–z, digits and single "-", beginning with a letter; at most 64.',
        ),
      );
    }
    return id;
  };

  const contextFor = <S>(settings: S, place: Place): ReadContext =>
    ({
      settings,
      language: reading.language,
      read,
      bank,
      media: (path: string, at: Node) => reading.media.use(path, at.place),
      text: (path: string) => {
        const silent: Diagnostic[] = [];
        const file = findFile(reading.folder, path, place, silent);
        if (file === undefined) return undefined;
        reading.media.named.add(file);
        return decode(reading.folder.files.get(file)!.read(), file, found);
      },
    }) as ReadContext;

  return {
    read: (blocks, defaults) => {
      const nodes = read(blocks, defaults);
      for (const node of walk(nodes)) if (node.type === "container") found.push(notHere(node));
      return nodes;
    },
  };
}

function noQuestion({ name, place }: Container): Diagnostic {
  return error(
    "no-question",
    place,
    `This ":::${name}" asks nothing.`,
    "Write the question on a line of its own above the rest: learners read it, and the report shows it.",
  );
}

/** A container where its surroundings' kind takes words only: in an option, in a card. */
function notHere(node: Container): Diagnostic {
  return error(
    "container-not-here",
    node.place,
    `A ":::${node.name}" cannot stand in this place.`,
    "Put it before or behind what it stands in.",
  );
}

/** An id of the first words, ASCII, not yet proposed. */
function propose(node: Container, taken: Set<string>): string {
  const words = slugOf(plainText(node.children))
    .normalize("NFD")
    .replace(/[^a-z0-9-]/g, "")
    .split("-")
    .filter((word) => word !== "")
    .slice(0, 4)
    .join("-");
  const base = /^[a-z]/.test(words) ? words : `${node.name}-1`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base.replace(/-1$/, "")}-${n}`;
  taken.add(id);
  return id;
}

import { type Diagnostic, error, warning } from "../../model/diagnostic.ts";
import { normalise } from "../../model/hash.ts";
import { keyOfItem, packKey, shortKeys } from "../../model/items.ts";
import { suggestion } from "../../model/nearest.ts";
import { type ReadItem, readItem } from "../../model/read-items.ts";
import {
  type Block,
  type Heading,
  type Inline,
  type Item,
  NO_ATTRIBUTES,
  plainText,
} from "../../model/tree.ts";
import { type CaseData, LONGEST_PATH } from "./answer.ts";

export interface Option extends Pick<ReadItem, "key" | "children" | "label" | "feedback"> {
  readonly right?: boolean;
  /** As written behind the arrow. */
  readonly target: string;
  readonly item: Item;
}

export interface Step {
  readonly key: string;
  readonly heading: Heading;
  readonly label: string;
  readonly isEnd: boolean;
  readonly children: readonly Block[];
  readonly options: readonly Option[];
}

const ARROW = /\s*(?:→|->|⇒)\s*(.+?)\s*$/;

/** The blocks before the first heading, and a step for each heading. */
export function readSteps(blocks: readonly Block[]): {
  readonly intro: readonly Block[];
  readonly steps: readonly Step[];
} {
  const first = blocks.findIndex((n) => n.type === "heading");
  if (first < 0) return { intro: blocks, steps: [] };
  const steps: Step[] = [];
  let rest = blocks.slice(first);
  while (rest[0]?.type === "heading") {
    const next = rest.findIndex((n, i) => i > 0 && n.type === "heading");
    const own = next < 0 ? rest : rest.slice(0, next);
    steps.push(stepOf(rest[0], own.slice(1)));
    rest = next < 0 ? [] : rest.slice(next);
  }
  const options = steps.flatMap((s) => s.options);
  return {
    intro: blocks.slice(0, first),
    steps: shortKeys(steps).map((s) => ({ ...s, options: shortKeys(s.options, options) })),
  };
}

/** The step that an arrow names, by its id or its title. */
export function targetOf(steps: readonly Step[], target: string): Step | undefined {
  const name = target.replace(/^#/, "");
  // "A+" and "A−" differ in what is not normal: the very words go first.
  return (
    steps.find((s) => s.heading.attributes?.id === name || s.label === target) ??
    steps.find((s) => normalise(s.label) === normalise(target))
  );
}

/** A graph that cannot be walked: arrows to nothing, dead ends, loops with no way out, steps that nothing leads to. */
export function problemsOf(steps: readonly Step[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const next = (s: Step): Step[] => s.options.flatMap((o) => targetOf(steps, o.target) ?? []);
  for (const step of steps) {
    for (const option of step.options.filter((o) => targetOf(steps, o.target) === undefined)) {
      const hint =
        option.target === ""
          ? 'End the line with an arrow and the step\'s title: "Ask the nurse → The round".'
          : suggestion(
              option.target,
              steps.map((s) => s.label),
            );
      const text =
        option.target === ""
          ? `"${option.label}" leads to no step.`
          : `There is no step "${option.target}", to which "${option.label}" leads.`;
      found.push(error("case-unknown-step", option.item.place, text, hint));
    }
    const going = step.isEnd ? decisionsIn(step.children, steps) : undefined;
    if (going !== undefined) {
      found.push(
        error(
          "case-end-goes-on",
          going.place,
          `"${step.label}" is marked as an end, but a decision leads on from it.`,
          "Take {.end} away from its title, or the decisions.",
        ),
      );
    }
    const late = blockAfterDecisions(step);
    if (late !== undefined) {
      found.push(
        error(
          "case-text-after",
          late.place,
          `Something stands behind the decisions of "${step.label}".`,
          "Put it before them: a step ends with the list of its decisions.",
        ),
      );
    } else if (step.options.length === 0 && !step.isEnd) {
      found.push(
        error(
          "case-dead-end",
          step.heading.place,
          `Nothing leads on from "${step.label}".`,
          "Add decisions, or mark it as an end: “## Title {.end}”.",
        ),
      );
    }
  }
  if (found.length > 0) return found;
  const ways = (from: Step[], go: (s: Step) => Step[]): Set<Step> => {
    const reached = new Set(from);
    for (const step of reached) for (const other of go(step)) reached.add(other);
    return reached;
  };
  const reachable = ways(steps.slice(0, 1), next);
  const finishing = ways(
    steps.filter((s) => s.isEnd),
    (s) => steps.filter((other) => next(other).includes(s)),
  );
  for (const step of steps.filter((s) => reachable.has(s) && !finishing.has(s))) {
    found.push(
      error(
        "case-endless",
        step.heading.place,
        `From "${step.label}" no way leads to an end.`,
        "Let a decision lead out of the loop, to a step marked {.end}.",
      ),
    );
  }
  for (const step of steps.filter((s) => !reachable.has(s))) {
    found.push(
      warning(
        "case-unreachable",
        step.heading.place,
        `No decision leads to "${step.label}".`,
        "Let one lead there, or take the step out.",
      ),
    );
  }
  return found;
}

/** What follows a list whose items have arrows. */
function blockAfterDecisions({ isEnd, options, children }: Step): Block | undefined {
  if (isEnd || options.length > 0) return undefined;
  const last = children.findLastIndex(
    (block) =>
      block.type === "list" && block.children.some((item) => optionOf(item, "").target !== ""),
  );
  return last < 0 ? undefined : children[last + 1];
}

/** An item whose arrow leads to a step; other arrows in a list are only words. */
function decisionsIn(blocks: readonly Block[], steps: readonly Step[]): Item | undefined {
  return blocks
    .flatMap((block) => (block.type === "list" ? block.children : []))
    .find((item) => targetOf(steps, optionOf(item, "").target) !== undefined);
}

function stepOf(heading: Heading, blocks: readonly Block[]): Step {
  const last = blocks.at(-1);
  const label = plainText(heading.children);
  const { id, classes } = heading.attributes ?? NO_ATTRIBUTES;
  const key = keyOfItem(id, label);
  const isEnd = classes.includes("end");
  // The list that ends a step is its decisions.
  if (last?.type !== "list" || isEnd)
    return { key, heading, label, isEnd, children: blocks, options: [] };
  return {
    key,
    heading,
    label,
    isEnd,
    children: blocks.slice(0, -1),
    options: last.children.map((item) => optionOf(item, id ?? label)),
  };
}

function optionOf(item: Item, step: string): Option {
  const { children, feedback } = readItem(item);
  const [first, ...others] = children;
  const end = first?.type === "paragraph" ? first.children.at(-1) : undefined;
  const match = end?.type === "text" ? ARROW.exec(end.text) : null;
  let own = children;
  if (first?.type === "paragraph" && end?.type === "text" && match !== null) {
    const words: Inline[] = [
      ...first.children.slice(0, -1),
      { ...end, text: end.text.slice(0, match.index) },
    ];
    own = [{ ...first, children: words }, ...others];
  }
  const label = plainText(own);
  const key = keyOfItem(item.attributes?.id, `${step} ${label}`);
  return {
    key,
    children: own,
    label,
    feedback,
    right: item.checked,
    target: match?.[1] ?? "",
    item,
  };
}

/** The longest walk that can be saved, by steps and decisions left; where there is a loop it fills all the room. */
export function longest(data: CaseData): string[] {
  let walks = new Map<string, readonly string[]>(data.steps.map((s) => [s.key, []]));
  for (let left = 0; left < LONGEST_PATH; left++) {
    const next = new Map<string, readonly string[]>();
    for (const { key, options } of data.steps) {
      const ways = options.map((o) => [o.key, ...(walks.get(o.to) ?? [])]);
      next.set(
        key,
        ways.reduce<readonly string[]>((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), []),
      );
    }
    walks = next;
  }
  return [...walks.get(data.steps[0]!.key)!];
}

function lengthOf(walk: readonly string[]): number {
  return walk.map(packKey).join("").length;
}

import type { RenderContext } from "../model/kind.ts";
import { conceal, type PageActivity } from "../model/page-data.ts";
import type { ActivityNode, BlockKindNode } from "../model/tree.ts";
import { anchorOf, attribute } from "./attributes.ts";
import { renderBlocks } from "./blocks.ts";
import { escape } from "./escape.ts";
import { renderInline } from "./inline.ts";
import { addressOf } from "./addresses.ts";
import { next, type Scope, uniqueId } from "./scope.ts";

/** An activity: wrapper, label and live region are ours; what is in between is its kind's. */
export function renderActivity(node: ActivityNode, scope: Scope): string {
  const { book } = scope;
  const kind = book.activityKinds.get(node.kind);
  if (kind === undefined)
    throw new Error(`No kind "${node.kind}" is listed in activities/index.ts.`);
  if (!book.activities.has(node.id)) {
    const later = contextOf(node.kind, node.id, { ...scope, isLive: false });
    // Its place in the list first: what it holds comes after it.
    book.activities.set(node.id, dataOf(node, scope, kind.required, ""));
    const data = conceal(kind.data(node, later));
    book.activities.set(node.id, dataOf(node, scope, kind.required, data));
  }
  const inner = kind.render(node, contextOf(node.kind, node.id, { ...scope, within: node.id }));
  const label = escape(`${node.id}--label`);
  const hint = escape(hintOf(node.id));
  // A kind whose own group of controls refers to it has said it there.
  const isOurs = inner.includes(` id="${hint}"`) && !inner.includes(`aria-describedby="${hint}"`);
  const described = isOurs ? ` aria-describedby="${hint}"` : "";
  return (
    `<lectern-${node.kind} id="${escape(node.id)}" class="activity" data-activity role="group" aria-labelledby="${label}"${described}>` +
    `<p class="activity-label" id="${label}">${escape(labelOf(node, scope))}</p>${inner}<div data-live></div></lectern-${node.kind}>`
  );
}

function dataOf(node: ActivityNode, scope: Scope, isRequired: boolean, data: string): PageActivity {
  return {
    id: node.id,
    kind: node.kind,
    section: scope.section,
    points: node.points,
    optional: node.optional,
    required: isRequired && !node.optional,
    tries: node.tries,
    solution: node.solution,
    within: scope.within,
    data,
  };
}

const hintOf = (id: string): string => `${id}--hint`;

/** "Question · 2 points · optional". */
function labelOf(node: ActivityNode, { book }: Scope): string {
  const parts = [book.tKind(node.kind, "label")];
  if (node.points > 0) parts.push(book.t("points", { n: node.points }));
  if (node.optional) parts.push(book.t("optional"));
  return parts.join(" · ");
}

/** A block of a kind: an element when it has behaviour, else a `<div>`. */
export function renderBlockKind(node: BlockKindNode, scope: Scope): string {
  const { book } = scope;
  const kind = book.blockKinds.get(node.kind);
  if (kind === undefined) throw new Error(`No kind "${node.kind}" is listed in blocks/index.ts.`);
  const own = node.id ?? node.attributes?.id;
  const named = own === undefined ? undefined : (node.id ?? anchorOf(scope.section, own));
  const prefix =
    named ?? anchorOf(scope.section, `${node.kind}-${next(book, `${scope.section} ${node.kind}`)}`);
  const context = contextOf(node.kind, prefix, scope);
  const inner = kind.render(node, context);
  if (!kind.element)
    return `<div${attribute("id", scope.isLive ? named : undefined)} class="${node.kind}">${inner}</div>`;
  const id = scope.isLive ? uniqueId(book, prefix) : prefix;
  if (scope.isLive) {
    const required = kind.required?.(node);
    const data = kind.data?.(node, context);
    book.blocks[id] = { kind: node.kind, section: scope.section, required, data };
  }
  return `<lectern-${node.kind} id="${escape(id)}" class="${node.kind}" data-block>${inner}</lectern-${node.kind}>`;
}

function contextOf(kind: string, id: string, scope: Scope): RenderContext {
  const { book } = scope;
  const seen = (words: string): string => `<span data-seen-by-teacher>${escape(words)}</span>`;
  return {
    settings: book.module.settings,
    section: scope.section,
    t: (key, values) => book.tKind(kind, key, values),
    hint(html) {
      // What is scored is reported; within a quiz that one says so for all.
      const isReported = book.activityKinds.get(kind)?.scored && scope.within === id;
      const isAlone = book.activities.get(id)?.within === undefined;
      const reported = isReported && isAlone ? ` ${seen(book.t("reported"))}` : "";
      return `<p class="hint" id="${escape(hintOf(id))}">${html}${reported}</p>`;
    },
    seen: (key) => seen(book.tKind(kind, key)),
    blocks: (nodes) => renderBlocks(nodes, scope),
    inline: (nodes) => renderInline(nodes, scope),
    escape,
    href: addressOf,
    size(path) {
      const { width, height } = book.media.get(path) ?? {};
      return width === undefined || height === undefined ? undefined : { width, height };
    },
    count: (series) => (scope.isLive ? next(book, `series ${series}`) : undefined),
    idFor: (name) => `${id}--${name}`,
  };
}

import type { Place } from "./diagnostic.ts";

/** What stands in `{…}` behind a node: `#id`, `.class`, `key=value`. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

interface Base {
  readonly place: Place;
  readonly attributes?: Attributes;
}

// ── Inline nodes ──────────────────────────────────────────────────────────────────────────────

/** Characters, with quotes and dashes already set for the module's language. */
export interface Text extends Base {
  readonly type: "text";
  readonly text: string;
}
export interface Emphasis extends Base {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}
export interface Strong extends Base {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface Deleted extends Base {
  readonly type: "deleted";
  readonly children: readonly Inline[];
}
/** `[words]{lang=fr}`: a run with attributes of its own. */
export interface Span extends Base {
  readonly type: "span";
  readonly children: readonly Inline[];
}
export interface InlineCode extends Base {
  readonly type: "inline-code";
  readonly text: string;
}
export interface InlineMath extends Base {
  readonly type: "inline-math";
  readonly tex: string;
  readonly mathml: string;
}
/** A hard line break. */
export interface Break extends Base {
  readonly type: "break";
}
export interface Image extends Base {
  readonly type: "image";
  /** Path in the module's folder ("media/cycle.svg"), NFC. */
  readonly source: string;
  /** Alternative text; "" only where the author said `decorative`. */
  readonly alt: string;
  readonly title?: string;
}
/** Where a link goes, resolved by parse. */
export type LinkTarget =
  | { readonly to: "url"; readonly url: string }
  | { readonly to: "section"; readonly section: string; readonly anchor?: string }
  | { readonly to: "term"; readonly term: string }
  | { readonly to: "file"; readonly path: string };
export interface Link extends Base {
  readonly type: "link";
  readonly target: LinkTarget;
  readonly children: readonly Inline[];
}
export interface FootnoteReference extends Base {
  readonly type: "footnote-reference";
  readonly number: number;
}
/** `[@wenger1998, p. 45; @lave1991]`. */
export interface Citation extends Base {
  readonly type: "citation";
  readonly items: readonly { readonly id: string; readonly locator?: string }[];
}
/** Room to write within a line, on paper only; `width` in characters. Never comes from parse. */
export interface Gap extends Base {
  readonly type: "gap";
  readonly width: number;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Deleted
  | Span
  | InlineCode
  | InlineMath
  | Break
  | Image
  | Link
  | FootnoteReference
  | Citation
  | Gap;

// ── Block nodes ───────────────────────────────────────────────────────────────────────────────

export interface Heading extends Base {
  readonly type: "heading";
  /** 1 = the section's title, 2 = below it, … 6. */
  readonly depth: number;
  /** The id in the page without its section: `<section>--<slug>` is made by render. */
  readonly slug: string;
  readonly children: readonly Inline[];
}
/** From a kind's `paper`, classed: `title`, `caption`, `source` (see Quote), or `label` (a small heading, not in the contents). */
export interface Paragraph extends Base {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}
export interface List extends Base {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly children: readonly Item[];
}
export interface Item extends Base {
  readonly type: "item";
  /** Of a task list: `[x]` true, `[ ]` false; absent in a plain list. */
  readonly checked?: boolean;
  /** On paper only: what is drawn before it. */
  readonly marker?: "circle" | "square" | "slot";
  readonly children: readonly Block[];
}
/**
 * From an author: words of someone else. From a kind's `paper` its classes may say more: `callout` (a box; its first
 * paragraph, classed `title`, names it), `figure` (an image, table or code; paragraphs classed `caption` and `source` name
 * it and say whose it is; numbered), `feedback` (said about an answer). Paper that knows none of them shows a quotation.
 */
export interface Quote extends Base {
  readonly type: "quote";
  readonly children: readonly Block[];
}
export interface Table extends Base {
  readonly type: "table";
  readonly align: readonly ("start" | "center" | "end" | undefined)[];
  readonly children: readonly TableRow[];
}
export interface TableRow extends Base {
  readonly type: "table-row";
  readonly header: boolean;
  readonly children: readonly TableCell[];
}
export interface TableCell extends Base {
  readonly type: "table-cell";
  readonly children: readonly Inline[];
}
export interface Code extends Base {
  readonly type: "code";
  readonly language?: string;
  readonly text: string;
}
export interface MathBlock extends Base {
  readonly type: "math";
  readonly tex: string;
  readonly mathml: string;
}
export interface Definitions extends Base {
  readonly type: "definitions";
  readonly children: readonly (DefinitionTerm | Definition)[];
}
export interface DefinitionTerm extends Base {
  readonly type: "definition-term";
  readonly children: readonly Inline[];
}
export interface Definition extends Base {
  readonly type: "definition";
  readonly children: readonly Block[];
}
export interface Rule extends Base {
  readonly type: "rule";
}
/** `:::name{…}` … `:::` as parse found it. None is left in a CourseModule: its kind has read it. */
export interface Container extends Base {
  readonly type: "container";
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Block[];
  /** Line of the closing fence. */
  readonly end: number;
}
/** Room to write on paper; `lines` of about 8.5 mm. Comes from a kind's `paper` only. */
export interface Room extends Base {
  readonly type: "room";
  readonly lines: number;
}

/** A block that a kind in `src/blocks/` has read. */
export interface BlockKindNode<Body = unknown> extends Base {
  readonly type: "block";
  readonly kind: string;
  readonly id?: string;
  readonly body: Body;
  /** Every tree that the body holds, in reading order: link checks, search, glyph checks walk here. */
  readonly children: readonly Node[];
}

/** An activity that a kind in `src/activities/` has read. */
export interface ActivityNode<Body = unknown> extends Base {
  readonly type: "activity";
  readonly kind: string;
  /** The author's, unique in the module, stable for ever. */
  readonly id: string;
  /** 0: practice. Above: graded, this many points. */
  readonly points: number;
  /** Not needed for its section to be done. */
  readonly optional: boolean;
  /** Submissions allowed; 0: any number. */
  readonly tries: number;
  /** When the right answer may be seen: once right or out of tries ("done"), after each submission ("submitted"), or never. */
  readonly solution: "done" | "submitted" | "never";
  readonly body: Body;
  /** Every tree that the body holds, in reading order; nested activities of a container too. */
  readonly children: readonly Node[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Quote
  | Table
  | Code
  | MathBlock
  | Definitions
  | Rule
  | Container
  | Room
  | BlockKindNode
  | ActivityNode;

export type Node = Inline | Block | Item | TableRow | TableCell | DefinitionTerm | Definition;

/** Every node below, parents before children, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  // A stack of its own: `yield*` at every level makes each node cost its depth.
  const stack: Node[] = [];
  const push = (children: readonly Node[]): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  };
  push(nodes);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if ("children" in node) push(node.children);
  }
}

/** The words of a tree without marks, blocks parted by a space: for titles, labels, search and slugs. */
export function plainText(nodes: readonly Node[]): string {
  return textOf(nodes).replace(/\s+/g, " ").trim();
}

function textOf(nodes: readonly Node[]): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text" || node.type === "inline-code" || node.type === "code")
      text += node.text;
    else if (node.type === "image") text += node.alt;
    else if (node.type === "inline-math" || node.type === "math") text += node.tex;
    else if (node.type === "break") text += " ";
    else if ("children" in node)
      text += isInline(node) ? textOf(node.children) : ` ${textOf(node.children)} `;
  }
  return text;
}

function isInline(node: Node): boolean {
  return ["emphasis", "strong", "deleted", "span", "link"].includes(node.type);
}

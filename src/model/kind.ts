import type { AnswerKind } from "./answer.ts";
import type { AttributeSpecs, SettingsOf } from "./attributes.ts";
import type { ModuleSettings } from "./course-module.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Texts } from "./texts.ts";
import type { ActivityNode, Block, BlockKindNode, Container, Inline, Node } from "./tree.ts";

/** What a kind is given to read a container. */
export interface ReadContext<S extends AttributeSpecs = AttributeSpecs> {
  /** The container's attributes, checked and typed by the kind's `attributes`. */
  readonly settings: SettingsOf<S>;
  readonly language: string;
  /** Reads the containers among these nodes by their own kinds; other nodes stay as they are. This is how kinds nest. */
  read(nodes: readonly Block[], defaults?: ActivityDefaults): readonly Block[];
  /** The activities of `banks/<name>.md`, or undefined when there is no such bank. */
  bank(name: string, defaults?: ActivityDefaults): readonly ActivityNode[] | undefined;
  /** The media file as the author named it: its path in the module, or undefined after a diagnostic was filed (missing, wrong case, leaves the folder). */
  media(path: string, at: Node): string | undefined;
  /** A text file of the module (captions, a transcript), or undefined when it is missing. */
  text(path: string): string | undefined;
}

/** What activities inside a container get when they do not say themselves. */
export interface ActivityDefaults {
  readonly points?: number;
  readonly tries?: number;
}

export interface ReadResult<Body> {
  /** Undefined when the container is too broken to be shown; then a diagnostic of severity error is there. */
  readonly node?: {
    readonly body: Body;
    readonly children: readonly Node[];
    /** Of a container: how often it may be handed in. */
    readonly tries?: number;
  };
  readonly diagnostics: readonly Diagnostic[];
}

/** What a kind is given to write its HTML. All strings that come back are HTML; `escape` is for everything else. */
export interface RenderContext {
  readonly settings: ModuleSettings;
  /** The id of the section, prefix of ids in the page. */
  readonly section: string;
  /** A text of the kind's own `texts.ts` or of the shared ones, in the module's language. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  blocks(nodes: readonly Block[]): string;
  inline(nodes: readonly Inline[]): string;
  /** What one does here, and who sees it, as HTML: `<p class="hint">`, of which the activity's accessible description is made. */
  hint(html: string): string;
  /** A text that says that the teacher sees something, as HTML: where no LMS is, the player says that nobody does. */
  seen(key: string): string;
  escape(text: string): string;
  /** Address of a media file as seen from index.html, URL-encoded. */
  href(path: string): string;
  /** Pixel size of a media file where known: write it, so that nothing jumps. */
  size(path: string): { readonly width: number; readonly height: number } | undefined;
  /** The next number of a series in the module, from 1, for "Figure 3"; undefined in what has no place in the page (feedback). */
  count?(series: string): number | undefined;
  /** An id that is unique in the page: `<activity or block id>--<name>`. */
  idFor(name: string): string;
}

export interface PaperContext {
  /** With the right answers marked. */
  readonly solutions: boolean;
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

interface Kind<S extends AttributeSpecs, KindNode> {
  /** Folder = `:::name` = `kind` = `<lectern-name>`. */
  readonly kind: string;
  /** One sentence for docs and `--help`: what it is for. */
  readonly summary: string;
  /** The keys that its `{…}` takes beside those that every kind has. */
  readonly attributes: S;
  readonly texts: Texts;
  /** The inner HTML of `<lectern-kind>`; the wrapper, label and live region are render's. */
  render(node: KindNode, context: RenderContext): string;
  /** Plain nodes and room to answer: print, PDF, guide and notebook. */
  paper(node: KindNode, context: PaperContext): readonly Block[];
}

export interface BlockKind<Body = unknown, S extends AttributeSpecs = AttributeSpecs> extends Kind<
  S,
  BlockKindNode<Body>
> {
  /** Other container names that are this kind, as `:::tip` is a callout: name → settings that it stands for. */
  readonly aliases?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** HTML element that wraps it when it has no behaviour: render writes `<div class="<kind>">`. */
  readonly element: boolean;
  read(container: Container, context: ReadContext<S>): ReadResult<Body>;
  /** Share of it that must be watched before its section is done, 0–1. */
  required?(node: BlockKindNode<Body>): number | undefined;
  /** What its element needs in the page data; absent: nothing. Solutions never stand in blocks. */
  data?(node: BlockKindNode<Body>, context: RenderContext): unknown;
}

export interface ActivityKind<
  Body = unknown,
  Data = unknown,
  Answer = unknown,
  S extends AttributeSpecs = AttributeSpecs,
> extends Kind<S, ActivityNode<Body>> {
  readonly answer: AnswerKind<Data, Answer>;
  /** Of a container that draws: how many of the activities in it one attempt gets. Absent: all. */
  drawn?(node: ActivityNode<Body>): number;
  /** Whether `points`, `tries` and `solution` mean anything for it. */
  readonly scored: boolean;
  /** Whether one must do it for its section to be done, unless `optional` is written. (A checklist: no.) */
  readonly required: boolean;
  read(container: Container, context: ReadContext<S>): ReadResult<Body>;
  /** What `answer.ts` and `element.ts` need: encoded in the page data, so solutions and feedback (as HTML) belong here. */
  data(node: ActivityNode<Body>, context: RenderContext): Data;
  /** The answer with the longest packed text that this activity can have. */
  largest(data: Data): Answer;
  /**
   * Some answer that a learner could have given, right or wrong, part or whole, by `random` (numbers in [0, 1)):
   * for the build's estimate of the saved text, and for the contract tests.
   */
  sample(data: Data, random: () => number): Answer;
}

/** The attributes of every activity beside its kind's own. */
export const ACTIVITY_ATTRIBUTES = {
  optional: { type: "boolean", default: false, doc: "Not needed to complete the section." },
} as const satisfies AttributeSpecs;

/** The attributes of those that are scored, beside these. */
export const SCORED_ATTRIBUTES = {
  points: {
    type: "number",
    min: 0,
    max: 100,
    doc: "Points this activity can earn; without it, it is practice.",
  },
  tries: {
    type: "number",
    min: 0,
    max: 99,
    integer: true,
    doc: "How often an answer may be submitted; 0 for any number.",
  },
  solution: {
    type: "word",
    values: ["done", "submitted", "never"],
    doc: "When the right answer may be seen: done, submitted or never.",
  },
} as const satisfies AttributeSpecs;

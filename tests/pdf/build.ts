import type { CourseModule, ModuleSettings, Section } from "../../src/model/course-module.ts";
import { type AttributeSpecs, readSettings } from "../../src/model/attributes.ts";
import type { ActivityKind, BlockKind } from "../../src/model/kind.ts";
import type {
  ActivityNode,
  Attributes,
  Block,
  BlockKindNode,
  Container,
  Inline,
  Item,
  Node,
} from "../../src/model/tree.ts";
import { activityKinds } from "../../src/activities/index.ts";
import { blockKinds } from "../../src/blocks/index.ts";

// Modules made by hand, node by node: what print does must not hang on what parse does.

export const place = (line = 1, file = "modules/sample/01-one.md") => ({ file, line });

type Words = string | Inline | readonly (string | Inline)[];

export function words(from: Words, line = 1): Inline[] {
  const list = Array.isArray(from) ? from : [from];
  return list.map((w: string | Inline) =>
    typeof w === "string" ? { type: "text", text: w, place: place(line) } : w,
  );
}

export const em = (w: Words): Inline => ({ type: "emphasis", children: words(w), place: place() });
export const strong = (w: Words): Inline => ({
  type: "strong",
  children: words(w),
  place: place(),
});
export const p = (w: Words, line = 1, classes: string[] = []): Block => ({
  type: "paragraph",
  children: words(w, line),
  place: place(line),
  attributes: classes.length > 0 ? { classes, values: {} } : undefined,
});
export const h = (depth: number, w: Words, slug: string): Block => ({
  type: "heading",
  depth,
  slug,
  children: words(w),
  place: place(),
});
export const item = (w: Words | readonly Block[], checked?: boolean): Item => ({
  type: "item",
  checked,
  place: place(),
  children: Array.isArray(w) && w.every(isBlock) ? (w as Block[]) : [p(w as Words)],
});
export const list = (ordered: boolean, ...items: (Words | Item)[]): Block => ({
  type: "list",
  ordered,
  start: 1,
  place: place(),
  children: items.map((i) => (isItem(i) ? i : item(i))),
});
export const quote = (classes: string[], ...children: Block[]): Block => ({
  type: "quote",
  place: place(),
  children,
  attributes: { classes, values: {} },
});
export const link = (target: Extract<Inline, { type: "link" }>["target"], w: Words): Inline => ({
  type: "link",
  target,
  children: words(w),
  place: place(),
});
export const cite = (...items: { id: string; locator?: string }[]): Inline => ({
  type: "citation",
  items,
  place: place(),
});
export const note = (number: number): Inline => ({
  type: "footnote-reference",
  number,
  place: place(),
});
export const image = (source: string, alt: string, line = 1): Inline => ({
  type: "image",
  source,
  alt,
  place: place(line),
});
export const table = (rows: readonly (readonly Words[])[]): Block => ({
  type: "table",
  align: [],
  place: place(),
  children: rows.map((cells, i) => ({
    type: "table-row",
    header: i === 0,
    place: place(),
    children: cells.map((c) => ({ type: "table-cell", children: words(c), place: place() })),
  })),
});

function isBlock(value: unknown): boolean {
  const inline = ["text", "emphasis", "strong", "link", "span", "inline-code", "inline-math"];
  return typeof value === "object" && value !== null && !inline.includes((value as Node).type);
}
function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && (value as Node).type === "item";
}

/** An activity or block as its own kind reads it. */
export function made(
  name: string,
  id: string,
  children: readonly Block[],
  values: Record<string, string> = {},
): ActivityNode | BlockKindNode {
  const activity = activityKinds.find((k) => k.kind === name);
  const kind: ActivityKind | BlockKind = activity ?? blockKinds.find((k) => k.kind === name)!;
  const { points, ...own } = values;
  const attributes: Attributes = { id, classes: [], values: own };
  const container: Container = {
    type: "container",
    name,
    attributes,
    children,
    end: 9,
    place: place(),
  };
  const specs: AttributeSpecs = kind.attributes;
  const result = kind.read(container, {
    settings: readSettings(specs, own, place(), name).settings,
    language: "en",
    read: (nodes: readonly Block[]) => nodes,
    bank: () => undefined,
    media: (path: string) => path,
    text: () => undefined,
  });
  if (result.node === undefined) throw new Error(JSON.stringify(result.diagnostics));
  const base = { kind: name, id, place: place(), ...result.node };
  if (activity === undefined) return { type: "block", ...base };
  return {
    type: "activity",
    ...base,
    points: Number(points ?? 0),
    optional: false,
    tries: 0,
    solution: "done",
  };
}

export function section(
  id: string,
  title: Words,
  children: readonly Block[],
  notes: readonly Block[][] = [],
): Section {
  return {
    id,
    title: words(title),
    children,
    footnotes: notes.map((n, i) => ({ number: i + 1, children: n, place: place() })),
    place: place(),
  };
}

export function courseModule(
  settings: Partial<ModuleSettings>,
  rest: Partial<CourseModule>,
): CourseModule {
  return {
    settings: {
      id: "sample",
      title: "A sample",
      language: "en-GB",
      direction: "ltr",
      version: "1.0.0",
      authors: [],
      objectives: [],
      complete: { sections: 1, activities: 1, pass: false },
      report: "completed",
      responses: "words",
      journal: true,
      finishedExit: "suspend",
      solutions: true,
      standards: ["scorm12", "scorm2004"],
      theme: { accent: "#1f5f5b", font: "serif" },
      ...settings,
    },
    sections: [],
    glossary: [],
    references: [],
    banks: {},
    media: [],
    templates: {},
    ...rest,
  };
}

export function media(path: string, content: string | Uint8Array, width?: number, height?: number) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    bytes: bytes.length,
    width,
    height,
    open: async function* () {
      yield bytes;
    },
  };
}

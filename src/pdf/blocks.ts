import type { Place } from "../model/diagnostic.ts";
import {
  type Block,
  type Inline,
  type Item,
  type List,
  type Paragraph,
  plainText,
  walk as everyNode,
  type Quote,
} from "../model/tree.ts";
import { activity } from "./activity.ts";
import { breakable } from "./breakable.ts";
import { cleanCode, cleanText } from "./clean-text.ts";
import { footnote, formula, inline, notesIn, seen } from "./inline.ts";
import { letterOf, printLanguage } from "./language.ts";
import { linesOf } from "./lines.ts";
import type { PrintBlock, PrintInline, PrintItem, PrintMark, PrintNode } from "./print-document.ts";
import { table } from "./table.ts";
import { together } from "./together.ts";
import { type At, DEEPEST, labelOnce, sight, text, tooDeep, type Walk, word } from "./walk.ts";

export function blocks(nodes: readonly Block[], at: At, walk: Walk): PrintBlock[] {
  return nodes.flatMap((node) => {
    const lang = node.attributes?.values["lang"];
    const made = one(node, at, walk);
    return lang === undefined ? made : [{ t: "lang", lang: printLanguage(lang), c: made }];
  });
}

/** For what runs on from a number or a term: the words of the first paragraph, then the other blocks. */
export function runIn(made: readonly PrintBlock[]): PrintNode[] {
  const [first, ...others] = made;
  return first?.t === "par" && first.how === undefined ? [...first.c, ...others] : [...made];
}

function deeper(nodes: readonly Block[], at: At, walk: Walk): PrintBlock[] {
  return blocks(nodes, { ...at, depth: at.depth + 1 }, walk);
}

function one(node: Block, at: At, walk: Walk): PrintBlock[] {
  if (at.depth >= DEEPEST && "children" in node && node.type !== "paragraph") {
    tooDeep(walk, node.place);
    const notes = [...everyNode([node])].filter((n) => n.type === "footnote-reference");
    const words = text(walk, plainText([node]), node.place);
    return [{ t: "par", c: [words, ...notes.flatMap((n) => footnote(n.number, at, walk))] }];
  }
  switch (node.type) {
    case "heading":
      return heading(node, at, walk);
    case "paragraph":
      return paragraph(node, at, walk);
    case "list":
      return [list(node, at, walk)];
    case "quote":
      return quote(node, at, walk);
    case "table":
      return [table(node, at, walk)];
    case "code": {
      const s = cleanCode(node.text).replace(/\n$/, "");
      sight(walk, s.replace(/\n/g, " "), node.place);
      return s === "" ? [] : [{ t: "code", s: breakable(s) }];
    }
    case "math": {
      const m = formula(node, walk);
      return [{ t: "math", m, alt: cleanText(node.tex).trim() || "?", mathml: node.mathml }];
    }
    case "definitions":
      return [{ t: "terms", items: definitions(node, at, walk) }];
    case "rule":
      return [{ t: "rule" }];
    case "room":
      if (walk.solutions) return [];
      return [{ t: "room", lines: Math.min(40, Math.max(1, Math.round(node.lines))) }];
    case "container":
      return deeper(node.children, at, walk);
    case "block":
      return deeper(walk.kinds.paper(node, walk.solutions), at, walk);
    case "activity":
      return [activity(node, at, walk)];
  }
}

/** Headings within lists, quotations and activities are bold lines: a level there would break the outline. */
function heading(node: Extract<Block, { type: "heading" }>, at: At, walk: Walk): PrintBlock[] {
  const words = headingWords(node.children, at, walk, node.place);
  if (words === undefined) return [];
  const { c, plain } = words;
  if (at.depth > 0 || at.activity !== undefined) return [{ t: "par", how: "label", c }];
  const level = Math.min(Math.max(2, node.depth), at.level.now + 1, 5);
  at.level.now = level;
  const id = labelOnce(walk, `s-${at.section}--${node.slug}`);
  return [{ t: "heading", level, numbered: level <= 2, id, c, plain }];
}

/** Undefined: it says nothing. A heading of a formula or a picture alone is its words: PDF/UA-1 wants text in it. */
export function headingWords(
  nodes: readonly Inline[],
  at: At,
  walk: Walk,
  place: Place,
): { c: PrintInline[]; plain: string } | undefined {
  const plain = breakable(text(walk, plainText(nodes), place).trim());
  const spoken = [...everyNode(nodes)].some(
    (n) => (n.type === "text" || n.type === "inline-code") && SPOKEN.test(cleanText(n.text)),
  );
  if (spoken) return { c: inline(nodes, at, walk), plain };
  return SPOKEN.test(plain)
    ? { c: [plain, ...notesIn(inline(nodes, { ...at, isUnmarked: true }, walk))], plain }
    : undefined;
}

/** Something that is seen: neither blank nor a mark that only shapes its neighbours. */
const SPOKEN = /[^\p{Z}\p{C}]/u;

function paragraph(node: Paragraph, at: At, walk: Walk): PrintBlock[] {
  const pictures = node.children.filter((n) => n.type === "image");
  const onlyPictures = node.children.every(
    (n) => n.type === "image" || n.type === "break" || (n.type === "text" && n.text.trim() === ""),
  );
  if (pictures.length > 0 && onlyPictures) {
    return pictures.map((image) => {
      seen(walk, image.source, image.place);
      const alt = text(walk, image.alt, image.place);
      return { t: "image", image: { path: image.source, alt } };
    });
  }
  const c = inline(node.children, at, walk);
  if (c.length === 0) return [];
  const classes = node.attributes?.classes ?? [];
  // How some kinds head a part: alone on its line, it must not be left behind at a page's end. In an item it answers that.
  const isHead = at.activity !== undefined && c.length === 1 && node.children[0]?.type === "strong";
  if (isHead && at.inItem === true) return [{ t: "par", how: "answer", c }];
  if (isHead || classes.includes("label") || classes.includes("title"))
    return [{ t: "par", how: "label", c }];
  if (classes.includes("source") || classes.includes("caption"))
    return [{ t: "par", how: "small", c }];
  return [{ t: "par", c }];
}

function list(node: List, at: At, walk: Walk): PrintBlock {
  const row = points(node, at, walk);
  if (row !== undefined) return { t: "par", c: row };
  const items = node.children.map((item, i): PrintItem => {
    const made = deeper(item.children, { ...at, inItem: true }, walk);
    const c = at.activity === undefined ? made : together(made);
    const whole = (at.activity !== undefined && linesOf(c) <= MOST_LINES) || undefined;
    return { mark: markOf(item, i, walk), whole, c };
  });
  const tight = node.children.every(
    (item) =>
      item.children.length < 2 || (item.children.length === 2 && item.children[1]!.type === "list"),
  );
  return { t: "list", ordered: node.ordered, start: node.start, tight, items };
}

/** An activity's item, or feedback, of more lines may be parted by a page's end. */
const MOST_LINES = 9;

/** A scale's points: short words under a statement stand in one row. */
function points(node: List, at: At, walk: Walk): PrintInline[] | undefined {
  const texts = node.children.map((item) => plainText(item.children));
  const isRow =
    at.inItem === true &&
    at.activity !== undefined &&
    node.children.every((item) => item.marker === "circle" || item.marker === "square") &&
    ![...everyNode(node.children)].some((n) => n.type === "footnote-reference") &&
    texts.every((words) => words.length <= 24) &&
    texts.join("").length + texts.length * 6 <= 80;
  if (!isRow) return undefined;
  return node.children.map((item, i) => {
    const mark: PrintMark = { shape: item.marker!, s: "", on: item.checked };
    return { t: "point", mark, c: [text(walk, texts[i]!, item.place)] };
  });
}

function markOf(item: Item, index: number, walk: Walk): PrintMark | undefined {
  if (item.marker === undefined)
    return item.checked === undefined ? undefined : { shape: "square", s: "", on: item.checked };
  const s = item.marker === "slot" ? "" : letterOf(index, walk.language);
  if (s !== "" && s.charCodeAt(0) > 0x7e) sight(walk, s, item.place);
  return { shape: item.marker, s, on: item.checked };
}

function quote(node: Quote, at: At, walk: Walk): PrintBlock[] {
  const classes = node.attributes?.classes ?? [];
  const named = (name: string): Paragraph | undefined =>
    node.children.find(
      (n): n is Paragraph =>
        n.type === "paragraph" && (n.attributes?.classes.includes(name) ?? false),
    );
  const words = (of: Paragraph | undefined): PrintInline[] =>
    of === undefined ? [] : inline(of.children, { ...at, quiet: true }, walk);
  const without = (...parts: (Paragraph | undefined)[]): PrintBlock[] =>
    deeper(
      node.children.filter((n) => !parts.includes(n as Paragraph)),
      at,
      walk,
    );
  if (classes.includes("figure")) {
    const [caption, source] = [named("caption"), named("source")];
    const c = without(caption, source);
    if (c.length === 0 && caption === undefined) return [];
    const of = c.some((n) => n.t === "table") ? "table" : "image";
    walk.figures[of] += 1;
    const label = `${word(walk, of === "table" ? "table" : "figure")}\u00a0${walk.figures[of]}`;
    return [{ t: "figure", of, label, c, caption: words(caption), source: words(source) }];
  }
  if (classes.includes("callout")) {
    const title = named("title");
    return [{ t: "callout", title: words(title), c: without(title) }];
  }
  const c = deeper(node.children, at, walk);
  if (c.length === 0) return [];
  if (at.activity === undefined && !classes.includes("feedback")) return [{ t: "quote", c }];
  const when = ["right", "wrong"].find((name) => classes.includes(name));
  const said = when === undefined ? c : led(word(walk, when), c);
  return [{ t: "feedback", whole: linesOf(said) <= MOST_LINES || undefined, c: said }];
}

/** Behind a word that says what it is for. */
function led(by: string, [first, ...others]: readonly PrintBlock[]): PrintBlock[] {
  const lead: PrintInline = { t: "strong", c: [by] };
  return first?.t === "par"
    ? [{ ...first, c: [lead, " ", ...first.c] }, ...others]
    : [{ t: "par", c: [lead] }, ...(first === undefined ? [] : [first]), ...others];
}

type Terms = Extract<PrintBlock, { t: "terms" }>["items"][number];

function definitions(node: Extract<Block, { type: "definitions" }>, at: At, walk: Walk): Terms[] {
  const items: { term: PrintInline[]; c: PrintNode[]; uses: string[] }[] = [];
  for (const child of node.children) {
    if (child.type === "definition-term")
      items.push({ term: inline(child.children, at, walk), c: [], uses: [] });
    else {
      const last = items.at(-1);
      const made = deeper(child.children, at, walk);
      last?.c.push(...(last.c.length === 0 ? runIn(made) : made));
    }
  }
  return items;
}

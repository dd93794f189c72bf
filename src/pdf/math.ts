// math: the MathML that the page has → calls that the template knows. Nothing is evaluated, so nothing can be injected.
import { cleanText, textLetters } from "./clean-text.ts";
import type { MathTree } from "./print-document.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** The tree, or undefined when it is no MathML; then the formula's source stands in its place. */
export function mathTree(mathml: string): MathTree | undefined {
  const root = readXml(mathml);
  return root?.name === "math" ? row(elements(root)) : undefined;
}

const elements = (of: XmlElement): XmlElement[] =>
  of.children.filter((child): child is XmlElement => typeof child !== "string");
const words = (of: XmlElement): string =>
  of.children.map((child) => (typeof child === "string" ? child : words(child))).join("");

const EMPTY: MathTree = { m: "row", c: [] };
/** U+2061 and its kin: said by screen readers, never seen. */
const INVISIBLE = /[\u2061-\u2064]/g;
const APPLY = "\u2061";

/** `isApplied`: U+2061 stands behind it, so a name in it is one of an operator. */
function row(children: readonly XmlElement[], isApplied = false): MathTree {
  const [first, last] = [children[0], children.at(-1)];
  if (children.length > 1 && isFence(first) && isFence(last)) {
    const [open, close] = [words(first!), words(last!)];
    const inside = row(children.slice(1, -1));
    const isCases = open === "{" && close === "" && inside.m === "table";
    const c: MathTree = isCases ? { ...inside, align: inside.align.map(() => "left") } : inside;
    return { m: "lr", open, close, c };
  }
  const parts = children
    .map((child, i) => {
      const next = children[i + 1];
      return node(child, next === undefined ? isApplied : words(next) === APPLY);
    })
    .filter((n) => !(n.m === "row" && n.c.length === 0));
  return parts.length === 1 ? parts[0]! : { m: "row", c: parts };
}

function isFence(of: XmlElement | undefined): boolean {
  return (
    of?.name === "mo" && of.attributes["fence"] === "true" && of.attributes["stretchy"] !== "false"
  );
}

function node(of: XmlElement, isApplied = false): MathTree {
  const inner = elements(of);
  // Of a base with scripts it is the base that is applied.
  const at = (i: number): MathTree =>
    inner[i] === undefined ? EMPTY : node(inner[i], isApplied && i === 0);
  switch (of.name) {
    case "mi":
    case "mn":
    case "mo":
      return token(of, isApplied);
    case "mtext":
    case "ms": {
      const text: MathTree = { m: "text", s: textLetters(cleanText(words(of))) };
      // Temml puts an equation's number into a column at the page's edge, by a style that parse takes away.
      const isTag = of.attributes["class"] === "tml-tag";
      return isTag ? { m: "row", c: [{ m: "space", em: 2 }, text] } : text;
    }
    case "mspace":
      return { m: "space", em: ems(of.attributes["width"]) };
    case "mfrac":
      return {
        m: "frac",
        a: at(0),
        b: at(1),
        line: of.attributes["linethickness"]?.startsWith("0") !== true,
      };
    case "msqrt":
      return { m: "sqrt", a: row(inner) };
    case "mroot":
      return { m: "root", a: at(0), n: at(1) };
    case "msub":
      return { m: "attach", base: at(0), limits: false, b: at(1) };
    case "msup":
      return { m: "attach", base: at(0), limits: false, t: at(1) };
    case "msubsup": {
      const parts = [at(0), at(1), at(2)];
      // What mhchem sets before a letter (¹⁴₆C) stands twice: unseen for its room, then drawn back over that.
      if (isNarrow(inner[0]) && parts.every(isUnseen)) return EMPTY;
      return { m: "attach", base: parts[0]!, limits: false, b: parts[1]!, t: parts[2]! };
    }
    case "mpadded":
      return row(isNarrow(of) ? inner.filter((e) => e.name !== "mphantom") : inner, isApplied);
    case "munder":
    case "mover":
      return overUnder(of, inner, isApplied);
    case "munderover":
      return { m: "attach", base: at(0), limits: true, b: at(1), t: at(2) };
    case "mmultiscripts":
      return multiscripts(inner);
    case "mtable":
      return table(of, inner);
    case "mphantom":
      return { m: "hide", c: row(inner) };
    case "menclose":
      return enclosed(of, row(inner));
    case "mstyle":
      return styled(of, row(inner));
    case "annotation":
    case "annotation-xml":
      return EMPTY;
    default:
      return /border:\s*1px solid/.test(of.attributes["style"] ?? "")
        ? { m: "box", c: row(inner) }
        : row(inner, isApplied);
  }
}

function token(of: XmlElement, isApplied: boolean): MathTree {
  const s = cleanText(words(of)).replace(INVISIBLE, "");
  const text = s.trim();
  if (text === "") return EMPTY;
  if (of.name === "mn") return { m: "num", s: text };
  // "kg", "Na": only what is applied to something has an operator's room around it.
  if ([...text].length > 1)
    return isApplied ? { m: "op", s: text, limits: false } : { m: "num", s: text };
  // As a symbol, a letter that its font composes (é, Ǎ) stops Typst ("more than one glyph", 0.14, 2026).
  if (/\P{Sm}/u.test(text) && text.normalize("NFD").length > text.length)
    return { m: "num", s: text };
  const font = of.attributes["mathvariant"] === "normal" ? "upright" : undefined;
  const symbol: MathTree = { m: "s", s: text, font };
  // A vertical bar is a relation only where its spaces say so (P(A | B)).
  if (of.name === "mo" && text === "|" && ems(of.attributes["lspace"]) > 0)
    return { m: "class", class: "relation", c: symbol };
  return symbol;
}

const isNarrow = (of: XmlElement | undefined): boolean =>
  of?.name === "mpadded" && of.attributes["width"] === "0.1px";

function isUnseen(tree: MathTree): boolean {
  return tree.m === "hide" || (tree.m === "row" && tree.c.every(isUnseen));
}

function overUnder(of: XmlElement, inner: readonly XmlElement[], isApplied: boolean): MathTree {
  const [base, mark] = inner;
  if (base === undefined || mark === undefined) return row(inner);
  const sign = words(mark).trim();
  const line = LINES[sign];
  if (line !== undefined) return { m: "line", kind: line, base: node(base) };
  const under = of.name === "munder";
  const inside = node(base, isApplied);
  if (inside.m === "line" && inside.note === undefined) return { ...inside, note: node(mark) };
  const accent = ACCENTS[sign];
  if (!under && mark.name === "mo" && accent !== undefined)
    return { m: "accent", base: inside, s: accent };
  return {
    m: "attach",
    base: inside,
    limits: true,
    ...(under ? { b: node(mark) } : { t: node(mark) }),
  };
}

const LINES: Readonly<Record<string, "over" | "under" | "overbrace" | "underbrace">> = {
  "⏟": "underbrace",
  "⏞": "overbrace",
  "¯": "over",
  "‾": "over",
  "―": "over",
  _: "under",
};

/** What stands over a letter, as the combining character that Typst's accent takes. */
const ACCENTS: Readonly<Record<string, string>> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "˙": "\u0307",
  "¨": "\u0308",
  "˘": "\u0306",
  ˇ: "\u030c",
  "´": "\u0301",
  "`": "\u0300",
  "→": "\u20d7",
  "⃗": "\u20d7",
  "←": "\u20d6",
};

function multiscripts(inner: readonly XmlElement[]): MathTree {
  const split = inner.findIndex((e) => e.name === "mprescripts");
  const [base, ...after] = split < 0 ? inner : inner.slice(0, split);
  const before = split < 0 ? [] : inner.slice(split + 1);
  const script = (e: XmlElement | undefined): MathTree | undefined =>
    e === undefined || e.name === "none" ? undefined : node(e);
  return {
    m: "attach",
    base: base === undefined ? EMPTY : node(base),
    limits: false,
    b: script(after[0]),
    t: script(after[1]),
    bl: script(before[0]),
    tl: script(before[1]),
  };
}

function table(of: XmlElement, inner: readonly XmlElement[]): MathTree {
  const lines = inner.filter((e) => e.name === "mtr" || e.name === "mlabeledtr");
  const cells = lines.map((line) => elements(line).filter((e) => e.name === "mtd"));
  const used = cells.map((line) =>
    line.filter((cell) => elements(cell).length > 0 || line.length < 3),
  );
  const columns = Math.max(0, ...used.map((line) => line.length));
  const display = of.attributes["displaystyle"] === "true";
  // Parse keeps no classes. A table in display style is a row of equations, aligned at every second column.
  const align = Array.from({ length: columns }, (_, i) =>
    display && columns > 1 ? (i % 2 === 0 ? "right" : "left") : "center",
  );
  const rows = used.map((line) =>
    Array.from({ length: columns }, (_, i) =>
      line[i] === undefined ? EMPTY : row(elements(line[i])),
    ),
  );
  return { m: "table", rows, align, display };
}

function enclosed(of: XmlElement, c: MathTree): MathTree {
  const notation = of.attributes["notation"] ?? "";
  if (notation.includes("strike")) return { m: "cancel", c };
  if (notation.includes("top")) return { m: "line", kind: "over", base: c };
  if (notation.includes("bottom")) return { m: "line", kind: "under", base: c };
  return notation.includes("box") ? { m: "box", c } : c;
}

function styled(of: XmlElement, c: MathTree): MathTree {
  const display = of.attributes["displaystyle"];
  return display === undefined ? c : { m: "style", display: display === "true", c };
}

function ems(width: string | undefined): number {
  const match = /^(-?[\d.]+)(em|ex|pt|px)?$/.exec(width ?? "");
  if (match === null) return 0;
  const size = Number(match[1]);
  return match[2] === "em" ? size : match[2] === "ex" ? size / 2 : size / 10;
}

/** Every string of a formula's tree, and whether it is set in the text's font. */
export function* mathStrings(tree: MathTree): Generator<{ s: string; isWords: boolean }> {
  if ("s" in tree) yield { s: tree.s, isWords: tree.m === "text" };
  if (tree.m === "lr") yield { s: tree.open + tree.close, isWords: false };
  for (const value of Object.values(tree))
    if (Array.isArray(value))
      for (const part of value.flat()) yield* isTree(part) ? mathStrings(part) : [];
    else if (isTree(value)) yield* mathStrings(value);
}

function isTree(value: unknown): value is MathTree {
  return typeof value === "object" && value !== null && "m" in value;
}

import { breakable } from "./breakable.ts";
import { cleanText } from "./clean-text.ts";
import { directionOf, printLanguage } from "./language.ts";
import { mathStrings, mathTree } from "./math.ts";
import type { MathTree, PrintInline, PrintNode } from "./print-document.ts";
import { type Inline, type Link, plainText } from "../model/tree.ts";
import type { Place } from "../model/diagnostic.ts";
import { blocks, runIn } from "./blocks.ts";
import { type At, labelOnce, sight, text, type Walk, word } from "./walk.ts";

export function inline(nodes: readonly Inline[], at: At, walk: Walk): PrintInline[] {
  return nodes.flatMap((node) => one(node, at, walk));
}

function one(node: Inline, at: At, walk: Walk): PrintInline[] {
  const lang = node.attributes?.values["lang"];
  if (lang !== undefined && node.type !== "span") {
    const { attributes: _, ...plain } = node;
    const c = one(plain as Inline, at, walk);
    return [{ t: "span", lang: printLanguage(lang), c }];
  }
  switch (node.type) {
    case "text":
      return [parted(text(walk, node.text, node.place), at)];
    case "emphasis":
      return [{ t: "em", c: inline(node.children, at, walk) }];
    case "strong":
      return [{ t: "strong", c: inline(node.children, at, walk) }];
    case "deleted":
      return [{ t: "del", c: inline(node.children, at, walk) }];
    case "span": {
      const c = inline(node.children, at, walk);
      return lang === undefined ? c : [{ t: "span", lang: printLanguage(lang), c }];
    }
    case "inline-code":
      return [{ t: "icode", s: parted(text(walk, node.text, node.place), at) }];
    case "inline-math": {
      const m = formula(node, walk);
      return [{ t: "imath", m, alt: cleanText(node.tex).trim() || "?", mathml: node.mathml }];
    }
    case "break":
      return [{ t: "br" }];
    case "image":
      seen(walk, node.source, node.place);
      return [{ t: "iimage", image: { path: node.source, alt: text(walk, node.alt, node.place) } }];
    case "link":
      return link(node, at, walk);
    case "footnote-reference":
      return footnote(node.number, at, walk);
    case "citation":
      return cited(node, at, walk);
    case "gap": {
      const n = at.activity?.areNumbered === true ? String(++at.activity.gaps) : undefined;
      return [{ t: "gap", width: Math.min(40, Math.max(4, node.width)), n }];
    }
  }
}

const parted = (words: string, at: At): string => breakable(words, at.longest);

/** The formula as calls; where it is none that we know, its source in words. */
export function formula(
  node: { readonly tex: string; readonly mathml: string; readonly place: Place },
  walk: Walk,
): MathTree {
  const m: MathTree = mathTree(node.mathml) ?? { m: "text", s: text(walk, node.tex, node.place) };
  for (const { s } of mathStrings(m)) sight(walk, s, node.place);
  return m;
}

export function seen(walk: Walk, path: string, place: Place): void {
  if (!walk.images.has(path)) walk.images.set(path, place);
}

/** A footnote in a link's words stands behind the link: in it, its own links would be links in a link. */
function link(node: Link, at: At, walk: Walk): PrintInline[] {
  const made = inline(node.children, { ...at, quiet: true, isUnmarked: true }, walk);
  return [...linked(node, unlinked(made), at, walk), ...notesIn(made)];
}

export function notesIn(nodes: readonly PrintNode[]): PrintInline[] {
  return nodes.flatMap((node): PrintInline[] => {
    if (typeof node === "string") return [];
    if (node.t === "note" || node.t === "noteref") return [node];
    return "c" in node ? notesIn(node.c) : [];
  });
}

function linked(node: Link, c: PrintInline[], at: At, walk: Walk): PrintInline[] {
  const { target } = node;
  const words = plainText(node.children);
  switch (target.to) {
    case "url":
      return outward(
        target.url,
        words === "" ? [parted(text(walk, target.url, node.place), at)] : c,
        words,
        at,
      );
    case "section": {
      const label =
        target.anchor === undefined
          ? `s-${target.section}`
          : `s-${target.section}--${target.anchor}`;
      return [{ t: "to", label, how: "page", c }];
    }
    case "term": {
      if (!walk.terms.has(target.term)) return c;
      const id = at.isUnmarked ? undefined : useOf(target.term, walk);
      return [{ t: "to", label: `g-${target.term}`, how: "term", id, c }];
    }
    case "file": {
      const name = target.path.split("/").at(-1)!;
      return words === name ? c : [...c, text(walk, ` (${name})`, node.place)];
    }
  }
}

/** A link inside a link (a citation in its words) leads nowhere of its own: Typst cannot set it, and nobody could follow it. */
function unlinked(nodes: readonly PrintInline[]): PrintInline[] {
  return nodes.flatMap((node): PrintInline[] => {
    if (typeof node === "string") return [node];
    if (node.t === "url" || node.t === "to") return unlinked(node.c);
    if (node.t === "note" || node.t === "noteref") return [];
    return "c" in node ? [{ ...node, c: unlinked(node.c) } as PrintInline] : [node];
  });
}

function useOf(term: string, walk: Walk): string | undefined {
  const uses = walk.uses.get(term) ?? [];
  walk.uses.set(term, uses);
  const id = labelOnce(walk, `use-${term}-${uses.length + 1}`);
  if (id !== undefined) uses.push(id);
  return id;
}

/** Paper cannot be clicked: the address stands in a note, or behind the words; unless it is what one reads anyway. */
function outward(url: string, c: PrintInline[], words: string, at: At): PrintInline[] {
  if (!/^(?:https?|mailto|tel):/i.test(url)) return c;
  const shown = url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, "").replace(/\/$/, "");
  const link: PrintInline = { t: "url", url: cleanText(url), c };
  const same = words.includes(shown) || words === url;
  if (same) return [link];
  const address: PrintInline = {
    t: "url",
    url: cleanText(url),
    c: [breakable(cleanText(shown), at.longest)],
  };
  return at.quiet ? [link, " (", address, ")"] : [link, { t: "note", c: [address] }];
}

export function footnote(number: number, at: At, walk: Walk): PrintInline[] {
  const note = at.footnotes.find((f) => f.number === number);
  if (note === undefined) return [];
  const label = `fn-${at.section}-${number}`;
  const id = labelOnce(walk, label);
  if (id === undefined) return [{ t: "noteref", label }];
  return [
    {
      t: "note",
      id,
      c: runIn(blocks(note.children, { ...at, depth: at.depth + 1, quiet: true }, walk)),
    },
  ];
}

function cited(node: Extract<Inline, { type: "citation" }>, at: At, walk: Walk): PrintInline[] {
  const parts = node.items.flatMap(({ id, locator }, i): PrintInline[] => {
    const words = text(walk, walk.references.get(id) ?? id, node.place);
    const to: PrintInline = walk.references.has(id)
      ? { t: "to", label: `r-${id}`, how: "plain", c: [words] }
      : words;
    const after = locator === undefined ? "" : `, ${text(walk, locator, node.place)}`;
    return [i > 0 ? word(walk, "citation.between") : "(", to, after];
  });
  return [...parts, ")"];
}

/** A reference's own language is not told: its first letter says which way it runs. */
export function ownDirection(words: string, direction: "ltr" | "rtl"): "ltr" | "rtl" | undefined {
  const own = directionOf(words);
  return own === direction ? undefined : own;
}

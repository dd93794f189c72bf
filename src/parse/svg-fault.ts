import { unbalancedTag } from "../model/xml.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

const NAME = String.raw`[^\s/>"'=<&]+`;
/** Comments, CDATA, instructions, a doctype without declarations of its own, and tags as XML 1.0 (2.3, 3.1) has them. */
const PIECES = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|` +
    String.raw`<\/?(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>`,
  "g",
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*("[^"]*"|'[^']*')`, "g");
/** XML has these five (4.6); HTML's &nbsp; and a lone & end a drawing. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^\s;<"']{0,20};?/i;

export interface SvgFault {
  readonly line: number;
  /** A whole sentence. */
  readonly fact: string;
}

/**
 * Why browsers show nothing of an SVG: it is not well-formed, or in no namespace. What drawing programs and hands get wrong,
 * in one pass; a whole XML parser costs more than the rest of a build.
 */
export function svgFault(text: string): SvgFault | undefined {
  const at = (index: number, fact: string): SvgFault => ({
    line: text.slice(0, index).split("\n").length,
    fact,
  });
  const declared = new Set(["xml", "xmlns"]);
  const used = new Map<string, number>();
  let root: Map<string, string> | undefined;
  let end = 0;
  for (const piece of [...text.matchAll(PIECES), undefined]) {
    const start = piece?.index ?? text.length;
    const between = text.slice(end, start);
    const stray = between.indexOf("<");
    if (stray >= 0) return at(end + stray, `"${excerpt(between.slice(stray))}" is no tag.`);
    const [whole = "", name, written = ""] = piece ?? [];
    const isOutside = root === undefined || piece === undefined;
    if (isOutside && between.replace("\uFEFF", "").trim() !== "")
      return at(end, "Words stand before the drawing, or behind it.");
    const entity = ENTITY.exec(between)?.[0];
    if (entity !== undefined) return at(end, `"${entity}" is nothing that XML knows.`);
    if (/^<\?xml\s/.test(whole) && text.slice(0, start).replace("\uFEFF", "") !== "")
      return at(start, "Something stands before <?xml.");
    end = start + whole.length;
    if (name === undefined) continue;
    const wrong = ENTITY.exec(written)?.[0];
    if (wrong !== undefined) return at(start, `"${wrong}" is nothing that XML knows.`);
    const attributes = new Map<string, string>();
    for (const [, key, value] of written.matchAll(ATTRIBUTE)) {
      if (attributes.has(key!)) return at(start, `<${name}> has "${key}" twice.`);
      attributes.set(key!, value!.slice(1, -1));
      if (key!.startsWith("xmlns:")) declared.add(key!.slice(6));
    }
    for (const one of [name, ...attributes.keys()]) {
      const prefix = /^([^:]+):/.exec(one)?.[1];
      if (prefix !== undefined && !used.has(prefix)) used.set(prefix, start);
    }
    root ??= new Map([["", name], ...attributes]);
  }
  const tag = unbalancedTag(text);
  if (tag !== undefined) return tag;
  for (const [prefix, index] of used)
    if (!declared.has(prefix)) return at(index, `"${prefix}:" is declared nowhere.`);
  const prefix = /^(.+):svg$/.exec(root?.get("") ?? "")?.[1];
  const isDrawing = root?.get(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) === NAMESPACE;
  return isDrawing ? undefined : { line: 1, fact: `Its <svg> lacks xmlns="${NAMESPACE}".` };
}

function excerpt(text: string): string {
  const [line] = text.split("\n") as [string];
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

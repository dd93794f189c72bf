import { escape } from "./escape.ts";

/** MathML Core's elements, and the annotations that Temml writes. */
const ELEMENTS = new Set(
  (
    "math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose " +
    "msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd"
  ).split(" "),
);

const ATTRIBUTES = new Set(
  (
    "accent accentunder columnalign columnlines columnspacing columnspan depth dir display displaystyle encoding fence form " +
    "height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing " +
    "rowspan rspace scriptlevel separator stretchy symmetric voffset width xmlns class"
  ).split(" "),
);

const TAG = /<(\/?)([A-Za-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;
const ATTRIBUTE = /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * MathML by an allow list. It was made from what an author wrote: a `style`, a link or a handler in it would break the
 * page's policy. What is no tag is text; the text of unknown elements stays.
 */
export function cleanMathml(mathml: string): string {
  let html = "";
  let at = 0;
  while (at < mathml.length) {
    TAG.lastIndex = at;
    const tag = TAG.exec(mathml);
    if (tag === null) {
      const end = mathml.indexOf("<", at + 1);
      const text = mathml.slice(at, end < 0 ? undefined : end);
      html += escape(text).replace(/&amp;(#\d+|#x[0-9a-f]+|amp|lt|gt|quot|apos);/gi, "&$1;");
      at = end < 0 ? mathml.length : end;
      continue;
    }
    const [all, close, name, attributes, selfClosing] = tag as unknown as string[];
    if (ELEMENTS.has(name!))
      html += close ? `</${name}>` : `<${name}${clean(attributes!)}${selfClosing}>`;
    at += all!.length;
  }
  return html;
}

function clean(attributes: string): string {
  return [...attributes.matchAll(ATTRIBUTE)]
    .filter(([, name]) => ATTRIBUTES.has(name!))
    .map(([, name, double, single]) => {
      const value = (double ?? single ?? "").replace(/[<>"']/g, (c) => escape(c));
      return ` ${name}="${value}"`;
    })
    .join("");
}

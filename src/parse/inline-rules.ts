import type { MarkdownIt, StateInline } from "markdown-it";
import { readAttributes } from "./attribute-syntax.ts";

/** `{#id .class key=value}`: one token; build-inline.ts decides what it belongs to, or that it is text after all. */
export function attributes(md: MarkdownIt): void {
  md.inline.ruler.before("link", "attributes", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
    const written = readAttributes(state.src, state.pos);
    if (written === undefined || written.end > state.posMax) return false;
    if (!silent) {
      const token = state.push("attributes", "", 0);
      token.content = state.src.slice(state.pos, written.end);
      token.meta = { ...written };
    }
    state.pos = written.end;
    return true;
  });
}

/** `[words]{lang=fr}`: a run of words with attributes. */
export function spans(md: MarkdownIt): void {
  md.inline.ruler.after("link", "span", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
    const start = state.pos + 1;
    const end = md.helpers.parseLinkLabel(state, state.pos, true);
    if (end < 0 || end + 1 >= state.posMax) return false;
    const written = readAttributes(state.src, end + 1);
    if (written === undefined || written.isBare) return false;
    if (!silent) {
      const max = state.posMax;
      state.pos = start;
      state.posMax = end;
      state.push("span_open", "", 1);
      state.md.inline.tokenize(state);
      state.push("span_close", "", -1);
      state.posMax = max;
    }
    // The attributes follow as a token of their own.
    state.pos = end + 1;
    return true;
  });
}

const CITATION = /\[(@[^[\]\n]+)\](?!\()/y;
const CITED = /^\s*@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_])?)(?:\s*,\s*|\s+|$)(.*)$/u;

export interface Cited {
  readonly id: string;
  readonly locator?: string;
}

/** `[@wenger1998, p. 45; @lave1991]`. */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before("link", "citation", (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x5b || src.charCodeAt(pos + 1) !== 0x40) return false;
    CITATION.lastIndex = pos;
    const match = CITATION.exec(src);
    if (match === null || CITATION.lastIndex > state.posMax) return false;
    const items: Cited[] = [];
    for (const part of match[1]!.split(";")) {
      const cited = CITED.exec(part);
      if (cited === null) return false;
      const locator = cited[2]!.trim().replace(/(\d)--?(\d)/g, "$1–$2");
      items.push(locator === "" ? { id: cited[1]! } : { id: cited[1]!, locator });
    }
    if (!silent) {
      const token = state.push("citation", "", 0);
      token.content = match[0];
      token.meta = { items };
    }
    state.pos += match[0].length;
    return true;
  });
}

/** `$…$`: no blank inside its edges and no digit behind it, so that "$5 and $10" stays money. */
export function inlineMath(md: MarkdownIt): void {
  md.inline.ruler.after("escape", "math_inline", (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x24) return false;
    const end = closingDollar(state);
    if (end < 0) return false;
    if (!silent) state.push("math_inline", "", 0).content = src.slice(pos + 1, end);
    state.pos = end + 1;
    return true;
  });
}

function closingDollar({ src, pos, posMax }: StateInline): number {
  if (/[\s$]/.test(src[pos + 1] ?? " ")) return -1;
  for (let i = pos + 1; i < posMax; i++) {
    const c = src[i];
    if (c === "\\") i++;
    else if (c === "$") return /\s/.test(src[i - 1]!) || /[\d$]/.test(src[i + 1] ?? "") ? -1 : i;
  }
  return -1;
}

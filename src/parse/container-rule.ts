import type { MarkdownIt, StateBlock } from "markdown-it";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import { closingSlip, slipOf, stray, unclosed } from "./fence-problems.ts";
import type { Fences } from "./fences.ts";

/** What a file hands to the rules while it is read. */
export interface MarkdownEnvironment {
  readonly fences: Fences;
  readonly diagnostics: Diagnostic[];
  /** Every name that may stand behind ":::". */
  readonly containers: ReadonlySet<string>;
  placeOf(line: number): Place;
}

/** Block rule for `:::name{…}` … `:::`. The fences were matched before (see fences.ts): here they only become tokens. */
export function containers(md: MarkdownIt): void {
  md.block.ruler.before("fence", "container", read, {
    alt: ["paragraph", "reference", "blockquote", "list", "deflist"],
  });
}

function read(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (state.src.charCodeAt(start) !== 0x3a) return false;
  const { fences, diagnostics, containers, placeOf } = state.env as unknown as MarkdownEnvironment;
  const opener = fences.openers.get(line);
  // Two colons that close nothing are somebody's text.
  if (opener === undefined && !fences.closers.get(line)?.startsWith(":::")) return false;
  if (silent) return true;
  state.line = line + 1;
  if (opener === undefined) {
    diagnostics.push(stray(placeOf(line)));
    return true;
  }
  const { close, name } = opener;
  const place = { ...placeOf(line), column: opener.column };
  const slip = slipOf(opener, place);
  if (slip !== undefined) diagnostics.push(slip);
  // A closing fence beyond the list item or quotation that holds the opening one closes nothing of it.
  if (close === undefined || close >= endLine || state.sCount[close]! < state.blkIndent) {
    if (slip === undefined) diagnostics.push(unclosed(name, place, containers));
    return true;
  }
  const closing = closingSlip(fences.closers.get(close) ?? ":::", placeOf(close));
  if (closing !== undefined) diagnostics.push(closing);
  const { parentType, lineMax } = state;
  const token = state.push("container_open", "", 1);
  token.block = true;
  token.info = name;
  token.meta = { ...opener };
  token.map = [line, close + 1];
  // `parentType` keeps a paragraph inside from thinking that it stands in a list.
  state.parentType = "root";
  state.lineMax = close;
  state.md.block.tokenize(state, line + 1, close);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push("container_close", "", -1).block = true;
  state.line = close + 1;
  return true;
}

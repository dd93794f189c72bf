import type { MarkdownIt } from "markdown-it";
import { error } from "../model/diagnostic.ts";
import type { MarkdownEnvironment } from "./container-rule.ts";

/** Block rule for `$$` … `$$`, on one line or several. */
export function blockMath(md: MarkdownIt): void {
  md.block.ruler.before(
    "fence",
    "math",
    (state, line, endLine, silent) => {
      const text = (n: number): string =>
        state.src.slice(state.bMarks[n]! + state.tShift[n]!, state.eMarks[n]).trimEnd();
      const first = text(line);
      if (!first.startsWith("$$")) return false;
      const isWhole = first.length > 4 && first.endsWith("$$");
      if (!isWhole && first.slice(2).includes("$$")) return false;
      if (silent) return true;
      let last = line;
      if (!isWhole) {
        do last++;
        while (
          last < endLine &&
          !text(last).endsWith("$$") &&
          (state.sCount[last]! >= state.blkIndent || state.isEmpty(last))
        );
      }
      const isClosed = last < endLine && (isWhole || text(last).endsWith("$$"));
      if (!isClosed) {
        const { diagnostics, placeOf } = state.env as unknown as MarkdownEnvironment;
        diagnostics.push(
          error(
            "unclosed-math",
            placeOf(line),
            'This "$$" is not closed.',
            'Write "$$" where the formula ends, or "\\$\\$" when you mean the characters.',
          ),
        );
        last = line;
      }
      const token = state.push("math_block", "", 0);
      token.block = true;
      token.map = [line, last + 1];
      token.content = state.src
        .slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[last])
        .trim()
        .replace(/^\$\$|\$\$$/g, "")
        .trim();
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

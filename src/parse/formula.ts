import { error, type Place } from "../model/diagnostic.ts";
import type { InlineMath, MathBlock } from "../model/tree.ts";
import type { Page } from "./reading.ts";

/** TeX as a node with its MathML. Without a writer (nobody handed one in) the TeX itself is shown. */
export function formula<T extends "inline-math" | "math">(
  type: T,
  tex: string,
  place: Place,
  page: Page,
): T extends "math" ? MathBlock : InlineMath {
  const written = page.reading.math?.(tex, type === "math");
  let mathml = `<math><mtext>${escape(tex)}</mtext></math>`;
  if (written !== undefined && "mathml" in written) mathml = written.mathml;
  else if (written !== undefined) {
    page.reading.found.push(
      error(
        "bad-math",
        place,
        `This formula cannot be read: ${written.problem}`,
        "Write it in TeX, as in $\\frac{1}{2}$; for a dollar sign write \\$.",
      ),
    );
  }
  return { type, place, tex, mathml } as unknown as T extends "math" ? MathBlock : InlineMath;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

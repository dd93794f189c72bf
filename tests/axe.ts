import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

/** The axe that @axe-core/playwright brings along. */
const require = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const { source: AXE } = require("axe-core") as { source: string };

interface Axe {
  run(
    context: Document | string,
    options: object,
  ): Promise<{
    passes: unknown[];
    violations: { id: string; nodes: { target: unknown[]; html: string }[] }[];
  }>;
}

interface Look {
  /** A selector; else the whole document. */
  readonly within?: string;
  /** Only these rules. */
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
}

/**
 * What axe finds, one line for each. It is put into the frame once: AxeBuilder would send it anew to every frame at each look,
 * and open a page of its own to add up.
 */
export async function violations(frame: Frame, look: Look = {}): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(async ({ within, rules, without = [] }) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations: found, passes } = await axe.run(within ?? document, {
      resultTypes: ["violations"],
      ...(rules ? { runOnly: { type: "rule", values: rules } } : {}),
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    });
    if (passes.length === 0) throw new Error("axe looked at nothing");
    return found.flatMap((v) =>
      v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.html.slice(0, 120)}`),
    );
  }, look);
}

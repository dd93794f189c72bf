import type { ModuleSource } from "../model/source.ts";
import type { MathWriter } from "./reading.ts";

/** Whether any text of the module could hold a formula: only then is the library worth its loading time. */
export function needsMath(source: ModuleSource): boolean {
  return source.files.some(
    (file) => /\.(?:md|yaml)$/i.test(file.path) && file.read().includes("$".charCodeAt(0)),
  );
}

/** TeX → MathML by temml, loaded when asked for. */
export async function loadMath(): Promise<MathWriter> {
  const { default: temml } = await import("temml");
  return (tex, display) => {
    try {
      const written = temml.renderToString(tex, {
        displayMode: display,
        throwOnError: true,
        trust: false,
      });
      return { mathml: clean(written) };
    } catch (problem) {
      const text = (problem as Error).message.trim().split("\n")[0]!;
      return { problem: /[.?!]$/.test(text) ? text : `${text}.` };
    }
  };
}

/** temml writes styles, which the page's content policy forbids; its classes stay, for what a style sheet can do about alignment. */
function clean(mathml: string): string {
  return mathml.replace(/ (?:style|id)="[^"]*"/g, "");
}

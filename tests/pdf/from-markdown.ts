import type { CourseModule } from "../../src/model/course-module.ts";
import { loadMath, parseModule } from "../../src/parse/index.ts";
import { sourceOf } from "../parse/source.ts";

/** A module of one section as an author writes it: for what a tree made by hand would make too easy. */
export async function fromMarkdown(text: string, yaml = ""): Promise<CourseModule> {
  const files = {
    "module.yaml": `id: sample\ntitle: A sample\n${yaml}`,
    "01-one.md": `${text}\n`,
  };
  const { module, diagnostics } = parseModule(sourceOf(files), { math: await loadMath() });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (module === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return module;
}

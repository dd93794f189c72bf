import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import { loadMath, needsMath, parseModule } from "../parse/index.ts";
import { standards } from "../standards/index.ts";
import { validateModule } from "../validate/index.ts";
import type { ModuleFolder } from "./project.ts";
import { readFolder } from "./read-folder.ts";

/** A folder goes in; the module that its author meant and all that is wrong with it come out. */
export async function readModule(
  folder: ModuleFolder,
): Promise<{ module?: CourseModule; diagnostics: Diagnostic[] }> {
  const { source, diagnostics } = readFolder(folder);
  // Far too much, or leading elsewhere: reading on would only bury it.
  if (hasErrors(diagnostics)) return { diagnostics };
  const parsed = parseModule(source, {
    math: needsMath(source) ? await loadMath() : undefined,
    standards: standards.map(({ id }) => id),
  });
  diagnostics.push(...parsed.diagnostics);
  if (parsed.module !== undefined) diagnostics.push(...validateModule(parsed.module));
  return { module: parsed.module, diagnostics };
}

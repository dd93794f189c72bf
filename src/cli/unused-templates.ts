import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, warning } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { standards } from "../standards/index.ts";

/** An author's template that no standard asks for: most likely its name is mistyped. */
export function unusedTemplates(module: CourseModule): Diagnostic[] {
  const known = standards.flatMap(({ id, manifests }) => manifests.map((name) => `${id}/${name}`));
  return Object.keys(module.templates)
    .filter((path) => !known.includes(path))
    .map((path) =>
      warning(
        "template-unused",
        { file: `manifest-templates/${path}`, line: 1 },
        `No standard uses the template ${path}.`,
        suggestion(path, known),
      ),
    );
}

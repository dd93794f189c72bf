// validate: a CourseModule goes in; what is wrong with it as a whole comes out. What concerns one container, its kind
// has already said; what could not be read at all, parse.
import type { CourseModule } from "../model/course-module.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { gradingProblems } from "./grading.ts";
import { idProblems } from "./ids.ts";
import { languageProblems } from "./language.ts";
import { sectionProblems } from "./sections.ts";
import { sourceProblems } from "./sources.ts";

/** Sorted by file and line. */
export function validateModule(module: CourseModule): readonly Diagnostic[] {
  return [
    ...idProblems(module),
    ...sectionProblems(module),
    ...gradingProblems(module),
    ...languageProblems(module),
    ...sourceProblems(module),
  ].sort(
    (a, b) =>
      (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
      a.place.line - b.place.line,
  );
}

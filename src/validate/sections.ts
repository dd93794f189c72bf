import type { CourseModule, Section } from "../model/course-module.ts";
import { type Diagnostic, error, warning } from "../model/diagnostic.ts";
import { plainText, walk } from "../model/tree.ts";

/** An LMS shows and stores at most this many characters of a title. */
const LONGEST_TITLE = 200;

export function sectionProblems(module: CourseModule): Diagnostic[] {
  return module.sections.flatMap((section) => [
    ...titleProblems(section),
    ...emptiness(section),
    ...headingProblems(section),
  ]);
}

function titleProblems({ title, place }: Section): Diagnostic[] {
  const { length } = plainText(title);
  if (length <= LONGEST_TITLE) return [];
  return [
    error(
      "long-title",
      place,
      `This title has ${length} characters; at most ${LONGEST_TITLE} are shown.`,
      "Shorten it, and say the rest in the first paragraph.",
    ),
  ];
}

function emptiness({ id, children, hasGaps, place }: Section): Diagnostic[] {
  if (hasGaps) return [];
  if (children.some((node) => node.type !== "heading" && node.type !== "rule")) return [];
  return [
    error(
      "empty-section",
      place,
      `The section "${id}" holds nothing but its title.`,
      "Write something below the title, or delete the file.",
    ),
  ];
}

/** Those who listen to the page find their way by the levels of its headings. */
function headingProblems({ children }: Section): Diagnostic[] {
  let before = 1;
  return [...walk(children)].flatMap((node) => {
    if (node.type !== "heading") return [];
    const skips = node.depth > before + 1;
    const diagnostic = warning(
      "heading-level",
      node.place,
      `This heading has level ${node.depth}, and the one above it ${before}.`,
      `Write it with ${before + 1} "#".`,
    );
    before = node.depth;
    return skips ? [diagnostic] : [];
  });
}

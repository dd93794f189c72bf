import { type CourseModule, placeOfSetting } from "../model/course-module.ts";
import { type Diagnostic, note } from "../model/diagnostic.ts";
import { LANGUAGES } from "../model/texts.ts";

/** A module may be in any language; Lectern's own words are in a few. */
export function languageProblems(module: CourseModule): Diagnostic[] {
  const { language } = module.settings;
  const known: readonly string[] = LANGUAGES;
  if (known.includes(language.toLowerCase().split("-")[0]!)) return [];
  return [
    note(
      "texts-in-english",
      placeOfSetting(module, "language"),
      `Lectern's own words (on buttons, above answers, in the menu) are not there in "${language}", so learners read those in English.`,
      `Your text stays as you write it, and nothing needs to be done. Lectern has its words in ${LANGUAGES.slice(0, -1).join(", ")} and ${LANGUAGES.at(-1)}; in another language they have to be translated first, in its files src/…/texts.ts.`,
    ),
  ];
}

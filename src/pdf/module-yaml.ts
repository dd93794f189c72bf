import type { CourseModule } from "../model/course-module.ts";
import type { Place } from "../model/diagnostic.ts";

/** Where the module speaks of itself as a whole. */
export const MODULE_YAML: Place = { file: "module.yaml", line: 1 };

/** Where it says this of itself: "authors", 0, "name". */
export function settingPlace(module: CourseModule, ...path: readonly (string | number)[]): Place {
  return module.settingPlaces?.[path.join(".")] ?? MODULE_YAML;
}

import type { Place } from "../model/diagnostic.ts";

/** Where the module speaks of itself as a whole. */
export const MODULE_YAML: Place = { file: "module.yaml", line: 1 };

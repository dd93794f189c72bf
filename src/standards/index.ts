// standards: one folder each. A module goes in; what its package must hold, say and obey comes out. One line per standard.
import type { Standard } from "../model/standard.ts";
import { scorm12 } from "./scorm12/index.ts";
import { scorm2004 } from "./scorm2004/index.ts";
import { web } from "./web/index.ts";

export const standards: readonly Standard[] = [scorm12, scorm2004, web];

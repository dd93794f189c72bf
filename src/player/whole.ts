// whole: the player with every part in it, for tests of the shell. What learners get is main.ts with the parts of the kinds
// that their module uses.
import { activityElements } from "../activities/elements.ts";
import { blockElements } from "../blocks/elements.ts";
import { extras } from "./extras/elements.ts";
import "./main.ts";

lectern.parts.activities.push(...activityElements);
lectern.parts.blocks.push(...blockElements);
lectern.parts.extras.push(...extras);

// whole: the player with every kind in it, for tests of the shell. What learners get is main.ts with the parts of the kinds
// that their module uses.
import { activityElements } from "../activities/elements.ts";
import { blockElements } from "../blocks/elements.ts";
import "./main.ts";

lectern.kinds.activities.push(...activityElements);
lectern.kinds.blocks.push(...blockElements);

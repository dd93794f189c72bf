import { expect, it } from "vitest";
import { activitiesOf } from "../../model/course-module.ts";
import { resolveTexts, say } from "../../model/texts.ts";
import { type ActivityNode, type List, plainText } from "../../model/tree.ts";
import { parseModule } from "../../parse/index.ts";
import { exampleOf, moduleAround } from "../../../tests/contracts/kinds.ts";
import { hotspot, type HotspotBody } from "./index.ts";

// 2026: on paper the image has no boxes, and what was called by a letter could not be found on it.
it.each([false, true])("says on paper where each place is, solutions %s", (solutions) => {
  const { module } = parseModule(
    moduleAround("activities", "hotspot", exampleOf("activities", "hotspot")),
  );
  const node = activitiesOf(module!)[0] as ActivityNode<HotspotBody>;
  const { words } = resolveTexts(hotspot.texts, "en");
  const paper = hotspot.paper(node, { solutions, t: (key, values) => say(words, key, values) });
  const list = paper.find((block): block is List => block.type === "list")!;
  expect(list.children.map((item) => plainText(item.children.slice(0, 1)))).toEqual([
    "The doorway (4–20 % from the left, 35–75 % from the top)",
    "The nurses’ station (38–62 % from the left, 30–70 % from the top)",
    "The coffee room (76–96 % from the left, 20–80 % from the top)",
  ]);
});

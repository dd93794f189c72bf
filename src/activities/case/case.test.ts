import { expect, it } from "vitest";
import { moduleAround } from "../../../tests/contracts/kinds.ts";
import { activitiesOf } from "../../model/course-module.ts";
import { parseModule } from "../../parse/index.ts";
import type { RenderContext } from "../../model/kind.ts";
import { type CaseBody, caseKind } from "./index.ts";
import type { ActivityNode } from "../../model/tree.ts";

const long = (steps: number): string =>
  `:::case{#long}\n${Array.from({ length: steps }, (_, i) => `\n## Step ${i + 1}${i + 1 < steps ? `\n\nWords\n\n- Go on → Step ${i + 2}\n` : " {.end}\n\nOver.\n"}`).join("")}\n:::\n`;

const read = (markdown: string) => parseModule(moduleAround("activities", "case", markdown));

it("can be walked to its end, however many decisions that takes", () => {
  const { module, diagnostics } = read(long(60));
  expect(diagnostics).toEqual([]);
  const node = activitiesOf(module!)[0] as ActivityNode<CaseBody>;
  const data = caseKind.data(node, { blocks: () => "" } as unknown as RenderContext);
  const longest = caseKind.largest(data);
  expect(longest.path).toHaveLength(59);
  expect(caseKind.answer.isAnswered(data, longest)).toBe(true);
  expect(caseKind.answer.unpack(data, caseKind.answer.pack(data, longest))).toEqual(longest);
  expect(read(long(61)).diagnostics.map((d) => d.code)).toEqual(["case-too-many"]);
});

it("earns nothing on a way without a decision that is judged, where others are", () => {
  const { module } = read(
    ":::case{#c points=2}\n## One\n\nNow?\n\n- Go home → Home\n- Stay → Two\n\n## Two\n\nHelp?\n\n- [x] Yes → Home\n- [ ] No → Home\n\n## Home {.end}\n\nOver.\n:::\n",
  );
  const node = activitiesOf(module!)[0] as ActivityNode<CaseBody>;
  const data = caseKind.data(node, { blocks: () => "" } as unknown as RenderContext);
  const way = (...labels: string[]) => ({
    path: labels.map((l) => data.steps.flatMap((s) => s.options).find((o) => o.label === l)!.key),
  });
  expect(caseKind.answer.score!(data, way("Go home"))).toEqual({ got: 0, of: 1 });
  expect(caseKind.answer.score!(data, way("Stay", "Yes"))).toEqual({ got: 1, of: 1 });
});

it("says what stands behind the decisions, and where, not that there are none", () => {
  const { diagnostics } = read(
    ":::case{#c}\n## One\n\nNow?\n\n- Go on → Two\n\nThink of the patient.\n\n## Two {.end}\n\nOver.\n:::\n",
  );
  expect(diagnostics.map((d) => [d.code, d.place.line])).toEqual([["case-text-after", 12]]);
});

it("takes an arrow in an end's list for a decision only where it leads to a step", () => {
  const codes = (item: string): string[] =>
    read(
      `:::case{#c}\n## One\n\nNow?\n\n- Go → Two\n\n## Two {.end}\n\nOver:\n\n- ${item}\n:::\n`,
    ).diagnostics.map((d) => d.code);
  expect(codes("low potassium → arrhythmia")).toEqual([]);
  expect(codes("once more → One")).toEqual(["case-end-goes-on"]);
});

import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import type { SortAnswer, SortData } from "./answer.ts";

/** `<lectern-sort>`: a row of radio buttons, one per group, for each item. */
export class SortElement extends ActivityElement<SortData, SortAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    const list = this.querySelector(".options")!;
    for (const { key } of shuffled(data.items, seed ^ hash32(activity.id), (i) => i.key))
      list.append(this.itemOf(key));
  }

  protected override readAnswer(): SortAnswer {
    const pairs: Record<string, string> = {};
    for (const { key } of this.setting!.data.items) {
      const checked = this.itemOf(key).querySelector<HTMLInputElement>("input:checked");
      if (checked !== null) pairs[key] = checked.value;
    }
    return { pairs };
  }

  protected override writeAnswer({ pairs }: SortAnswer): void {
    for (const { key } of this.setting!.data.items) {
      for (const input of this.itemOf(key).querySelectorAll("input"))
        input.checked = input.value === pairs[key];
    }
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { items, targets } = this.setting!.data;
    for (const { key, target, feedback } of items) {
      const isRight = this.answer.pairs[key] === target;
      const answer = targets.find((t) => t.key === target)!.label;
      const solution = shown?.solution && !isRight ? `. ${this.t("solution", { answer })}` : "";
      const mark = {
        isRight,
        word: this.t(isRight ? "yourRight" : "yourWrong") + solution,
        feedback,
      };
      markPart(this.itemOf(key), shown && mark);
    }
  }

  protected override overall(): string | undefined {
    return this.setting!.data.feedback;
  }

  private itemOf(key: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-item="${key}"]`)!;
  }
}

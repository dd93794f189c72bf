import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import type { TrueFalseAnswer, TrueFalseData } from "./answer.ts";

/** `<lectern-true-false>`: two radio buttons for each statement. */
export class TrueFalseElement extends ActivityElement<TrueFalseData, TrueFalseAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    if (!data.shuffle) return;
    const list = this.querySelector(".options")!;
    for (const { key } of shuffled(data.statements, seed ^ hash32(activity.id), (s) => s.key))
      list.append(this.itemOf(key));
  }

  protected override readAnswer(): TrueFalseAnswer {
    const judged: Record<string, boolean> = {};
    for (const { key } of this.setting!.data.statements) {
      const checked = this.itemOf(key).querySelector<HTMLInputElement>("input:checked");
      if (checked !== null) judged[key] = checked.value === "true";
    }
    return { judged };
  }

  protected override writeAnswer({ judged }: TrueFalseAnswer): void {
    for (const { key } of this.setting!.data.statements) {
      for (const input of this.itemOf(key).querySelectorAll("input"))
        input.checked = String(judged[key]) === input.value;
    }
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { judged } = this.answer;
    for (const s of this.setting!.data.statements) {
      const isRight = judged[s.key] === s.isTrue;
      const solution =
        shown?.solution && !isRight ? ` ${this.t(s.isTrue ? "isTrue" : "isFalse")}` : "";
      const word =
        this.t(isRight ? "yourRight" : "yourWrong") + (solution === "" ? "" : `.${solution}`);
      markPart(this.itemOf(s.key), shown && { isRight, word, feedback: s.feedback });
    }
  }

  protected override overall(): string | undefined {
    return this.setting!.data.feedback;
  }

  private itemOf(key: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-item="${key}"]`)!;
  }
}

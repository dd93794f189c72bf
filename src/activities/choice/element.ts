import type { Score } from "../../model/answer.ts";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import type { ChoiceAnswer, ChoiceData } from "./answer.ts";

/** `<lectern-choice>`: radio buttons or checkboxes, feedback under each option. */
export class ChoiceElement extends ActivityElement<ChoiceData, ChoiceAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    if (!data.shuffle) return;
    const free = data.options.filter((o) => !o.last);
    const order = [
      ...shuffled(free, seed ^ hash32(activity.id), (o) => o.key),
      ...data.options.filter((o) => o.last),
    ];
    const list = this.querySelector(".options")!;
    for (const { key } of order) list.append(this.itemOf(key));
  }

  protected override readAnswer(): ChoiceAnswer {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value);
    return { chosen: chosen.sort() };
  }

  protected override writeAnswer(answer: ChoiceAnswer): void {
    for (const input of this.inputs) input.checked = answer.chosen.includes(input.value);
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { chosen } = this.answer;
    for (const { key, right, feedback } of this.setting!.data.options) {
      const isChosen = chosen.includes(key);
      const isMarked = isChosen || (shown?.solution === true && right);
      const word = right ? (isChosen ? "yourRight" : "isRight") : "yourWrong";
      const mark = isMarked
        ? { isRight: right, word: this.t(word), feedback }
        : { feedback: shown?.solution ? feedback : undefined };
      markPart(this.itemOf(key), shown && mark);
    }
  }

  protected override overall(score: Score | undefined): string | undefined {
    const { feedback, whenRight, whenWrong } = this.setting!.data;
    const isRight = score !== undefined && score.got === score.of;
    return [isRight ? whenRight : whenWrong, feedback]
      .filter((part) => part !== undefined)
      .join("");
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(".options input")];
  }

  private itemOf(key: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-option="${key}"]`)!;
  }
}

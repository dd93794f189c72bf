import type { ChoosingAnswer, ChoosingData } from "../model/choosing.ts";
import { ActivityElement, type Shown } from "./activity-element.ts";
import { markPart } from "./mark.ts";

/** Radio buttons or checkboxes in a list, feedback under each: what `choice` and `hotspot` do alike. */
export abstract class ChoosingElement<Data extends ChoosingData> extends ActivityElement<
  Data,
  ChoosingAnswer
> {
  protected override readAnswer(): ChoosingAnswer {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value);
    return { chosen: chosen.sort() };
  }

  protected override writeAnswer({ chosen }: ChoosingAnswer): void {
    for (const input of this.inputs) input.checked = chosen.includes(input.value);
  }

  protected override mark(shown: Shown | undefined): void {
    for (const { key, right, feedback } of this.setting!.data.options) {
      const isChosen = this.answer.chosen.includes(key);
      const isMarked = isChosen || (shown?.solution === true && right);
      const word = right ? (isChosen ? "yourRight" : "isRight") : "yourWrong";
      // What was not chosen has nothing to say: "No, because …" would read as if it had been.
      const mark = isMarked ? { isRight: right, word: this.t(word), feedback } : undefined;
      markPart(this.itemOf(key), shown && mark);
    }
  }

  protected get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(".options input")];
  }
}

import type { Shown } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import { RowsElement } from "../../ui/rows-element.ts";
import type { TrueFalseAnswer, TrueFalseData } from "./answer.ts";

/** `<lectern-true-false>`: two radio buttons for each statement. */
export class TrueFalseElement extends RowsElement<TrueFalseData, TrueFalseAnswer> {
  protected override arrange(): void {
    const { data } = this.setting!;
    if (!data.shuffle) return;
    const list = this.querySelector(".options")!;
    for (const { key } of this.shuffle(data.statements)) list.append(this.itemOf(key));
  }

  protected override readAnswer(): TrueFalseAnswer {
    const rows = Object.entries(this.readRows(this.setting!.data.statements));
    return { judged: Object.fromEntries(rows.map(([key, value]) => [key, value === "true"])) };
  }

  protected override writeAnswer({ judged }: TrueFalseAnswer): void {
    this.writeRows(this.setting!.data.statements, judged);
  }

  protected override mark(shown: Shown | undefined): void {
    for (const { key, isTrue, feedback } of this.setting!.data.statements) {
      const own = this.answer.judged[key];
      const isRight = own === undefined ? undefined : own === isTrue;
      const solution = shown?.solution && !isRight && this.t(isTrue ? "isTrue" : "isFalse");
      const word = this.wordFor(isRight, solution);
      markPart(this.itemOf(key), shown && { isRight, word, feedback });
    }
  }
}

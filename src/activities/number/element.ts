import "./style.css";
import type { Score } from "../../model/answer.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { cleanNumber, type NumberAnswer, type NumberData } from "./answer.ts";

/** `<lectern-number>`: a text field for a number. */
export class NumberElement extends ActivityElement<NumberData, NumberAnswer> {
  protected override readAnswer(): NumberAnswer {
    return { text: cleanNumber(this.field.value) };
  }

  protected override writeAnswer({ text }: NumberAnswer): void {
    this.field.value = text;
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    this.field.setAttribute("aria-invalid", String(shown !== undefined && !this.isRight));
  }

  protected override overall(score: Score | undefined): string | undefined {
    const { feedback, whenRight, whenWrong, solution } = this.setting!.data;
    const isRight = score?.got === score?.of;
    const own = [isRight ? whenRight : whenWrong, feedback]
      .filter((part) => part !== undefined)
      .join("");
    if (isRight || !this.showsSolution) return own;
    const line = document.createElement("p");
    line.textContent = this.t("solution", { answer: solution });
    return line.outerHTML + own;
  }

  private get field(): HTMLInputElement {
    return this.querySelector("input")!;
  }
}

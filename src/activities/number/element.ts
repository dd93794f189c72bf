import "./style.css";
import { ActivityElement, type Shown } from "../../ui/activity-element.ts";
import type { NumberAnswer, NumberData } from "./answer.ts";

/** `<lectern-number>`: a text field for a number. */
export class NumberElement extends ActivityElement<NumberData, NumberAnswer> {
  protected override readAnswer(): NumberAnswer {
    return { text: this.field.value };
  }

  protected override writeAnswer({ text }: NumberAnswer): void {
    this.field.value = text;
  }

  protected override mark(shown: Shown | undefined): void {
    this.field.setAttribute("aria-invalid", String(shown !== undefined && !this.isRight));
  }

  protected override get unanswered(): string {
    const { unit } = this.setting!.data;
    return unit === undefined ? super.unanswered : this.t("unansweredIn", { unit });
  }

  override sayUnread(): void {
    if (this.field.value.trim() !== "") this.notice = this.unanswered;
  }

  protected override overall(): string {
    const own = super.overall();
    if (this.isRight || !this.showsSolution) return own;
    const line = document.createElement("p");
    line.textContent = this.t("solution", { answer: this.setting!.data.solution });
    return line.outerHTML + own;
  }

  private get field(): HTMLInputElement {
    return this.querySelector("input")!;
  }
}

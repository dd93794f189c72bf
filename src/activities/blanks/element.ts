import "./style.css";
import { ActivityElement, type Shown } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import { type BlanksAnswer, type BlanksData, fits } from "./answer.ts";

/** `<lectern-blanks>`: text fields or selects in a running text. */
export class BlanksElement extends ActivityElement<BlanksData, BlanksAnswer> {
  protected override arrange(): void {
    for (const { key, options = [] } of this.setting!.data.gaps) {
      const field = this.fieldOf(key);
      for (const option of this.shuffle(options))
        field.append(field.querySelector(`option[value="${option.key}"]`)!);
    }
  }

  protected override readAnswer(): BlanksAnswer {
    const filled: Record<string, string> = {};
    for (const { key, options } of this.setting!.data.gaps) {
      const { value } = this.fieldOf(key);
      const text =
        options === undefined ? value : (options.find((o) => o.key === value)?.label ?? "");
      if (text !== "") filled[key] = text;
    }
    return { filled };
  }

  protected override writeAnswer({ filled }: BlanksAnswer): void {
    for (const { key, options } of this.setting!.data.gaps) {
      const text = filled[key] ?? "";
      this.fieldOf(key).value =
        options === undefined ? text : (options.find((o) => o.label === text)?.key ?? "");
    }
  }

  protected override mark(shown: Shown | undefined): void {
    const { data } = this.setting!;
    for (const gap of data.gaps) {
      const own = this.answer.filled[gap.key];
      const isRight = own === undefined ? undefined : fits(data, gap, own);
      const answer = gap.answers[0]!;
      const open = shown?.solution && "gapOpen";
      const filled = isRight ? "gapRight" : shown?.solution ? "gapSolution" : "gapWrong";
      const key = own === undefined ? open : filled;
      markPart(
        this.itemOf(gap.key),
        shown && { isRight, word: key ? this.t(key, { answer }) : undefined },
      );
      const isInvalid = shown !== undefined && isRight === false;
      this.fieldOf(gap.key).setAttribute("aria-invalid", String(isInvalid));
    }
  }

  private fieldOf(key: string): HTMLInputElement | HTMLSelectElement {
    return this.itemOf(key).querySelector<HTMLInputElement | HTMLSelectElement>(".gap")!;
  }
}

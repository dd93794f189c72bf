import "./style.css";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import { type BlanksAnswer, type BlanksData, fits } from "./answer.ts";

/** `<lectern-blanks>`: text fields or selects in a running text. */
export class BlanksElement extends ActivityElement<BlanksData, BlanksAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    for (const gap of data.gaps) {
      const field = this.fieldOf(gap.key);
      const order = shuffled(gap.options ?? [], seed ^ hash32(activity.id), (o) => o.key);
      for (const { key } of order) field.append(field.querySelector(`option[value="${key}"]`)!);
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

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { data } = this.setting!;
    for (const gap of data.gaps) {
      const isRight = fits(data, gap, this.answer.filled[gap.key]);
      const answer = gap.answers[0]!;
      const word = isRight
        ? this.t("gapRight")
        : this.t(shown?.solution ? "gapSolution" : "gapWrong", { answer });
      markPart(this.partOf(gap.key), shown && { isRight, word });
      this.fieldOf(gap.key).setAttribute("aria-invalid", String(shown !== undefined && !isRight));
    }
  }

  protected override overall(): string | undefined {
    return this.setting!.data.feedback;
  }

  private partOf(key: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-item="${key}"]`)!;
  }

  private fieldOf(key: string): HTMLInputElement | HTMLSelectElement {
    return this.partOf(key).querySelector<HTMLInputElement | HTMLSelectElement>(".gap")!;
  }
}

import { nothing, type TemplateResult } from "lit/html.js";
import { ActivityElement } from "../../ui/activity-element.ts";
import type { ScaleAnswer, ScaleData } from "./answer.ts";

/** `<lectern-scale>`: a row of radio buttons for each statement; open to change at any time. */
export class ScaleElement extends ActivityElement<ScaleData, ScaleAnswer> {
  protected override readAnswer(): ScaleAnswer {
    const rated: Record<string, number> = {};
    for (const { key } of this.setting!.data.statements) {
      const checked = this.querySelector<HTMLInputElement>(`[data-item="${key}"] input:checked`);
      if (checked !== null) rated[key] = Number(checked.value);
    }
    return { rated };
  }

  protected override writeAnswer({ rated }: ScaleAnswer): void {
    for (const { key } of this.setting!.data.statements) {
      for (const input of this.querySelectorAll<HTMLInputElement>(`[data-item="${key}"] input`)) {
        input.checked = input.value === String(rated[key]);
      }
    }
  }

  protected override mark(): void {}

  // Private ratings are kept as they are chosen; shared ones go to the teacher when the learner says so.
  protected override get submits(): boolean {
    return this.setting!.data.share === "teacher";
  }

  protected override get isLocked(): boolean {
    return this.isReadOnly;
  }

  protected override renderButtons(): TemplateResult | typeof nothing {
    return this.isSubmitted ? nothing : super.renderButtons();
  }
}

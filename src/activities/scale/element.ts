import { RowsElement } from "../../ui/rows-element.ts";
import type { ScaleAnswer, ScaleData } from "./answer.ts";

/** `<lectern-scale>`: a row of radio buttons for each statement; open to change at any time. */
export class ScaleElement extends RowsElement<ScaleData, ScaleAnswer> {
  protected override readAnswer(): ScaleAnswer {
    const rows = Object.entries(this.readRows(this.setting!.data.statements));
    return { rated: Object.fromEntries(rows.map(([key, point]) => [key, Number(point)])) };
  }

  protected override writeAnswer({ rated }: ScaleAnswer): void {
    this.writeRows(this.setting!.data.statements, rated);
  }

  protected override mark(): void {}

  // Private ratings are kept as they are chosen; shared ones go to the teacher when the learner says so.
  protected override get submits(): boolean {
    return this.setting!.data.share === "teacher";
  }
}

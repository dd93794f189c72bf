import type { PairingAnswer, PairingData } from "../model/pairing.ts";
import type { Shown } from "./activity-element.ts";
import { markPart } from "./mark.ts";
import { RowsElement } from "./rows-element.ts";

/** A target for each item: what `match` and `sort` do alike. */
export abstract class PairingElement<Data extends PairingData> extends RowsElement<
  Data,
  PairingAnswer
> {
  protected override readAnswer(): PairingAnswer {
    return { pairs: this.readRows(this.setting!.data.items) };
  }

  protected override writeAnswer({ pairs }: PairingAnswer): void {
    this.writeRows(this.setting!.data.items, pairs);
  }

  protected override mark(shown: Shown | undefined): void {
    const { items, targets } = this.setting!.data;
    for (const { key, target, feedback } of items) {
      const own = this.answer.pairs[key];
      const isRight = own === undefined ? undefined : own === target;
      const answer = targets.find((t) => t.key === target)!.label;
      const solution = shown?.solution && !isRight && this.t("solution", { answer });
      markPart(
        this.itemOf(key),
        shown && { isRight, word: this.wordFor(isRight, solution), feedback },
      );
    }
  }
}

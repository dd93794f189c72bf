import { PairingElement } from "../../ui/pairing-element.ts";
import type { SortData } from "./answer.ts";

/** `<lectern-sort>`: a row of radio buttons, one per group, for each item. */
export class SortElement extends PairingElement<SortData> {
  protected override arrange(): void {
    const list = this.querySelector(".options")!;
    for (const { key } of this.shuffle(this.setting!.data.items)) list.append(this.itemOf(key));
  }
}

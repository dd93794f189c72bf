import { ChoosingElement } from "../../ui/choosing-element.ts";
import type { ChoiceData } from "./answer.ts";

/** `<lectern-choice>`: radio buttons or checkboxes, feedback under each option. */
export class ChoiceElement extends ChoosingElement<ChoiceData> {
  protected override arrange(): void {
    const { shuffle, options } = this.setting!.data;
    if (!shuffle) return;
    const list = this.querySelector(".options")!;
    const free = this.shuffle(options.filter((o) => !o.last));
    for (const { key } of [...free, ...options.filter((o) => o.last)])
      list.append(this.itemOf(key));
  }
}

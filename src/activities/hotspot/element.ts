import "./style.css";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import type { HotspotAnswer, HotspotData } from "./answer.ts";

/** `<lectern-hotspot>`: radio buttons or checkboxes; a click on the image sets the same ones. */
export class HotspotElement extends ActivityElement<HotspotData, HotspotAnswer> {
  protected override prepare(): void {
    this.querySelector(".hotspot-drawing")!.addEventListener("click", this.onSpot);
  }

  protected override readAnswer(): HotspotAnswer {
    return {
      chosen: this.inputs
        .filter((input) => input.checked)
        .map((input) => input.value)
        .sort(),
    };
  }

  protected override writeAnswer(answer: HotspotAnswer): void {
    for (const input of this.inputs) input.checked = answer.chosen.includes(input.value);
    this.draw();
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { chosen } = this.answer;
    for (const { key, right, feedback } of this.setting!.data.options) {
      const isChosen = chosen.includes(key);
      const isMarked = isChosen || (shown?.solution === true && right);
      const word = right ? (isChosen ? "yourRight" : "isRight") : "yourWrong";
      const mark = isMarked ? { isRight: right, word: this.t(word), feedback } : {};
      markPart(this.querySelector<HTMLElement>(`[data-option="${key}"]`)!, shown && mark);
      this.spotOf(key).classList.toggle("is-right", shown !== undefined && isMarked && right);
      this.spotOf(key).classList.toggle("is-wrong", shown !== undefined && isMarked && !right);
    }
    this.draw();
  }

  protected override overall(): string | undefined {
    return this.setting!.data.feedback;
  }

  private onSpot = (event: Event): void => {
    const key = (event.target as Element).closest<SVGGElement>("[data-spot]")?.dataset["spot"];
    const input = this.inputs.find((one) => one.value === key);
    if (input === undefined || this.isLocked) return;
    // The list does the work: a click there is what a keyboard would do.
    input.click();
    input.focus({ preventScroll: true });
  };

  private draw(): void {
    for (const input of this.inputs)
      this.spotOf(input.value).classList.toggle("is-chosen", input.checked);
  }

  private spotOf(key: string): SVGGElement {
    return this.querySelector<SVGGElement>(`[data-spot="${key}"]`)!;
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(".options input")];
  }
}

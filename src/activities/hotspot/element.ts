import "./style.css";
import type { Shown } from "../../ui/activity-element.ts";
import { ChoosingElement } from "../../ui/choosing-element.ts";
import { focusQuietly } from "../../ui/focus.ts";
import type { HotspotAnswer, HotspotData } from "./answer.ts";

/** `<lectern-hotspot>`: radio buttons or checkboxes; a click on the image sets the same ones. */
export class HotspotElement extends ChoosingElement<HotspotData> {
  protected override prepare(): void {
    this.querySelector(".hotspot-drawing")!.addEventListener("click", this.onSpot);
  }

  protected override writeAnswer(answer: HotspotAnswer): void {
    super.writeAnswer(answer);
    this.draw();
  }

  protected override mark(shown: Shown | undefined): void {
    super.mark(shown);
    this.draw();
  }

  private onSpot = (event: Event): void => {
    const key = (event.target as Element).closest<SVGGElement>("[data-spot]")?.dataset["spot"];
    const input = this.inputs.find((one) => one.value === key);
    if (input === undefined || this.isLocked) return;
    // The list does the work: a click there is what a keyboard would do.
    input.click();
    focusQuietly(input);
  };

  /** Each spot looks as its item in the list does. */
  private draw(): void {
    for (const { value, checked } of this.inputs) {
      const spot = this.querySelector(`[data-spot="${value}"]`)!.classList;
      spot.toggle("is-chosen", checked);
      for (const name of ["is-right", "is-wrong"])
        spot.toggle(name, this.itemOf(value).classList.contains(name));
    }
  }
}

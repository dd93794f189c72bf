import "./style.css";
import { ActivityElement, type Shown } from "../../ui/activity-element.ts";
import { focusInView } from "../../ui/focus.ts";
import { markPart } from "../../ui/mark.ts";
import type { OrderAnswer, OrderData } from "./answer.ts";
import { startOrder } from "./start.ts";

/** `<lectern-order>`: steps with buttons to move each up and down. */
export class OrderElement extends ActivityElement<OrderData, OrderAnswer> {
  private isTouched = false;

  protected override prepare(): void {
    this.addEventListener("click", this.onMove);
  }

  protected override arrange(): void {
    const { data, seed, activity } = this.setting!;
    this.put(startOrder(data.items, activity.id, seed).map((i) => i.key));
  }

  protected override readAnswer(): OrderAnswer {
    return { order: this.isTouched ? this.steps.map((step) => step.dataset["item"]!) : [] };
  }

  protected override writeAnswer({ order }: OrderAnswer): void {
    const wasTouched = this.isTouched;
    this.isTouched = order.length > 0;
    if (this.isTouched) this.put(order);
    else if (wasTouched) this.arrange();
  }

  private put(keys: readonly string[]): void {
    const list = this.querySelector(".steps-to-order")!;
    for (const key of keys) list.append(this.itemOf(key));
  }

  protected override mark(shown: Shown | undefined): void {
    const { items, scoring } = this.setting!.data;
    const { order } = this.answer;
    this.steps.forEach((step, i) => {
      const place = items.findIndex((item) => item.key === step.dataset["item"]);
      const { feedback } = items[place]!;
      // What is scored is judged: the place, or the two neighbours; the first step follows nothing.
      const before = scoring === "pairs" ? items[place - 1] : undefined;
      const isJudged = order.length > 0 && (scoring === "whole" || before || this.isRight);
      const isRight = before ? order[i - 1] === before.key : place === i;
      const solution = before
        ? this.t("after", { item: before.label })
        : this.t("place", { n: place + 1 });
      const judged = isJudged ? isRight : undefined;
      const word =
        judged && before
          ? this.t("followed")
          : this.wordFor(judged, shown?.solution && !judged && solution);
      markPart(step, shown && { isRight: judged, word, feedback });
    });
  }

  private onMove = (event: Event): void => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("[data-move]");
    const step = button?.closest<HTMLElement>("[data-item]");
    if (!button || !step || this.isLocked) return;
    const isUp = button.dataset["move"] === "up";
    const other = isUp ? step.previousElementSibling : step.nextElementSibling;
    this.isTouched = true;
    if (isUp) other?.before(step);
    else other?.after(step);
    this.answered();
    // The moved button lost focus with its step; it goes on from where it stands now.
    focusInView(button);
    const item = this.setting!.data.items.find((i) => i.key === step.dataset["item"])!.label;
    this.notice = this.t("moved", { item, n: this.steps.indexOf(step) + 1, of: this.steps.length });
  };

  private get steps(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".steps-to-order > [data-item]")];
  }
}

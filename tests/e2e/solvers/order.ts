import type { OrderData } from "../../../src/activities/order/answer.ts";
import type { Solver } from "./solver.ts";

/** Moves the first step to the top, the second below it, and so on. */
export const order: Solver<OrderData> = async ({ activity, data, hand }) => {
  const keys = (): Promise<string[]> =>
    activity
      .locator(".steps-to-order > [data-item]")
      .evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset["item"]!));
  for (const [place, { key }] of data.items.entries()) {
    for (let at = (await keys()).indexOf(key); at > place; at--)
      await hand.press(activity.locator(`[data-item="${key}"] [data-move="up"]`));
  }
};

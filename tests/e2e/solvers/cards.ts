import type { CardsData } from "../../../src/activities/cards/answer.ts";
import type { Solver } from "./solver.ts";

export const cards: Solver<CardsData> = async ({ activity, data, hand }) => {
  for (let n = 0; n < data.cards.length; n++) {
    await hand.press(activity.locator("[data-turn]"));
    await hand.press(activity.locator("[data-knew]"));
  }
};

import { activityKinds } from "../../../src/activities/index.ts";
import { answerThat } from "../../contracts/page-for.ts";
import type { Solver } from "./solver.ts";

/** What an element keeps to itself and its kind. */
interface Inside extends HTMLElement {
  readAnswer(): unknown;
  writeAnswer(answer: unknown): void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = ":is(input, select, textarea):not([data-live] *)";

/** For a kind whose answers stand in its form's controls: each is set by hand to what the element would set it to. */
export function byControls(name: string): Solver<unknown> {
  const kind = activityKinds.find((k) => k.kind === name)!;
  return async ({ activity, data, hand }) => {
    const answer = answerThat(kind, data, true);
    const wanted = await activity.evaluate(look, [answer, CONTROLS] as const);
    for (const [n, { type, isOn, value }] of wanted.entries()) {
      const control = activity.locator(CONTROLS).nth(n);
      if (isOn) await hand.choose(control);
      else if (type === "select-one") await hand.pick(control, value);
      else if (!/^(radio|checkbox)$/.test(type)) await hand.write(control, value);
    }
    const given = await activity.evaluate((one) => (one as unknown as Inside).readAnswer());
    if (JSON.stringify(given) !== JSON.stringify(answer))
      throw new Error(`Controls alone do not answer ${name}: add tests/e2e/solvers/${name}.ts`);
  };
}

/** The controls as they stand with this answer; they are left as they were found. */
function look(
  one: Element,
  [answer, selector]: readonly [unknown, string],
): { type: string; isOn: boolean; value: string }[] {
  const element = one as unknown as Inside;
  const before = element.readAnswer();
  element.writeAnswer(answer);
  const states = [...element.querySelectorAll<Control>(selector)].map((control) => ({
    type: control.type,
    isOn: control instanceof HTMLInputElement && control.checked,
    value: control.value,
  }));
  element.writeAnswer(before);
  return states;
}

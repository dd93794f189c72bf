import type { Locator, Page } from "playwright-core";

/** The ways in which a person moves the controls of a page: solvers are written once, for every hand. */
export interface Hand {
  /** A button or a link. */
  press(control: Locator): Promise<void>;
  /** A radio button or a checkbox that shall be on. */
  choose(input: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** An option of a select, by its value. */
  pick(select: Locator, value: string): Promise<void>;
  /** A tab of several, of which the chosen one is the only stop. */
  turnTo(tab: Locator): Promise<void>;
  /** A film, from where it stands. */
  play(film: Locator): Promise<void>;
  /** The end of the page. */
  goToEnd(last: Locator): Promise<void>;
}

export const mouse: Hand = {
  press: (control) => control.click(),
  choose: (input) => input.check(),
  write: (field, text) => field.fill(text),
  pick: async (select, value) => void (await select.selectOption(value)),
  turnTo: (tab) => tab.click(),
  play: (film) => film.click(),
  goToEnd: (last) => last.scrollIntoViewIfNeeded(),
};

/** Nothing but keys, and focus only where Tab takes it. */
export function keyboard(page: Page): Hand {
  const { keyboard: keys } = page;
  return {
    async press(control) {
      await reach(page, control);
      await keys.press("Enter");
    },
    async choose(input) {
      await reach(page, input);
      for (let n = 0; n < 50; n++) {
        const { isOn, isHere, isAbove } = await input.evaluate((one: HTMLInputElement) => {
          const here = document.activeElement!;
          const isAbove =
            (one.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
          return { isOn: one.checked, isHere: here === one, isAbove };
        });
        if (isOn) return;
        await keys.press(isHere ? "Space" : isAbove ? "ArrowUp" : "ArrowDown");
      }
      throw new Error(`The keyboard cannot choose ${input}.`);
    },
    async write(field, text) {
      await reach(page, field);
      await keys.press("Control+A");
      await keys.insertText(text);
    },
    async pick(select, value) {
      await reach(page, select);
      const steps = await select.evaluate((one: HTMLSelectElement, wanted) => {
        return [...one.options].findIndex((o) => o.value === wanted) - one.selectedIndex;
      }, value);
      for (let n = 0; n < Math.abs(steps); n++)
        await keys.press(steps > 0 ? "ArrowDown" : "ArrowUp");
    },
    async turnTo(tab) {
      await reach(page, tab.locator("xpath=..").locator("[aria-selected=true]"));
      for (let n = 0; !(await isHere(tab)) && n < 20; n++) await keys.press("ArrowRight");
    },
    async play(film) {
      await reach(page, film);
      await keys.press("Space");
    },
    async goToEnd(last) {
      // In a text or a film that key means the end of these.
      await reach(page, last.locator("a, button").last());
      await keys.press("Control+End");
    },
  };
}

const isHere = (one: Locator): Promise<boolean> =>
  one.evaluate((target) => target === document.activeElement);

const FAR = 400;

/** Tab, or Shift+Tab, until the control has the focus; of radio buttons of one name one is a stop for all. */
async function reach(page: Page, control: Locator): Promise<void> {
  await control.waitFor({ state: "visible" });
  for (let n = 0; n < FAR;) {
    const { key, stops } = await control.evaluate(wayTo);
    if (stops === 0) return;
    // As many as it should take: asking after each of them would take half as long again.
    for (let stop = 0; stop < stops; stop++, n++) await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${control}.`);
}

/** From where the focus is; only the last stop has to be right, because it is asked again. */
function wayTo(target: Element): { key: "Tab" | "Shift+Tab"; stops: number } {
  const here = document.activeElement;
  const groupOf = (one: Element): unknown =>
    one instanceof HTMLInputElement && one.type === "radio" ? one.name : one;
  const isAfter = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  if (here === null || here === document.body) return { key: "Tab", stops: 1 };
  if (groupOf(here) === groupOf(target)) return { key: "Tab", stops: 0 };
  const isAhead = isAfter(here, target);
  const [first, last] = isAhead ? [here, target] : [target, here];
  const stops = "a[href], button, input, select, textarea, summary, video, audio, [tabindex]";
  const between = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (one) =>
      isAfter(first, one) &&
      isAfter(one, last) &&
      one.tabIndex >= 0 &&
      one.getClientRects().length > 0 &&
      !one.matches(":disabled"),
  );
  const groups = new Set(between.map(groupOf));
  for (const end of [here, target]) groups.delete(groupOf(end));
  return { key: isAhead ? "Tab" : "Shift+Tab", stops: groups.size + 1 };
}

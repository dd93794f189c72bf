import type { PageModule } from "../page-module.ts";
import type { Starting } from "./starting.ts";

/** Of a text field, of a box or of a list: what the others lack is undefined. */
type Control = HTMLInputElement & Partial<Pick<HTMLSelectElement, "selectedIndex">>;

const BOX = /^(radio|checkbox)$/;

/**
 * An LMS may take seconds to answer, and so may this script. What a learner has ticked or typed by then stands in the
 * controls only: it is carried over the start of the activities, which set their controls to what is recorded; in whichever
 * section. (No browser puts anything into these controls by itself: they say `autocomplete="off"`.)
 */
export function keepEarlyInput(
  root: HTMLElement,
): (page: PageModule, starting: Starting, section: Element) => void {
  const controls = root.querySelectorAll<Control>("[data-activity] :is(input, textarea, select)");
  const touched = new Set([...controls].filter(isChanged));
  const onInput = (event: Event): void => {
    const control = event.target as Control;
    if (control.closest("[data-activity]") !== null) touched.add(control);
  };
  root.addEventListener("input", onInput);
  return (page, starting, section) => {
    root.removeEventListener("input", onInput);
    const values = [...touched].map((control) => {
      const { value, checked } = control;
      return { control, value, checked };
    });
    starting.start(section);
    for (const { control, value, checked } of values) {
      // The learner may have gone on since.
      starting.start(control.closest("lectern-section")!);
      if (control.disabled) continue;
      const { id } = control.closest("[data-activity]")!;
      if (BOX.test(control.type)) control.checked = checked;
      else control.value = page.activity(id)?.answer.freeText ? withEarly(control, value) : value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
}

/** What is on record stays, whole: whoever typed did not see it. What was typed comes behind it, as far as there is room. */
function withEarly({ value: recorded, type, maxLength }: Control, typed: string): string {
  if (recorded.includes(typed)) return recorded;
  if (typed.includes(recorded)) return typed;
  const both = recorded + (type === "textarea" ? "\n" : " ") + typed;
  return maxLength < 0 ? both : both.slice(0, Math.max(recorded.length, maxLength));
}

/** Otherwise than the page was written: every list stands at its first line there. */
function isChanged(control: Control): boolean {
  const { type, selectedIndex = 0 } = control;
  if (BOX.test(type)) return control.checked !== control.defaultChecked;
  return selectedIndex > 0 || (type !== "select-one" && control.value !== control.defaultValue);
}

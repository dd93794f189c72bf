import type { Starting } from "./starting.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * An LMS may take seconds to answer. What a learner has ticked or typed by then stands in the controls only: it is
 * carried over the start of the activities, which set their controls to what is recorded; in whichever section.
 */
export function keepEarlyInput(root: HTMLElement): (starting: Starting, section: Element) => void {
  const touched = new Set<Control>();
  const onInput = (event: Event): void => {
    const control = event.target as Control;
    if (control.closest("[data-activity]") !== null) touched.add(control);
  };
  root.addEventListener("input", onInput);
  return (starting, section) => {
    root.removeEventListener("input", onInput);
    const values = [...touched].map((control) => ({
      control,
      value: control.value,
      checked: (control as HTMLInputElement).checked,
    }));
    starting.start(section);
    for (const { control, value, checked } of values) {
      // The learner may have gone on since.
      starting.start(control.closest("lectern-section")!);
      if (control.disabled) continue;
      if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
        control.checked = checked;
      else control.value = value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
}

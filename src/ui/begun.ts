/** Something stands in the controls before they are started: an LMS may take seconds to answer, and a learner does not wait. */
export function isBegun(activity: HTMLElement): boolean {
  return [...activity.querySelectorAll<HTMLInputElement>("input, select, textarea")].some(
    ({ type, checked, value }) => (/^(radio|checkbox)$/.test(type) ? checked : value !== ""),
  );
}

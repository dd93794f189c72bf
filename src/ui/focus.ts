/** Focus without scrolling: in a frame the browser would scroll the LMS's own page too. */
export function focusQuietly(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (target.ownerDocument.activeElement === target || target.contains(document.activeElement))
    return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Brings a place to the top of our own window, never of the frame's. */
export function scrollOwnWindow(target: HTMLElement): void {
  const margin = parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
  window.scrollTo(0, target.getBoundingClientRect().top + window.scrollY - margin);
}

/** Focus, and no more scrolling than it takes to see it: of our own window alone. */
export function focusInView(target: HTMLElement): void {
  focusQuietly(target);
  const { top, bottom } = target.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) scrollOwnWindow(target);
}

/** Focus without scrolling: in a frame the browser would scroll the LMS's own page too. */
export function focusQuietly(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  if (target.ownerDocument.activeElement === target || target.contains(document.activeElement))
    return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** What the bar covers: said once, as the page's scroll-padding, to the browser and to us. */
function covered(): number {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Brings a place to the top of our own window, never of the frame's. */
export function scrollOwnWindow(target: HTMLElement): void {
  window.scrollTo(0, target.getBoundingClientRect().top + window.scrollY - covered());
}

/** Focus, and no more scrolling than it takes to see it: of our own window alone. */
export function focusInView(target: HTMLElement): void {
  focusQuietly(target);
  const { top, bottom } = target.getBoundingClientRect();
  if (top < covered() || bottom > window.innerHeight) scrollOwnWindow(target);
}

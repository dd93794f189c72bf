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

/**
 * Brings a place to the top of our own window, never of the frame's. What is closed around it opens: blocks answer the event.
 * What comes back is drawn: a heading that became a tab is not, its panel is.
 */
export function scrollOwnWindow(target: HTMLElement): HTMLElement {
  for (const details of document.querySelectorAll("details"))
    details.open ||= details.contains(target);
  // What browsers send to what is hidden until it is found.
  target.dispatchEvent(new Event("beforematch", { bubbles: true }));
  let drawn = target;
  while (drawn.getClientRects().length === 0) drawn = drawn.parentElement ?? document.body;
  window.scrollTo(0, drawn.getBoundingClientRect().top + window.scrollY - covered());
  return drawn;
}

/** Focus, and no more scrolling than it takes to see it: of our own window alone. What stands before it stays in sight. */
export function focusInView(target: HTMLElement): void {
  focusQuietly(target);
  const { top, bottom } = target.getBoundingClientRect();
  const above = top - covered();
  const below = bottom + 16 - window.innerHeight;
  window.scrollBy(0, below > 0 ? Math.min(below, above) : Math.min(above, 0));
}

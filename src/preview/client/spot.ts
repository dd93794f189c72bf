/** Where one is in the package's page: enough to find it again in the next build. The page is read and scrolled, no more. */
export interface Spot {
  /** Of the section that is shown. */
  readonly hash: string;
  readonly scroll: number;
  /** What stands where in the frame, what is looked at likeliest first: text above it may come or go. */
  readonly landmarks: readonly { readonly id: string; readonly top: number }[];
  readonly hasFocus: boolean;
}

/** Some LMSs answer late: only then the activities start, and the text grows. */
const PATIENCE = 10_000;
const STEP = 50;
/** After so many steps in which nothing moved, it stays. */
const STEADY = 4;

/** Undefined: the frame shows nothing of ours. */
export function spotIn(frame: HTMLIFrameElement): Spot | undefined {
  const page = frame.contentDocument;
  if (page?.defaultView == null) return undefined;
  const { scrollY, innerHeight, location } = page.defaultView;
  const section = shownIn(page);
  return {
    hash: section === null ? location.hash : hashOf(section),
    scroll: scrollY,
    // Who is at the top stays there, whatever is written below.
    landmarks: section === null || scrollY === 0 ? [] : landmarksIn(section, innerHeight / 3),
    hasFocus: document.activeElement === frame,
  };
}

/**
 * Goes to where one was: at once when the page stands, and again while it grows, until its activities have started. Whoever
 * scrolls meanwhile is left alone.
 */
export async function goTo(spot: Spot, frame: HTMLIFrameElement): Promise<void> {
  const until = performance.now() + PATIENCE;
  let page: Document | null = null;
  let isTaken = false;
  let steady = 0;
  let last = Number.NaN;
  frame.classList.add("is-arriving");
  if (spot.hasFocus) frame.focus();
  while (frame.isConnected && !isTaken && steady < STEADY && performance.now() < until) {
    const now = frame.contentDocument;
    if (now !== null && now.URL !== "about:blank" && now.readyState !== "loading") {
      if (now !== page) for (const act of ACTS) now.addEventListener(act, () => (isTaken = true));
      page = now;
      const isReady = isStarted(now);
      const at = scrollTo(spot, now, isReady);
      steady = isReady && at === last ? steady + 1 : 0;
      last = at;
      frame.classList.remove("is-arriving");
    }
    // A timer: no frame is painted for an author whose editor covers this window.
    await new Promise((go) => setTimeout(go, STEP));
  }
  frame.classList.remove("is-arriving");
}

const ACTS = ["wheel", "pointerdown", "keydown"] as const;

function scrollTo({ hash, scroll, landmarks }: Spot, page: Document, isReady: boolean): number {
  const view = page.defaultView!;
  const section = shownIn(page);
  if (section !== null && hashOf(section) !== hash) return view.scrollY;
  const marks = landmarks.map(({ id, top }) => ({ element: page.getElementById(id), top }));
  const mark = marks.find(({ element }) => element !== null && isDrawn(element));
  const moved = mark && mark.element!.getBoundingClientRect().top - mark.top;
  const wanted = moved === undefined ? scroll : view.scrollY + moved;
  // Not to the end of a page that still grows: its section would count as read.
  const furthest = page.documentElement.scrollHeight - view.innerHeight;
  if (isReady || wanted <= furthest) view.scrollTo({ top: wanted, behavior: "instant" });
  return view.scrollY;
}

/** From a line in the upper part of the frame upwards, then downwards. */
function landmarksIn(section: Element, line: number): Spot["landmarks"] {
  const marks = [...section.querySelectorAll("[id]")]
    .filter(isDrawn)
    .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
  const above = marks.filter(({ top }) => top <= line).sort((a, b) => b.top - a.top);
  const below = marks.filter(({ top }) => top > line).sort((a, b) => a.top - b.top);
  return [...above, ...below];
}

function shownIn(page: Document): Element | null {
  return page.querySelector("lectern-section.is-shown");
}

/** The LMS has answered, and what is shown can be answered. */
function isStarted(page: Document): boolean {
  const isOurs = page.querySelector("lectern-module") !== null;
  return !isOurs || (shownIn(page)?.hasAttribute("data-started") ?? false);
}

function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function hashOf(section: Element): string {
  return `#${encodeURIComponent(section.id)}`;
}

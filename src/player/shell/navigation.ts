import { focusQuietly, scrollOwnWindow } from "../../ui/focus.ts";
import type { LecternSection } from "./lectern-section.ts";
import type { Shell } from "./shell.ts";

export interface Navigation {
  readonly current: LecternSection;
  /** Shows a section (or the section around a place in it) and moves the focus there. */
  go(id: string): void;
  /** Before a section is shown: its activities start here. */
  onShow(listener: (section: LecternSection) => void): void;
  /** After the learner went somewhere. */
  onMove(listener: (section: LecternSection) => void): void;
  /** Before a place outside the sections (contents, main) is gone to: it may have to open. */
  onReach(listener: (target: HTMLElement) => void): void;
}

/** One section at a time: links inside the module, next and previous, the address's hash, Back. */
export function startNavigation(shell: Shell): Navigation {
  const { root, data } = shell;
  const shown: ((section: LecternSection) => void)[] = [];
  const moved: ((section: LecternSection) => void)[] = [];
  const reached: ((target: HTMLElement) => void)[] = [];
  // In a frame an entry of ours would stand in the LMS's own history: Back would seem to do nothing there.
  const isFramed = window.parent !== window;
  const start = targetOf(location.hash)?.closest<LecternSection>("lectern-section");
  let current = start ?? root.querySelector<LecternSection>("lectern-section")!;

  const sectionsInOrder = data.sections.map((section) => section.id);
  const see = (id: string): void => shell.dispatch({ type: "see", section: id });

  function show(section: LecternSection): void {
    current.hide();
    current = section;
    for (const listener of shown) listener(section);
    section.show(() => see(section.id));
    document.title =
      section.id === sectionsInOrder[0]
        ? data.module.title
        : `${section.label} – ${data.module.title}`;
  }

  function travel(target: HTMLElement, history: "push" | "replace" | "leave"): void {
    const section = target.closest<LecternSection>("lectern-section");
    if (section === null) {
      for (const listener of reached) listener(target);
      focusQuietly(scrollOwnWindow(target));
      return;
    }
    const isMove = section !== current;
    if (history !== "leave") writeHash(target.id, isMove && !isFramed && history === "push");
    if (isMove) show(section);
    let focused = section.heading;
    if (target === section) window.scrollTo(0, 0);
    else focused = scrollOwnWindow(target);
    focusQuietly(focused);
    if (!section.isInformation && sectionsInOrder.includes(section.id))
      shell.dispatch({ type: "visit", section: section.id });
    for (const listener of moved) listener(section);
  }

  function onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLElement>("a[href^='#'], [data-goto]");
    if (link === null) return;
    const target = targetOf(link.getAttribute("href") ?? `#${link.dataset["goto"]}`);
    event.preventDefault();
    if (target === null) return;
    const isNext =
      link.closest(".turn") !== null &&
      sectionsInOrder.indexOf(target.id) > sectionsInOrder.indexOf(current.id);
    if (isNext) see(current.id);
    travel(target, "push");
  }

  /** Back, forward, or a hash typed into the address. */
  function onAddress(): void {
    const target =
      location.hash === ""
        ? root.querySelector<HTMLElement>("lectern-section")
        : targetOf(location.hash);
    const section = target?.closest("lectern-section");
    if (target && section && section !== current) travel(target, "leave");
  }

  document.addEventListener("click", onClick);
  window.addEventListener("popstate", onAddress);
  window.addEventListener("hashchange", onAddress);
  history.scrollRestoration = "manual";
  show(current);

  return {
    get current() {
      return current;
    },
    go(id) {
      const target = document.getElementById(id);
      if (target !== null) travel(target, "push");
    },
    onShow(listener) {
      shown.push(listener);
    },
    onMove(listener) {
      moved.push(listener);
    },
    onReach(listener) {
      reached.push(listener);
    },
  };
}

function targetOf(hash: string): HTMLElement | null {
  if (hash.length < 2) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // A "%" that starts no escape: no address of ours.
    return null;
  }
}

function writeHash(id: string, isPush: boolean): void {
  try {
    history[isPush ? "pushState" : "replaceState"](null, "", `#${encodeURIComponent(id)}`);
  } catch {
    // A page without an address of its own (srcdoc, some mobile apps) is walked without one.
  }
}

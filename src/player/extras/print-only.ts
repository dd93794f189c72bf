/** Prints this place alone: the print style hides what is not marked. */
export function printOnly(place: HTMLElement): void {
  const root = document.documentElement;
  const section = place.closest("lectern-section")!;
  const mark = (isMarked: boolean): void => {
    root.classList.toggle("prints-one", isMarked);
    section.classList.toggle("is-printed", isMarked);
  };
  mark(true);
  window.addEventListener("afterprint", () => mark(false), { once: true });
  window.print();
}

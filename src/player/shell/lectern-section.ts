/** `<lectern-section>`: one page of the module. Its content stands in the HTML; it knows whether it is shown and when its end was seen. */
export class LecternSection extends HTMLElement {
  private end: IntersectionObserver | undefined;

  /** Sections of the module count as progress; those about it (glossary, references) do not. */
  get isInformation(): boolean {
    return this.classList.contains("information");
  }

  get label(): string {
    return this.dataset["title"] ?? this.querySelector("h1")?.textContent ?? "";
  }

  /** `onEnd`: called once, when the section's end is on the screen. */
  show(onEnd: () => void): void {
    this.classList.add("is-shown");
    const last = this.querySelector(":scope > .turn") ?? this.lastElementChild;
    if (this.isInformation || last === null) return;
    this.end = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.end?.disconnect();
      onEnd();
    });
    this.end.observe(last);
  }

  hide(): void {
    this.classList.remove("is-shown");
    this.end?.disconnect();
  }

  /** What takes the focus when one goes here. */
  get heading(): HTMLElement {
    return this.querySelector<HTMLElement>("h1") ?? this;
  }
}

import "./style.css";
import { html, render } from "lit/html.js";
import { focusInView } from "../../ui/focus.ts";

/** `<lectern-tabs>`: the headings become tabs (WAI-ARIA tabs pattern, activated as focus moves). */
export class TabsElement extends HTMLElement {
  private chosen = 0;

  start(): void {
    this.panels.forEach((panel, i) => {
      panel.id ||= `${this.id}--panel-${i}`;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", this.tabId(i));
      panel.tabIndex = 0;
    });
    this.classList.add("is-live");
    // Someone goes to what stands in a tab, or came by an address that names it.
    this.addEventListener("beforematch", ({ target }) => this.showAround(target as Element));
    this.show(0);
    this.showAround(this.querySelector(":target"));
  }

  private showAround(place: Element | null): void {
    const i = this.panels.findIndex((panel) => panel.contains(place));
    if (i >= 0) this.show(i);
  }

  private show(chosen: number): void {
    this.chosen = chosen;
    this.panels.forEach((panel, i) => panel.classList.toggle("is-hidden", i !== chosen));
    const tab = (panel: HTMLElement, i: number): unknown =>
      html`<button
        type="button"
        role="tab"
        class="tab"
        id=${this.tabId(i)}
        aria-controls=${panel.id}
        aria-selected=${String(i === chosen)}
        tabindex=${i === chosen ? 0 : -1}
        @click=${() => this.show(i)}
      >
        ${panel.firstElementChild?.textContent}
      </button>`;
    render(
      html`<div role="tablist" class="tab-list" @keydown=${this.onKeydown}>
        ${this.panels.map(tab)}
      </div>`,
      this.querySelector<HTMLElement>("[data-tabs]")!,
    );
  }

  private onKeydown = (event: KeyboardEvent): void => {
    const last = this.panels.length - 1;
    const forward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const next = {
      [forward]: this.chosen === last ? 0 : this.chosen + 1,
      [back]: this.chosen === 0 ? last : this.chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.show(next);
    focusInView(this.querySelector<HTMLElement>("[aria-selected=true]")!);
  };

  private tabId(i: number): string {
    return `${this.id}--tab-${i}`;
  }

  private get panels(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(":scope > [data-tab]")];
  }
}

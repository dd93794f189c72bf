import "./style.css";
import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { ActivityElement } from "../../ui/activity-element.ts";
import { focusInView } from "../../ui/focus.ts";
import { type CaseAnswer, type CaseData, LONGEST_PATH, stepAt, walked } from "./answer.ts";

/** `<lectern-case>`: one step at a time; decisions are links, so that without script it reads as a game book. */
export class CaseElement extends ActivityElement<CaseData, CaseAnswer> {
  protected override prepare(): void {
    this.addEventListener("click", this.onDecision);
  }

  protected override readAnswer(): CaseAnswer {
    return this.answer;
  }

  protected override writeAnswer(): void {
    this.showStep();
  }

  protected override lock(): void {
    this.showStep();
  }

  protected override mark(): void {}

  // A walk is handed in by reaching an end: no button asks for it.
  protected override renderButtons(): TemplateResult | typeof nothing {
    const isLong = this.walk.path.length >= LONGEST_PATH && !this.isSubmitted;
    if (this.isReadOnly || this.triesLeft === 0 || !(this.isSubmitted || isLong)) return nothing;
    return html`${isLong ? html`<p class="notice">${this.t("long")}</p>` : nothing}
      <p class="buttons">
        <button type="button" class="button" data-retry @click=${this.again}>
          ${this.t("retry")}
        </button>
        ${this.triesLeftWord}
      </p>`;
  }

  protected override renderResult(): TemplateResult | typeof nothing {
    const isScored = this.setting!.data.steps.some((s) =>
      s.options.some((o) => o.right !== undefined),
    );
    return isScored ? super.renderResult() : nothing;
  }

  /** A walk that is over and taken up again is at its beginning; the last one stays in the record until a step is made. */
  private get walk(): CaseAnswer {
    const { data, kind } = this.setting!;
    const isOver = !this.isSubmitted && kind.isAnswered(data, this.answer);
    return isOver ? kind.empty(data) : this.answer;
  }

  private onDecision = (event: Event): void => {
    const link = (event.target as HTMLElement).closest<HTMLElement>("[data-decision]");
    if (link === null) return;
    // Not a move within the page: the shell must not take it for one.
    event.preventDefault();
    event.stopPropagation();
    const { data, kind } = this.setting!;
    const { path } = this.walk;
    if (this.isLocked || path.length >= LONGEST_PATH) return;
    const answer = { path: [...path, link.dataset["decision"]!] };
    const isEnd = kind.isAnswered(data, answer);
    this.send(isEnd ? "submit" : "answer", answer);
    this.focusStep();
    // The end is to be read first: the result below it is said.
    if (isEnd) void this.updateComplete.then(() => this.sayResult());
  };

  private again = (): void => {
    if (this.isSubmitted) this.send("retry");
    else this.clear();
    this.focusStep();
  };

  private focusStep(): void {
    void this.updateComplete.then(() =>
      focusInView(this.querySelector<HTMLElement>("[data-step]:not([hidden])")!),
    );
  }

  private showStep(): void {
    const { data } = this.setting!;
    const { walk } = this;
    const here = stepAt(data, walk);
    const way = walked(data, walk);
    for (const step of this.querySelectorAll<HTMLElement>("[data-step]")) {
      const isHere = step.dataset["step"] === here.key;
      step.hidden = !isHere;
      const consequence = isHere ? way.at(-1)?.option.feedback : undefined;
      render(
        consequence === undefined
          ? nothing
          : html`<div class="feedback is-neutral" .innerHTML=${consequence}></div>`,
        step.querySelector<HTMLElement>("[data-consequence]")!,
      );
    }
    const trail = html`<p class="hint">${this.t("trail")}</p>
      <ol class="trail">
        ${way.map(({ step, option }) => html`<li>${step.label}: ${option.label}</li>`)}
      </ol>`;
    render(way.length === 0 ? nothing : trail, this.querySelector<HTMLElement>("[data-trail]")!);
  }
}

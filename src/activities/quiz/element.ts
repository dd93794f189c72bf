import "./style.css";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import type { QuizAnswer, QuizData } from "./answer.ts";

/** `<lectern-quiz>`: shows what is drawn, hands all answers in at once, then the result. */
export class QuizElement extends ActivityElement<QuizData, QuizAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    const shown = this.shown;
    for (const question of this.all) question.hidden = !shown.includes(question);
    if (!data.shuffle) return;
    const box = this.querySelector("[data-questions]")!;
    for (const question of shuffled(this.all, seed ^ hash32(activity.id), (q) => q.id))
      box.append(question);
  }

  protected override readAnswer(): QuizAnswer {
    return this.answer;
  }

  protected override writeAnswer(): void {}
  protected override lock(): void {}

  protected override mark(): void {
    const isRevealed = this.isSubmitted && this.setting!.data.feedback !== "never";
    for (const question of this.all) question.show({ isRevealed });
  }

  protected override submit = (): void => {
    const open = this.shown.filter((question) => !question.hasAnswer);
    if (open.length > 0) {
      this.notice = this.t("open", { n: open.length });
      open[0]!.focusFirst();
      return;
    }
    for (const question of this.shown) question.handIn();
    this.handIn({ isHandedIn: true });
  };

  protected override retry = (): void => {
    for (const question of this.shown) question.clear();
    this.clear();
    void this.updateComplete.then(() => this.shown[0]?.focusFirst());
  };

  protected override get canRetry(): boolean {
    const isFull = this.points.got === this.points.of;
    return this.isSubmitted && !this.isReadOnly && this.triesLeft > 0 && !isFull;
  }

  protected override renderButtons(): TemplateResult | typeof nothing {
    if (this.setting!.data.feedback === "now") return this.renderCount();
    if (this.canRetry) return super.renderButtons();
    if (this.isLocked) return nothing;
    return html`${this.renderCount()}
      <p class="buttons">
        <button type="button" class="button button-primary" data-submit @click=${this.submit}>
          ${this.t("handIn")}
        </button>
      </p>`;
  }

  protected override renderResult(): TemplateResult {
    const { pass } = this.setting!.data;
    const { got, of } = this.points;
    const isPassed = pass !== undefined && of > 0 && (got / of) * 100 >= pass;
    const failed = this.triesLeft > 0 ? "failed" : "notPassed";
    const verdict = pass === undefined ? "handedIn" : isPassed ? "passed" : failed;
    const state = pass === undefined ? "neutral" : isPassed ? "right" : "wrong";
    return html`<div class="feedback is-${state}" data-result tabindex="-1">
      <p>
        <strong class="verdict">${this.t(verdict)}</strong>
        ${of > 0 ? this.t("result", { got: Math.round(got * 100) / 100, of }) : nothing}
      </p>
    </div>`;
  }

  private renderCount(): TemplateResult {
    const n = this.shown.filter((question) => question.hasAnswer).length;
    return html`<p class="hint">${this.t("answered", { n, of: this.shown.length })}</p>`;
  }

  private get all(): ActivityElement[] {
    return [...this.querySelectorAll<ActivityElement>("[data-questions] [data-activity]")];
  }

  /** The questions of this attempt. */
  private get shown(): ActivityElement[] {
    const { data, seed, kind } = this.setting!;
    const isAnswered = (id: string): boolean =>
      this.all.find((q) => q.id === id)?.progress !== undefined;
    const ids = kind.drawn!(data, seed, isAnswered);
    return this.all.filter((q) => ids.includes(q.id));
  }

  private get points(): { got: number; of: number } {
    const shown = this.shown.map((q) => q.earned);
    return {
      got: shown.reduce((sum, p) => sum + p.got, 0),
      of: shown.reduce((sum, p) => sum + p.of, 0),
    };
  }
}

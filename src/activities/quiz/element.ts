import "./style.css";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import type { QuizAnswer, QuizData } from "./answer.ts";

/** Sums of fractions are off by less than this. */
const ROUNDING = 1e-9;

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

  // Enter in a question is not meant for all of them.
  protected override onKeydown = (): void => {};

  protected override mark(): void {
    const isRevealed = this.isSubmitted && this.setting!.data.feedback !== "never";
    for (const question of this.all) question.show({ isRevealed, isHandedIn: this.isSubmitted });
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
    // What cannot be got right is no try: it stays as it was written.
    for (const question of this.shown) if (question.isScored) question.clear();
    this.clear();
    void this.updateComplete.then(() => this.shown[0]?.focusFirst());
  };

  protected override get canRetry(): boolean {
    const { got, of } = this.total;
    return this.isSubmitted && !this.isReadOnly && this.triesLeft > 0 && of - got > ROUNDING;
  }

  protected override renderButtons(): TemplateResult | typeof nothing {
    if (this.setting!.data.feedback === "now") return this.renderCount();
    return html`${this.isSubmitted ? nothing : this.renderCount()} ${super.renderButtons()}`;
  }

  protected override renderResult(): TemplateResult {
    const { pass } = this.setting!.data;
    const { got, of, isPractice } = this.total;
    const isMarked = pass !== undefined && of > 0;
    const isPassed = isMarked && got * 100 >= pass * of - ROUNDING;
    const failed = this.triesLeft > 0 ? "failed" : "notPassed";
    const verdict = !isMarked ? "handedIn" : isPassed ? "passed" : failed;
    const state = !isMarked ? "neutral" : isPassed ? "right" : "wrong";
    const values = { got: Math.round(got * 100) / 100, of };
    return html`<div class="feedback is-${state}" data-result tabindex="-1">
      <p>
        <strong class="verdict">${this.t(verdict)}</strong>
        ${of > 0 ? this.t(isPractice ? "practice" : "result", values) : nothing}
        ${of > 0 && this.shown.some((q) => (q.progress?.tries ?? 0) > 1) ? this.t("best") : nothing}
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

  /** Of the best submission of each question; in practice each counts one. */
  private get total(): { got: number; of: number; isPractice: boolean } {
    const scored = this.shown.filter((q) => q.isScored);
    const isPractice = scored.every((q) => q.points === 0);
    let [got, of] = [0, 0];
    for (const question of scored) {
      const worth = isPractice ? 1 : question.points;
      got += worth * question.bestShare;
      of += worth;
    }
    return { got, of, isPractice };
  }
}

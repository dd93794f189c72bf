import "./style.css";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { isBegun } from "../../ui/begun.ts";
import type { QuizAnswer, QuizData } from "./answer.ts";

/** Sums of fractions are off by less than this. */
const ROUNDING = 1e-9;

/** `<lectern-quiz>`: shows what is drawn, hands all answers in at once, then the result. */
export class QuizElement extends ActivityElement<QuizData, QuizAnswer> {
  /** Questions that were open when it was last said. */
  private warned = 0;
  private hadResult: boolean | undefined;
  private begun: readonly ActivityElement[] = [];

  protected override prepare(): void {
    // What the learner has begun while the LMS took its time is recorded in a moment: it counts as drawn.
    this.begun = this.all.filter(isBegun);
    const shown = this.shown;
    for (const question of this.all) question.hidden = !shown.includes(question);
  }

  protected override arrange(): void {
    const { data, seed } = this.setting!;
    if (!data.shuffle) return;
    const box = this.querySelector("[data-questions]")!;
    for (const question of shuffled(this.all, seed ^ hash32(data.id), (q) => q.id))
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
    const { isSubmitted: isHandedIn, hasResult } = this;
    const isRevealed = isHandedIn && this.setting!.data.feedback !== "never";
    for (const question of this.all) question.show({ isRevealed, isHandedIn });
    // The last of single answers has the focus on a result of its own.
    if (!isHandedIn && hasResult && this.hadResult === false) this.sayResult();
    this.hadResult = hasResult;
  }

  protected override submit = (): void => {
    const open = this.shown.filter((q) => q.activity.required && !q.hasAnswer);
    const n = open.length;
    // The first time it says what is open and goes there; the second time it takes that as it is.
    if (n > 0 && n !== this.warned) {
      this.warned = n;
      this.notice = this.t("open", { n });
      for (const question of open) question.sayUnread();
      open[0]!.focusFirst();
      return;
    }
    this.warned = 0;
    this.notice = "";
    this.focusResult = true;
    for (const question of this.shown) question.handIn();
    this.handIn({ isHandedIn: true });
  };

  protected override retry = (): void => {
    // What cannot be got right is no try: it stays as it was written.
    for (const question of this.shown) if (question.isScored) question.clear();
    this.clear();
    void this.updateComplete.then(() => this.shown[0]?.focusFirst());
  };

  override get canRetry(): boolean {
    if (this.isReadOnly) return false;
    if (this.isNow) return this.shown.some((q) => q.isScored && q.triesLeft > 0 && q.bestShare < 1);
    const { got, of } = this.total;
    return this.isSubmitted && this.triesLeft > 0 && of - got > ROUNDING;
  }

  protected override get hasResult(): boolean {
    const isAnswered = (q: ActivityElement): boolean =>
      !q.isScored || !q.activity.required || triesOf(q) > 0;
    return this.isNow ? this.total.of > 0 && this.shown.every(isAnswered) : this.isSubmitted;
  }

  protected override renderButtons(): TemplateResult {
    const { shown } = this;
    const n = shown.filter((question) => question.hasAnswer).length;
    const count = html`<p class="hint">${this.t("answered", { n, of: shown.length })}</p>`;
    if (this.isNow) return count;
    return html`${this.isSubmitted ? nothing : count} ${super.renderButtons()}`;
  }

  protected override renderResult(): TemplateResult {
    const { pass } = this.setting!.data;
    const { got, of, isPractice } = this.total;
    const isMarked = pass !== undefined && of > 0;
    const isPassed = isMarked && got * 100 >= pass * of - ROUNDING;
    const failed = this.canRetry ? "failed" : "notPassed";
    const verdict = !isMarked ? (this.isNow ? "" : "handedIn") : isPassed ? "passed" : failed;
    const state = !isMarked ? "neutral" : isPassed ? "right" : "wrong";
    const values = { got: this.decimal(got), of: this.decimal(of) };
    return html`<div class="feedback is-${state}" data-result tabindex="-1">
      <p>
        ${verdict === "" ? nothing : html`<strong class="verdict">${this.t(verdict)}</strong>`}
        ${of > 0 ? this.t(isPractice ? "practice" : "points", values) : nothing}
        ${of > 0 && this.shown.some((q) => triesOf(q) > 1) ? this.t("best") : nothing}
      </p>
    </div>`;
  }

  private get isNow(): boolean {
    return this.setting!.data.feedback === "now";
  }

  private get all(): ActivityElement[] {
    return [...this.querySelectorAll<ActivityElement>("[data-questions] [data-activity]")];
  }

  /** The questions of this attempt. */
  private get shown(): ActivityElement[] {
    const { data, seed, kind } = this.setting!;
    const isAnswered = (id: string): boolean =>
      this.all.some((q) => q.id === id && (q.progress !== undefined || this.begun.includes(q)));
    const ids = kind.drawn!(data, seed, isAnswered);
    return this.all.filter((q) => ids.includes(q.id));
  }

  /** Of the best submission of each question; in practice each counts one. */
  private get total(): { got: number; of: number; isPractice: boolean } {
    const scored = this.shown.filter((q) => q.isScored);
    const isPractice = scored.every((q) => q.activity.points === 0);
    let [got, of] = [0, 0];
    for (const question of scored) {
      const worth = isPractice ? 1 : question.activity.points;
      got += worth * question.bestShare;
      of += worth;
    }
    return { got, of, isPractice };
  }
}

function triesOf({ progress }: ActivityElement): number {
  return progress?.tries ?? 0;
}

import { html, nothing, render, type TemplateResult } from "lit/html.js";
import type { Score } from "../model/answer.ts";
import { hash32, shuffled } from "../model/hash.ts";
import type { ActivityProgress } from "../model/progress.ts";
import type { ActivitySetting, ActivityView } from "./activity-setting.ts";
import { isBegun } from "./begun.ts";
import { focusInView } from "./focus.ts";
import { notKept } from "./not-kept.ts";
import { say } from "../model/texts.ts";

/** Feedback is due; whether with the solution. */
export interface Shown {
  readonly solution: boolean;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;
/** As HTML: always, when right, when not right. */
interface Overall {
  readonly feedback?: string;
  readonly whenRight?: string;
  readonly whenWrong?: string;
}

/**
 * What every activity does: answer, submit, feedback, retry. The controls stand in the page's HTML and stay there; Lit
 * renders only what the learner's acts add, into the one child `[data-live]`.
 * A kind says how its controls are read, set, locked and marked.
 */
export abstract class ActivityElement<Data = unknown, Answer = unknown>
  extends HTMLElement
  implements ActivityView
{
  progress: ActivityProgress | undefined;
  isReadOnly = false;
  isRevealed = false;
  isNotKept = false;
  isHandedIn = false;
  protected setting: ActivitySetting<Data, Answer> | undefined;
  /** Resolves when what changed is on the page. */
  updateComplete: Promise<void> = Promise.resolve();
  private isDue = false;
  /** What the controls were last set to. */
  private drawn: ActivityProgress | undefined;
  private noticed = "";
  protected focusResult = false;

  // ── Lifecycle ──

  /** Stands in a container (a quiz) that hands in and gives feedback later, for all at once. */
  protected get isLater(): boolean {
    return this.parentElement?.closest("[data-later]") != null;
  }

  /** After every event, and before `start`. */
  show(change: Partial<ActivityView>): void {
    const isNews = Object.entries(change).some(
      ([name, value]) => this[name as keyof ActivityView] !== value,
    );
    Object.assign(this, change);
    if (isNews) this.requestUpdate();
  }

  /** Called once, when its section is first shown: before that, 650 activities cost nothing. */
  start(setting: ActivitySetting<Data, Answer>): void {
    if (this.setting !== undefined) return;
    this.setting = setting;
    this.prepare();
    if (!isBegun(this) && !this.contains(document.activeElement)) this.arrange();
    this.writeAnswer(this.answer);
    this.addEventListener("input", this.onInput);
    this.addEventListener("change", this.onInput);
    this.addEventListener("keydown", this.onKeydown);
    this.requestUpdate();
  }

  get isStarted(): boolean {
    return this.setting !== undefined;
  }

  /** All that changes in one moment is one rendering. */
  requestUpdate(): void {
    if (this.isDue || this.setting === undefined) return;
    this.isDue = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.isDue = false;
      this.update();
    });
  }

  private update(): void {
    render(this.render(), this.live);
    const before = this.drawn;
    this.drawn = this.progress;
    // The learner's own typing is already in the controls: writing it back would move the caret.
    if (this.progress?.answer !== before?.answer && !same(this.readAnswer(), this.answer))
      this.writeAnswer(this.answer);
    this.lock(this.isLocked);
    this.mark(this.showsFeedback ? { solution: this.showsSolution } : undefined);
    if (this.focusResult && this.isSubmitted) {
      this.focusResult = false;
      if (this.result !== null) focusInView(this.result);
    }
  }

  // ── What a kind says ──

  /** Before the first answer is written: listeners of its own. */
  protected prepare(): void {}
  /** Then: this attempt's own order. Not where the learner is at work already: nothing moves under a hand. */
  protected arrange(): void {}
  /** The answer as the controls stand. */
  protected abstract readAnswer(): Answer;
  /** Sets the controls. */
  protected abstract writeAnswer(answer: Answer): void;
  /** Marks each part right or wrong, where it stands; undefined takes the marks away. */
  protected abstract mark(shown: Shown | undefined): void;
  /** Makes controls answerable or not. */
  protected lock(isLocked: boolean): void {
    for (const control of this.controls) control.disabled = isLocked;
  }
  /** The author's feedback on the whole, as HTML, for what was submitted. */
  protected overall(): string {
    const { feedback = "", whenRight = "", whenWrong = "" } = this.setting!.data as Overall;
    return (this.isRight ? whenRight : whenWrong) + feedback;
  }
  /** Kinds that are not submitted (scale, checklist) say false: no button shows. */
  protected get submits(): boolean {
    return true;
  }

  /** Why nothing was submitted. */
  protected get unanswered(): string {
    return this.t("unanswered");
  }

  /** What its button says. */
  protected get submitWord(): string {
    return "check";
  }

  // ── What kinds share ──

  /** Where an option or item stands in the page. */
  protected itemOf(key: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-item="${key}"]`)!;
  }

  /** In this attempt's own order. */
  protected shuffle<T extends { readonly key: string }>(items: readonly T[]): T[] {
    const { setting, activity } = this;
    return shuffled(items, setting!.seed ^ hash32(activity.id), (item) => item.key);
  }

  /** "Your answer, not right", and what would have been; of what was not answered (undefined) only that. */
  protected wordFor(
    isRight: boolean | undefined,
    solution: string | false | undefined,
  ): string | undefined {
    const own = isRight === undefined ? undefined : this.t(isRight ? "yourRight" : "yourWrong");
    return solution ? [own, solution].filter(Boolean).join(". ") : own;
  }

  /** Two digits behind the language's own point. */
  protected decimal(n: number): string {
    const { lang } = document.documentElement;
    return n.toLocaleString(lang, { maximumFractionDigits: 2, numberingSystem: "latn" });
  }

  // ── What a container asks of it ──

  get hasAnswer(): boolean {
    const { kind, data } = this.setting!;
    return kind.isAnswered(data, this.answer);
  }

  get isScored(): boolean {
    return this.setting!.kind.score !== undefined;
  }

  get activity(): ActivitySetting["activity"] {
    return this.setting!.activity;
  }

  /** 0–1, of the best submission. */
  get bestShare(): number {
    const { got, of } = this.progress?.best ?? { got: 0, of: 1 };
    return got / of;
  }

  /** Submits the answer as it stands, whole or not. */
  handIn(answer: Answer = this.readAnswer()): void {
    this.notice = "";
    if (!this.isSubmitted) this.send("submit", answer);
  }

  /** Back to nothing answered, for another try. */
  clear(): void {
    const { kind, data } = this.setting!;
    if (this.isSubmitted) this.send("retry");
    this.send("answer", kind.empty(data));
  }

  /** Before it is handed in as not answered: what stands in it that is no answer. */
  sayUnread(): void {}

  focusFirst(): void {
    const first = this.controls.find((control) => !control.disabled);
    if (first !== undefined) focusInView(first);
  }

  // ── State ──

  protected get answer(): Answer {
    const { kind, data } = this.setting!;
    return (this.progress?.answer as Answer | undefined) ?? kind.empty(data);
  }
  protected get isSubmitted(): boolean {
    return this.progress?.submitted === true;
  }
  protected get score(): Score | undefined {
    const { kind, data } = this.setting!;
    return kind.score?.(data, this.answer);
  }
  protected get isRight(): boolean {
    const score = this.score;
    return score !== undefined && score.got === score.of;
  }
  get triesLeft(): number {
    const { tries } = this.activity;
    return tries === 0 ? Infinity : Math.max(0, tries - (this.progress?.tries ?? 0));
  }
  /** What is never scored is never finished: it stays open to change after it was handed in. */
  protected get isLocked(): boolean {
    return this.isReadOnly || (this.isScored && this.isSubmitted) || this.triesLeft === 0;
  }
  protected get hasResult(): boolean {
    return this.submits && this.isSubmitted;
  }
  protected get showsFeedback(): boolean {
    return this.isSubmitted && (!this.isLater || this.isRevealed);
  }
  protected get showsSolution(): boolean {
    const { solution } = this.activity;
    if (solution === "never" || !this.isSubmitted) return false;
    const isReviewed = this.isReadOnly && this.isRevealed;
    // While there are tries left, the right answer would be the next one.
    return solution === "submitted" || isReviewed || this.isRight || this.triesLeft === 0;
  }
  get canRetry(): boolean {
    return (
      this.isSubmitted &&
      !this.isReadOnly &&
      this.triesLeft > 0 &&
      !this.isRight &&
      this.score !== undefined
    );
  }
  protected get controls(): Control[] {
    const { live } = this;
    const all = this.querySelectorAll<HTMLInputElement>("input, select, textarea, button");
    return [...all].filter(
      (control) => !live.contains(control) && control.closest("[data-activity]") === this,
    );
  }
  private get result(): HTMLElement | null {
    return this.live.querySelector<HTMLElement>("[data-result]");
  }
  private get live(): HTMLElement {
    return (
      this.querySelector<HTMLElement>(":scope > [data-live]") ??
      this.appendChild(document.createElement("div"))
    );
  }

  /** Where the focus stays with something else. */
  protected sayResult(): void {
    this.setting!.announce(this.result?.textContent ?? "");
  }

  protected set notice(text: string) {
    this.noticed = text;
    this.requestUpdate();
  }

  /** A text of this kind, else the one that all share. */
  protected t(key: string, values?: Readonly<Record<string, string | number>>): string {
    const { words } = this.setting!;
    const own = `${this.activity.kind}.${key}`;
    return say(words, own in words ? own : `activity.${key}`, values);
  }

  // ── Handlers ──

  protected onInput = (event: Event): void => {
    if (this.isLocked || this.live.contains(event.target as globalThis.Node)) return;
    this.answered();
  };

  /** The controls changed: tells the shell. Kinds call it for controls that send no input event. */
  protected answered(): void {
    this.notice = "";
    const answer = this.readAnswer();
    if (!same(answer, this.answer)) this.send("answer", answer);
  }

  protected onKeydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const isLine =
      target instanceof HTMLInputElement && /^(text|number|radio|checkbox)$/.test(target.type);
    if (event.key === "Enter" && isLine && this.submits && !this.isLocked && !this.isLater) {
      event.preventDefault();
      this.submit();
    }
  };

  protected submit: () => void = () => {
    if (this.isLocked) return;
    const { kind, data } = this.setting!;
    const answer = this.readAnswer();
    if (!kind.isAnswered(data, answer)) {
      this.notice = this.unanswered;
      return;
    }
    this.focusResult = true;
    this.notice = "";
    this.send("submit", answer);
  };

  protected retry: () => void = () => {
    this.send("retry");
    void this.updateComplete.then(() => this.focusFirst());
  };

  protected send(type: "answer" | "submit" | "retry", answer?: Answer): void {
    this.setting!.dispatch({ type, activity: this.id, answer });
  }

  // ── Render ──

  protected render(): TemplateResult {
    return html`${this.hasResult ? this.renderResult() : nothing}
      <p class="notice" role="status">${this.noticed}</p>
      ${this.renderButtons()}${this.isNotKept ? notKept(this.setting!, this.answer, (key) => this.t(key)) : nothing}${this.renderExtra()}`;
  }

  protected renderButtons(): TemplateResult | typeof nothing {
    // Its quiz hands in; what was changed after that can be handed in alone.
    if (this.isLater && (this.isScored || !this.isHandedIn)) return nothing;
    if (this.canRetry) {
      return html`<p class="buttons">
        <button type="button" class="button" data-retry @click=${this.retry}>
          ${this.t("retry")}
        </button>
        ${this.triesLeftWord}
      </p>`;
    }
    if (!this.submits || this.isLocked || this.isSubmitted) return nothing;
    return html`<p class="buttons">
      <button type="button" class="button button-primary" data-submit @click=${this.submit}>
        ${this.t(this.submitWord)}
      </button>
    </p>`;
  }

  protected get triesLeftWord(): string {
    return Number.isFinite(this.triesLeft) ? this.t("triesLeft", { n: this.triesLeft }) : "";
  }

  /** Read out once, because focus goes there; no live region beside it. */
  protected renderResult(): TemplateResult | typeof nothing {
    if (!this.showsFeedback)
      return html`<p class="feedback" data-result tabindex="-1">${this.t("saved")}</p>`;
    const score = this.score;
    const state =
      score === undefined ? "neutral" : this.isRight ? "right" : score.got > 0 ? "partly" : "wrong";
    const { points } = this.activity;
    const earned = score === undefined ? 0 : (points * score.got) / score.of;
    return html`<div class="feedback is-${state}" data-result tabindex="-1">
      <p>
        <strong class="verdict">${state === "neutral" ? this.t("saved") : this.t(state)}</strong>
        ${
          points > 0 && score !== undefined
            ? html`<span class="points"
                >${this.t("points", { got: this.decimal(earned), of: this.decimal(points) })}</span
              >`
            : nothing
        }
      </p>
      <div .innerHTML=${this.overall()}></div>
    </div>`;
  }

  protected renderExtra(): TemplateResult | typeof nothing {
    return nothing;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

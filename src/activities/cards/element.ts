import "./style.css";
import { html, type TemplateResult } from "lit/html.js";
import { ActivityElement } from "../../ui/activity-element.ts";
import { focusInView } from "../../ui/focus.ts";
import type { CardsAnswer, CardsData } from "./answer.ts";

/** `<lectern-cards>`: one card at a time; those "not yet" come again until all are known. */
export class CardsElement extends ActivityElement<CardsData, CardsAnswer> {
  private isTurned = false;
  /** Cards put to the end of this round, in order. */
  private later: readonly string[] = [];

  protected override prepare(): void {
    this.querySelector<HTMLElement>("[data-cards]")!.hidden = true;
  }

  protected override readAnswer(): CardsAnswer {
    return this.answer;
  }

  protected override writeAnswer(): void {}
  protected override mark(): void {}

  protected override get submits(): boolean {
    return false;
  }

  override render(): TemplateResult {
    const { data } = this.setting!;
    const { known } = this.answer;
    const count = html`<p class="hint" role="status">
      ${this.t("count", { known: known.length, of: data.cards.length })}
    </p>`;
    const card = this.next();
    if (card === undefined) {
      return html`<p class="feedback is-neutral" data-result tabindex="-1">${this.t("finished")}</p>
        ${
          this.isReadOnly
            ? ""
            : html`<p class="buttons">
                <button type="button" class="button" @click=${this.restart}>
                  ${this.t("restart")}
                </button>
              </p>`
        }`;
    }
    return html`<div class="card" data-card tabindex="-1">
        <p class="card-front" .innerHTML=${card.front}></p>
        ${this.isTurned ? html`<div class="card-back" .innerHTML=${card.back}></div>` : ""}
      </div>
      ${this.isReadOnly ? "" : this.renderChoices(card.key)} ${count}`;
  }

  private renderChoices(key: string): TemplateResult {
    if (!this.isTurned) {
      return html`<p class="buttons">
        <button type="button" class="button button-primary" data-turn @click=${this.turn}>
          ${this.t("turn")}
        </button>
      </p>`;
    }
    return html`<p class="buttons">
      <button
        type="button"
        class="button button-primary"
        data-knew
        @click=${() => this.judge(key, true)}
      >
        ${this.t("knew")}
      </button>
      <button type="button" class="button" data-not-yet @click=${() => this.judge(key, false)}>
        ${this.t("notYet")}
      </button>
    </p>`;
  }

  /** First the cards not seen, in this attempt's order; then those "not yet". */
  private next(): CardsData["cards"][number] | undefined {
    const { known, again } = this.answer;
    const open = this.shuffle(this.setting!.data.cards).filter((c) => !known.includes(c.key));
    const rank = (key: string): number => (again.includes(key) ? 1 + this.later.indexOf(key) : -1);
    return open.sort((a, b) => rank(a.key) - rank(b.key))[0];
  }

  private turn = (): void => {
    this.isTurned = true;
    this.focusCard();
  };

  private judge(key: string, knew: boolean): void {
    const { known, again } = this.answer;
    const without = (keys: readonly string[]): string[] => keys.filter((k) => k !== key);
    this.later = [...without(this.later), key];
    this.isTurned = false;
    const answer = knew
      ? { known: [...known, key].sort(), again: without(again) }
      : { known, again: [...without(again), key].sort() };
    this.send("answer", answer);
    this.focusCard();
  }

  private restart = (): void => {
    this.later = [];
    const keys = this.setting!.data.cards.map((c) => c.key).sort();
    this.send("answer", { known: [], again: keys });
    this.focusCard();
  };

  private focusCard(): void {
    this.requestUpdate();
    void this.updateComplete.then(() =>
      focusInView(this.querySelector<HTMLElement>("[data-card], [data-result]")!),
    );
  }
}

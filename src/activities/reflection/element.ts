import "./style.css";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { ActivityElement } from "../../ui/activity-element.ts";
import type { ReflectionAnswer, ReflectionData } from "./answer.ts";

/** `<lectern-reflection>`: a text field that stays open; what was written is kept and shown again. */
export class ReflectionElement extends ActivityElement<ReflectionData, ReflectionAnswer> {
  protected override prepare(): void {
    const { data, reportedText: n = Infinity } = this.setting!;
    if (this.isShared && n < data.max)
      this.querySelector("[data-room]")!.before(this.t("beginning", { n }), " ");
  }

  protected override readAnswer(): ReflectionAnswer {
    return { text: this.field.value };
  }

  protected override writeAnswer(answer: ReflectionAnswer): void {
    this.field.value = answer.text;
    this.showRoom();
  }

  protected override mark(): void {
    this.showRoom();
  }

  protected override get submits(): boolean {
    return this.isShared || this.setting!.data.model !== undefined;
  }

  protected override get submitWord(): string {
    return this.isShared ? "send" : "check";
  }

  protected override renderResult(): TemplateResult {
    return html`<p class="feedback is-neutral" data-result tabindex="-1">
      ${this.t(this.isShared ? "sent" : "saved")}
    </p>`;
  }

  protected override renderExtra(): TemplateResult | typeof nothing {
    const { model } = this.setting!.data;
    const shows = model !== undefined && (this.progress?.tries ?? 0) > 0;
    return shows
      ? html`<div class="feedback is-neutral">
          <p><strong class="verdict">${this.t("model")}</strong></p>
          <div .innerHTML=${model}></div>
        </div>`
      : nothing;
  }

  private get isShared(): boolean {
    const { data, reportedText } = this.setting!;
    return data.share === "teacher" && reportedText !== 0;
  }

  private showRoom(): void {
    const left = this.setting!.data.max - this.field.value.length;
    this.querySelector("[data-room]")!.textContent = left <= 200 ? this.t("room", { n: left }) : "";
  }

  private get field(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }
}

import "./style.css";
import { hash32, shuffled } from "../../model/hash.ts";
import { ActivityElement } from "../../ui/activity-element.ts";
import { markPart } from "../../ui/mark.ts";
import type { MatchAnswer, MatchData } from "./answer.ts";

/** `<lectern-match>`: a list of things, each with a select. */
export class MatchElement extends ActivityElement<MatchData, MatchAnswer> {
  protected override prepare(): void {
    const { data, seed, activity } = this.setting!;
    const order = shuffled(data.targets, seed ^ hash32(activity.id), (t) => t.key);
    for (const { select } of this.rows) {
      for (const { key } of order) select.append(select.querySelector(`option[value="${key}"]`)!);
    }
  }

  protected override readAnswer(): MatchAnswer {
    const chosen = this.rows.filter(({ select }) => select.value !== "");
    return { pairs: Object.fromEntries(chosen.map(({ key, select }) => [key, select.value])) };
  }

  protected override writeAnswer({ pairs }: MatchAnswer): void {
    for (const { key, select } of this.rows) select.value = pairs[key] ?? "";
  }

  protected override mark(shown: { readonly solution: boolean } | undefined): void {
    const { data } = this.setting!;
    for (const { key, part } of this.rows) {
      const item = data.items.find((i) => i.key === key)!;
      const isRight = this.answer.pairs[key] === item.target;
      const answer = data.targets.find((t) => t.key === item.target)!.label;
      const solution = shown?.solution && !isRight ? `. ${this.t("solution", { answer })}` : "";
      markPart(
        part,
        shown && { isRight, word: this.t(isRight ? "yourRight" : "yourWrong") + solution },
      );
    }
  }

  protected override overall(): string | undefined {
    return this.setting!.data.feedback;
  }

  private get rows(): { key: string; part: HTMLElement; select: HTMLSelectElement }[] {
    return [...this.querySelectorAll<HTMLElement>("[data-item]")].map((part) => ({
      key: part.dataset["item"]!,
      part,
      select: part.querySelector("select")!,
    }));
  }
}

import { html, type TemplateResult } from "lit/html.js";
import type { ActivitySetting } from "./activity-setting.ts";
import { download } from "./download.ts";

/** What the LMS has no room for, the learner can keep: said beside the field, with the text as a file. */
export function notKept<Data, Answer>(
  { kind, data, activity }: ActivitySetting<Data, Answer>,
  answer: Answer,
  t: (key: string) => string,
): TemplateResult {
  const { question = "" } = data as { question?: string };
  const text = (): string => [question, "", ...kind.words(data, answer), ""].join("\n");
  return html`<p class="notice" data-not-kept>
    ${t("notKept")}
    <button
      type="button"
      class="button"
      @click=${() => download(`${activity.id}.txt`, "text/plain", text())}
    >
      ${t("download")}
    </button>
  </p>`;
}

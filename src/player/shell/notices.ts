import { html, nothing, render, type TemplateResult } from "lit/html.js";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";
import { progressWords, resultWords } from "./standing-words.ts";

/** What the page has to say for itself, in the flow above the text: where one was, and when nothing is recorded. */
export function startNotices(shell: Shell, navigation: Navigation): { open(): void } {
  const place = shell.root.querySelector<HTMLElement>("[data-notice]")!;

  function show(message: TemplateResult | typeof nothing, said = ""): void {
    render(message, place);
    if (said !== "") shell.announce(said);
  }

  function resume(section: string, title: string): void {
    const here = shell.t("wereHere", { section: title });
    const results = resultWords(shell);
    show(
      html`<section class="message is-resume" aria-labelledby="resume-title">
        <h2 class="message-title" id="resume-title">${here}</h2>
        <p>${(results.length > 0 ? results : [progressWords(shell)]).join(" ")}</p>
        <p class="buttons">
          <button
            type="button"
            class="button button-primary"
            data-resume
            @click=${() => navigation.go(section)}
          >
            ${shell.t("continue")}
          </button>
        </p>
      </section>`,
      here,
    );
  }

  function tell(kind: string, hasTitle: boolean): void {
    const text = shell.t(kind);
    const title = hasTitle ? shell.t(`${kind}.title`) : "";
    show(
      html`<section class="message is-${kind}">
        ${hasTitle ? html`<h2 class="message-title">${title}</h2>` : nothing}
        <p>${text}</p>
      </section>`,
      `${title} ${text}`.trim(),
    );
  }

  return {
    /** The LMS has answered: what the learner finds. */
    open() {
      const session = shell.session!;
      // Said once: it goes with the first move.
      navigation.onMove(() => {
        if (session.state !== "refused" && session.state !== "closed") show(nothing);
      });
      if (session.state === "refused") return tell("refused", true);
      if (session.isSecondTab) return tell("secondTab", true);
      if (session.isReadOnly)
        return tell(session.launch?.mode === "browse" ? "browse" : "review", false);
      const { place: last } = session.progress;
      const section = shell.data.sections.find(({ id }) => id === last);
      if (section !== undefined && section.id !== navigation.current.id)
        return resume(section.id, section.title);
      if (session.saving === "lost") tell("lost", false);
      // Where no LMS was looked for, none is missing.
      else if (session.state === "none" && session.reason !== "") tell("noLms", false);
    },
  };
}

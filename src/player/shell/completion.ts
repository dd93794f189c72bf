import { html, nothing, render } from "lit/html.js";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";
import { resultWords } from "./standing-words.ts";

/** The moment at which the module is complete, or all is answered and the mark not reached: a calm message where the learner is. */
export function startCompletion(shell: Shell, navigation: Navigation): { refresh(): void } {
  const place = document.createElement("div");
  const state = (): string => resultWords(shell).join(" ");
  let last = state();

  return {
    refresh() {
      const words = resultWords(shell);
      const now = words.join(" ");
      if (now === last) return;
      last = now;
      const section = navigation.current;
      section.insertBefore(place, section.querySelector(":scope > .turn"));
      const { passed } = shell.session!.standing;
      const [title, ...others] = words;
      render(
        words.length === 0
          ? nothing
          : html`<section
              class="message is-result ${passed === false ? "is-failed" : "is-done"}"
              data-result-of-module
            >
              <h2 class="message-title">${title}</h2>
              ${others.length === 0 ? nothing : html`<p>${others.join(" ")}</p>`}
            </section>`,
        place,
      );
      if (now !== "") shell.announce(now);
    },
  };
}

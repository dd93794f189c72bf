import { html, nothing, render } from "lit/html.js";
import { focusQuietly } from "../../ui/focus.ts";
import type { Shell } from "./shell.ts";
import { resultWords } from "./standing-words.ts";

/** The ways out: the Exit button, a hidden page, a page that goes. Afterwards nothing can be answered any more. */
export function startLeaving(shell: Shell): void {
  const session = shell.session!;
  const { root } = shell;
  const exit = root.querySelector<HTMLButtonElement>("[data-action=exit]");
  // Where no LMS listens there is nothing to end.
  if (exit !== null) exit.hidden = session.state !== "open";

  async function leave(): Promise<void> {
    if (root.hasAttribute("aria-busy")) return;
    root.setAttribute("aria-busy", "true");
    shell.refresh();
    const slow = setTimeout(() => shell.announce(shell.t("save.saving")), 300);
    await session.finish();
    clearTimeout(slow);
    root.removeAttribute("aria-busy");
    showClosed(shell);
    // Only a window that a script opened may be closed by one; in a frame this does nothing.
    if (window.opener !== null && window.parent === window) window.close();
  }

  exit?.addEventListener("click", () => void leave());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session.hide();
    else session.show();
  });
  // No `unload`: it keeps a page out of the back-forward cache, and phones do not send it.
  window.addEventListener("pagehide", () => session.leave());
  window.addEventListener("pageshow", ({ persisted }) => {
    // The session was finished when the page went: what came back would take answers and keep none.
    if (persisted && session.state === "closed") location.reload();
  });
}

/** "Saved. You may close this window." Everything else is gone. */
function showClosed(shell: Shell): void {
  const { root, session } = shell;
  const isSaved = session!.saving === "saved";
  const kind = isSaved ? "closed" : "closedUnsaved";
  root.classList.add("is-closed");
  for (const part of root.querySelectorAll<HTMLElement>("lectern-section, .tools, #contents"))
    part.hidden = true;
  for (const skip of document.querySelectorAll<HTMLElement>("a.skip")) skip.hidden = true;
  const results = resultWords(shell);
  const place = root.querySelector<HTMLElement>("[data-notice]")!;
  render(
    html`<section class="message is-closed">
      <h1 class="message-title" tabindex="-1">${shell.t(`${kind}.title`)}</h1>
      ${results.length === 0 ? nothing : html`<p>${results.join(" ")}</p>`}
      <p>${shell.t(kind)}</p>
    </section>`,
    place,
  );
  shell.announce("");
  window.scrollTo(0, 0);
  focusQuietly(place.querySelector("h1")!);
}

import type { Shell } from "./shell.ts";

/** One line that says whether everything is kept. Said aloud only when something is wrong, and when it is right again. */
export function startSaveState(shell: Shell): { refresh(): void } {
  const line = shell.root.querySelector<HTMLElement>("[data-save]");
  // It changes with every answer: a live region here would talk into each.
  line?.removeAttribute("role");
  let last = "";

  function show(state: string): void {
    if (state === last || line === null) return;
    line.dataset["state"] = state;
    line.textContent = shell.t(`save.${state}`);
    const isTrouble = (s: string): boolean => s === "unsaved" || s === "offline";
    if (isTrouble(state) || (isTrouble(last) && state === "saved"))
      shell.announce(line.textContent);
    // "Saving" between two tries is no news.
    if (state !== "saving" || !isTrouble(last)) last = state;
  }

  function refresh(): void {
    const { session } = shell;
    if (session === undefined) return show("connecting");
    // The way out is being tried: whatever did not go before.
    if (shell.root.hasAttribute("aria-busy")) return show("saving");
    const isWatching = session.isReadOnly && session.state !== "closed";
    if (isWatching) return show("none");
    if (session.saving === "unsaved" && !navigator.onLine && session.state === "open")
      return show("offline");
    show(session.saving);
  }

  window.addEventListener("online", refresh);
  window.addEventListener("offline", refresh);
  refresh();
  return { refresh };
}

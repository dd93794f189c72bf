import { focusQuietly } from "../../ui/focus.ts";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";
import { progressWords } from "./standing-words.ts";

/** The table of contents: where one is, what is done, how much; on a small screen behind a button. */
export function startContents(shell: Shell, navigation: Navigation): { refresh(): void } {
  const { root } = shell;
  const list = root.querySelector<HTMLElement>("#contents");
  const button = root.querySelector<HTMLElement>("[data-action=contents]");
  const figures = root.querySelectorAll("[data-progress]");
  const bars = root.querySelectorAll<HTMLProgressElement>(".tools progress, #contents progress");
  const links = new Map<string, HTMLElement>();
  for (const link of list?.querySelectorAll<HTMLElement>("[data-goto]") ?? [])
    links.set(link.dataset["goto"]!, link);
  const marked = new Set<string>();

  function toggle(isOpen: boolean): void {
    list?.classList.toggle("is-open", isOpen);
    button?.setAttribute("aria-expanded", String(isOpen));
  }

  function markCurrent(): void {
    for (const link of links.values()) link.removeAttribute("aria-current");
    links.get(navigation.current.id)?.setAttribute("aria-current", "page");
  }

  function markDone(id: string): void {
    const link = links.get(id);
    if (marked.has(id) || link === undefined) return;
    marked.add(id);
    (link.closest("li") ?? link).classList.add("is-done");
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = ` (${shell.t("done")})`;
    link.append(words);
  }

  toggle(false);
  button?.addEventListener("click", () => toggle(!list?.classList.contains("is-open")));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !list?.classList.contains("is-open")) return;
    toggle(false);
    if (button) focusQuietly(button);
  });
  navigation.onMove(() => {
    toggle(false);
    markCurrent();
  });
  navigation.onReach((target) => toggle(target === list));
  markCurrent();

  return {
    refresh() {
      const { standing } = shell.session!;
      for (const id of standing.sectionsDone) markDone(id);
      for (const figure of figures) figure.textContent = progressWords(shell);
      for (const bar of bars) bar.value = standing.measure;
    },
  };
}

import "./search.css";
import { html, nothing, render } from "lit/html.js";
import { focusQuietly, scrollOwnWindow } from "../../ui/focus.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
import { findWords, fold, type Folded, snippetOf, wordsOf } from "./fold.ts";

/** A paragraph, item, cell or heading that can be found. */
interface Place {
  readonly element: HTMLElement;
  readonly section: HTMLElement;
  readonly text: string;
  readonly folded: Folded;
}

const MOST_SHOWN = 20;
const PLACES = "h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, summary, pre";
/** The words of controls, what the learner's acts added, what is none of the text. */
const NO_PLACES =
  "select, button, span.on-paper, [data-live], [data-feedback], .turn, [data-notebook], .kicker, .visually-hidden";

/** Instant search over the text that the page already holds: no index file, nothing until it is opened. */
export function startSearch(shell: Shell, navigation: Navigation): void {
  const button = shell.root.querySelector<HTMLButtonElement>("[data-action=search]");
  if (button === null || !("showModal" in HTMLDialogElement.prototype)) return;
  let places: readonly Place[] | undefined;
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", shell.t("search.label"));
  button.hidden = false;
  button.addEventListener("click", open);
  // The mark of a hit goes with the next move.
  navigation.onMove(() => {
    for (const old of shell.root.querySelectorAll(".is-found")) old.classList.remove("is-found");
  });

  function open(): void {
    places ??= placesIn(shell.root);
    if (!dialog.isConnected) shell.root.append(dialog);
    draw("");
    dialog.showModal();
    const field = dialog.querySelector("input")!;
    field.value = "";
    focusQuietly(field);
  }

  function draw(query: string): void {
    const words = wordsOf(query);
    const hits =
      words.length === 0
        ? []
        : places!.flatMap((place) => {
            const found = findWords(place.folded, words);
            return found === undefined ? [] : [{ place, found }];
          });
    const count =
      hits.length > MOST_SHOWN
        ? shell.t("search.more", { n: MOST_SHOWN, of: hits.length })
        : hits.length > 0
          ? shell.t("search.found", { n: hits.length })
          : shell.t("search.none", { words: query });
    render(
      html`<div class="search-field">
          <input
            type="search"
            aria-label=${shell.t("search.label")}
            placeholder=${shell.t("search.label")}
            autocomplete="off"
            @input=${(event: Event) => draw((event.target as HTMLInputElement).value)}
            @keydown=${onArrow}
          />
          <button type="button" class="button" @click=${() => dialog.close()}>
            ${shell.t("search.close")}
          </button>
        </div>
        <p class="hint" role="status">${words.length === 0 ? nothing : count}</p>
        <ul class="search-hits" @keydown=${onArrow}>
          ${hits.slice(0, MOST_SHOWN).map(
            ({ place, found }) =>
              html`<li>
                <button type="button" class="search-hit" @click=${() => go(place)}>
                  <span class="search-where"
                    >${place.section.dataset["title"] ?? place.section.querySelector("h1")?.textContent}</span
                  >
                  <span
                    >${snippetOf(place.text, found).map((r) => (r.isHit ? html`<mark>${r.text}</mark>` : r.text))}</span
                  >
                </button>
              </li>`,
          )}
        </ul>`,
      dialog,
    );
  }

  /** Down from the field into the hits, and back. */
  function onArrow(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Enter") return;
    const stops = [...dialog.querySelectorAll<HTMLElement>("input, .search-hit")];
    const at = stops.indexOf(event.target as HTMLElement);
    if (event.key === "Enter") {
      if (at === 0) stops[1]?.click();
      return;
    }
    event.preventDefault();
    const stop = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (stop === undefined) return;
    focusQuietly(stop);
    const [{ top, bottom }, box] = [stop, dialog].map((one) => one.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    dialog.scrollBy(0, Math.max(0, bottom - box.bottom) + Math.min(0, top - box.top));
  }

  function go(place: Place): void {
    dialog.close();
    navigation.go(place.section.id);
    const element = scrollOwnWindow(place.element);
    element.classList.add("is-found");
    focusQuietly(element);
  }
}

/** Every text belongs to the innermost place around it: an item with a list in it is found by its own words. */
function placesIn(root: HTMLElement): Place[] {
  const words = new Map<HTMLElement, string>();
  const texts = document.createTreeWalker(root.querySelector("main")!, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    const element = parentElement!.closest<HTMLElement>(PLACES);
    if (element !== null && parentElement!.closest(NO_PLACES) === null)
      words.set(element, (words.get(element) ?? "") + textContent);
  }
  return [...words].flatMap(([element, all]) => {
    const section = element.closest<HTMLElement>("lectern-section");
    const text = all.replace(/\s+/g, " ").trim();
    return section === null || text === "" ? [] : [{ element, section, text, folded: fold(text) }];
  });
}

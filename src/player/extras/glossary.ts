import "./glossary.css";
import { html, render } from "lit/html.js";
import { focusQuietly } from "../../ui/focus.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
import { findWords, fold, wordsOf } from "./fold.ts";

/** A term's meaning beside the word. Without script the same link leads to the glossary. */
export function startGlossary(shell: Shell, navigation: Navigation): undefined {
  const page = shell.root.querySelector<HTMLElement>("#glossary");
  if (page === null) return;
  const box = document.createElement("div");
  box.className = "popover";
  box.hidden = true;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "popover-title");
  box.tabIndex = -1;
  shell.root.append(box);
  let opener: HTMLElement | undefined;

  function close(returnsFocus: boolean): void {
    if (opener === undefined) return;
    opener.removeAttribute("aria-expanded");
    if (returnsFocus) focusQuietly(opener);
    opener = undefined;
    box.hidden = true;
  }

  function open(link: HTMLElement, term: HTMLElement): void {
    // A term in another's meaning takes its place: back goes to where the learner was reading.
    if (!box.contains(link)) {
      close(false);
      opener = link;
      link.setAttribute("aria-expanded", "true");
    }
    render(
      html`<p class="popover-title" id="popover-title">${term.querySelector("dt")!.textContent}</p>
        <div class="popover-text">${meaningOf(term)}</div>
        <p class="buttons">
          <button type="button" class="button" @click=${() => close(true)}>
            ${shell.t("close")}
          </button>
          <a href="#${term.id}" data-term-page>${shell.t("toGlossary")}</a>
        </p>`,
      box,
    );
    box.hidden = false;
    place(box, opener!);
    focusQuietly(box);
  }

  shell.root.addEventListener("click", (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLElement>("a[href^='#g--']");
    if (link === null || link.hasAttribute("data-term-page")) {
      if (!box.contains(target)) close(false);
      return;
    }
    const term = document.getElementById(link.getAttribute("href")!.slice(1));
    if (term === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The navigation leaves alone what was answered here.
    event.preventDefault();
    if (link === opener) close(true);
    else open(link, term);
  });
  shell.root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || opener === undefined) return;
    event.stopImmediatePropagation();
    close(true);
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close(false);
  });
  navigation.onMove(() => close(false));
  startFilter(shell, page);
}

/** Leaves the entries in which all the words stand; without any, all. */
function startFilter(shell: Shell, page: HTMLElement): void {
  const field = page.querySelector("input")!;

  function filter(): void {
    const words = wordsOf(field.value);
    let n = 0;
    for (const entry of page.querySelectorAll(".entry")) {
      const texts = [...entry.querySelectorAll("dt, [data-definition]")].map((e) => e.textContent);
      const isOut = findWords(fold(texts.join(" ")), words) === undefined;
      entry.classList.toggle("is-out", isOut);
      if (!isOut) n++;
    }
    const isFiltered = words.length > 0;
    page.classList.toggle("is-filtered", isFiltered);
    page.querySelector("[role=status]")!.textContent = isFiltered
      ? shell.t(n > 0 ? "search.found" : "search.none", { n, words: field.value })
      : "";
  }

  field.addEventListener("input", filter);
  // Someone goes to an entry that may be left out.
  page.addEventListener("beforematch", () => {
    field.value = "";
    filter();
  });
}

/** A copy of what the glossary says, without ids: they are there once already. */
function meaningOf(term: HTMLElement): Node[] {
  const meaning = term.querySelector("[data-definition]")!.cloneNode(true) as Element;
  for (const one of meaning.querySelectorAll("[id]")) one.removeAttribute("id");
  return [...meaning.childNodes];
}

/** Below the word, inside the window; above it where there is no room below. */
function place(box: HTMLElement, link: HTMLElement): void {
  const gap = 8;
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - gap;
  const isBelow =
    word.bottom + gap + box.offsetHeight <= window.innerHeight || word.top < box.offsetHeight + gap;
  const origin = (box.offsetParent ?? document.documentElement).getBoundingClientRect();
  const top = isBelow ? word.bottom + gap : word.top - gap - box.offsetHeight;
  box.style.left = `${Math.max(gap, Math.min(word.left, room)) - origin.left}px`;
  box.style.top = `${top - origin.top}px`;
}

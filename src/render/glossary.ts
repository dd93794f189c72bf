import type { Term } from "../model/course-module.ts";
import { attribute } from "./attributes.ts";
import { renderTight } from "./blocks.ts";
import { escape } from "./escape.ts";
import type { Book } from "./scope.ts";
import { renderUses } from "./uses.ts";

/** From here on letters to jump to are worth their room. */
const MANY = 10;

/** Terms A–Z, each with where it is used. The definition is what the pop-over shows. */
export function renderGlossary(book: Book): string | undefined {
  const { glossary } = book.module;
  if (glossary.length === 0) return undefined;
  const field =
    `<p class="needs-script"><label class="field-label" for="glossary--find">${escape(book.t("searchGlossary"))}</label>` +
    `<input id="glossary--find" type="search" autocomplete="off" dir="auto"> <span class="hint" role="status"></span></p>\n`;
  if (glossary.length < MANY) return field + renderTerms(glossary, book);
  const groups = new Map<string, Term[]>();
  for (const term of glossary) {
    const letter = letterOf(term);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  const idOf = (letter: string): string =>
    `glossary--letter-${letter.codePointAt(0)!.toString(16)}`;
  const letters = [...groups.keys()];
  const jumps = letters.map((l) => `<a href="#${idOf(l)}">${escape(l)}</a>`).join(" ");
  const parts = letters.map(
    (l) =>
      `<h2 class="letter" id="${idOf(l)}" tabindex="-1">${escape(l)}</h2>${renderTerms(groups.get(l)!, book)}`,
  );
  return `${field}<nav class="letters" aria-label="${escape(book.t("letters"))}">${jumps}</nav>\n${parts.join("\n")}`;
}

function renderTerms(terms: readonly Term[], book: Book): string {
  const scope = { book, section: "glossary", isLive: true, isFirst: false };
  // Definitions link to each other, so each is made before the uses of any are known.
  const definitions = terms.map((term) => renderTight(term.children, scope));
  const entries = terms.map((term, i) => {
    const uses = renderUses(book.termUses.get(term.id) ?? [], book);
    return (
      `<div class="entry"${attribute("id", `g--${term.id}`)} tabindex="-1"><dt>${escape(term.title)}</dt>` +
      `<dd data-definition>${definitions[i]}</dd>${uses === "" ? "" : `<dd class="uses">${uses}</dd>`}</div>`
    );
  });
  return `<dl class="glossary">${entries.join("\n")}</dl>`;
}

/** The letter that a term is looked up under: without accents, capital. */
function letterOf(term: Term): string {
  const letter = [...term.title.normalize("NFD")].find((c) => /[\p{L}\p{N}]/u.test(c)) ?? "#";
  return [...letter.toUpperCase()][0]!;
}

import type { Reference } from "../model/course-module.ts";
import { listedReferences } from "../model/listed-references.ts";
import { attribute } from "./attributes.ts";
import { escape } from "./escape.ts";
import { renderInline } from "./inline.ts";
import type { Book } from "./scope.ts";
import { renderUses } from "./uses.ts";

/** What the text cites, with the way back to it, and what is worth reading beside it. */
export function renderReferences(book: Book): string | undefined {
  const { cited, further } = listedReferences(book.module);
  const list = (of: readonly Reference[]): string =>
    `<ul class="references">${of.map((r) => renderReference(r, book)).join("\n")}</ul>`;
  const heading = (key: string): string => `<h2>${escape(book.t(key))}</h2>\n`;
  if (cited.length === 0 && further.length === 0) return undefined;
  if (further.length === 0) return list(cited);
  return [
    ...(cited.length === 0 ? [] : [heading("cited") + list(cited)]),
    heading("reading") + list(further),
  ].join("\n");
}

function renderReference(reference: Reference, book: Book): string {
  const scope = { book, section: "references", isLive: true, isFirst: false };
  const uses = renderUses(book.citations.get(reference.id) ?? [], book);
  return `<li${attribute("id", `ref--${reference.id}`)} tabindex="-1">${renderInline(reference.children, scope)}${uses === "" ? "" : ` <span class="uses">${uses}</span>`}</li>`;
}

import { plainText } from "../model/tree.ts";
import { attribute } from "./attributes.ts";
import { escape } from "./escape.ts";
import type { Book, Use } from "./scope.ts";

/** "In the text: Introduction, Membership": one link to each section that uses it, to its first use there. */
export function renderUses(uses: readonly Use[], book: Book): string {
  const first = uses.filter((u, i) => uses.findIndex((o) => o.section === u.section) === i);
  const links = first.flatMap(({ id, section }) => {
    const title = book.sections.get(section)?.title;
    return title === undefined
      ? []
      : [`<a${attribute("href", `#${id}`)}>${escape(plainText(title))}</a>`];
  });
  return links.length === 0 ? "" : `${escape(book.t("usedIn"))} ${links.join(", ")}`;
}

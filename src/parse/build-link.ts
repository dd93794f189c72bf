import type { Token } from "markdown-it";
import { error } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { type Inline, plainText } from "../model/tree.ts";
import type { Cited } from "./inline-rules.ts";
import { linkTarget } from "./links.ts";
import { type Page, placeOfText } from "./reading.ts";

/** A link over some lines; undefined when it may not go where it should: then its words stay. */
export function link(
  href: string,
  children: Inline[],
  line: number,
  lines: number,
  page: Page,
): Inline | undefined {
  const place = page.placeOf(line);
  const precise = placeOfText(page, line, `](${href}`, lines);
  if (plainText(children).trim() === "") {
    page.reading.found.push(
      error(
        "empty-link",
        place,
        "This link has no words.",
        "Write between the square brackets what one finds there.",
      ),
    );
  }
  const target = linkTarget(href, precise, page);
  return target === undefined ? undefined : { type: "link", place, target, children };
}

/** `[@wenger1998, p. 45]` with the references that exist. */
export function citation(token: Token, line: number, page: Page): Inline {
  const { references, found } = page.reading;
  const items = token.meta!["items"] as readonly Cited[];
  const place = placeOfText(page, line, token.content);
  for (const { id } of items) {
    if (references === undefined || references.has(id)) continue;
    found.push(
      error(
        "unknown-reference",
        place,
        `references.yaml has no "${id}".`,
        references.size === 0 ? "Add it there." : suggestion(id, references),
      ),
    );
  }
  return {
    type: "citation",
    place: page.placeOf(line),
    items: items.filter(({ id }) => references?.has(id)),
  };
}

import type { Attributes } from "../model/tree.ts";
import { escape } from "./escape.ts";
import { type Scope, uniqueId } from "./scope.ts";

/** What an author may write in `{…}` and the page then carries. Everything else has its meaning in Lectern only. */
const KEYS: readonly string[] = ["lang", "dir"];
const CLASSES: readonly string[] = ["lead", "small", "center", "wide"];
const VALUES: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  dir: /^(ltr|rtl|auto)$/,
};

/** ` id="…" class="…" lang="…"` by the allow list, with our own classes; "" when nothing is left. */
export function writeAttributes(
  attributes: Attributes | undefined,
  scope: Scope,
  own: { readonly id?: string; readonly classes?: readonly string[] } = {},
): string {
  const id = scope.isLive ? (own.id ?? namedId(attributes, scope)) : undefined;
  const classes = [
    ...(own.classes ?? []),
    ...(attributes?.classes ?? []).filter((c) => CLASSES.includes(c)),
  ];
  const values = Object.entries(attributes?.values ?? {}).filter(
    ([key, value]) => KEYS.includes(key) && VALUES[key]!.test(value),
  );
  return (
    attribute("id", id) +
    attribute("class", classes.length > 0 ? classes.join(" ") : undefined) +
    values.map(([key, value]) => attribute(key, value)).join("")
  );
}

function namedId(attributes: Attributes | undefined, { book, section }: Scope): string | undefined {
  return attributes?.id === undefined
    ? undefined
    : uniqueId(book, anchorOf(section, attributes.id));
}

/** ` name="value"`; nothing when there is no value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : ` ${name}="${escape(String(value))}"`;
}

/** The id in the page of what an author named in a section. */
export function anchorOf(section: string, name: string): string {
  return `${section}--${name}`;
}

import { error, type Place } from "../model/diagnostic.ts";
import { nearest, suggestion } from "../model/nearest.ts";
import type { LinkTarget } from "../model/tree.ts";
import { localFile, resolvePath } from "./folder.ts";
import type { Page } from "./reading.ts";

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED = ["http", "https", "mailto", "tel"];

/** Where a link goes: a section, a term, a file of the module, or the world. Everything else is refused. */
export function linkTarget(href: string, place: Place, page: Page): LinkTarget | undefined {
  const { found, terms } = page.reading;
  const refuse = (code: string, text: string, hint: string): undefined => {
    found.push(error(code, place, text, hint));
    return undefined;
  };
  const address = href.trim();
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === "glossary") {
    const term = decoded(address.slice("glossary:".length));
    if (terms === undefined) return undefined;
    if (terms.has(term)) return { to: "term", term };
    const hint = terms.size === 0 ? "Define it in glossary.yaml." : suggestion(term, terms);
    return refuse("unknown-term", `The glossary has no term "${term}".`, hint);
  }
  const local = localFile(address, place);
  if (local !== undefined) {
    found.push(local);
    page.reading.media.missed.push({ path: address, isImage: false });
    return undefined;
  }
  if (scheme !== undefined || address.startsWith("//")) {
    if (scheme === undefined || !ALLOWED.includes(scheme)) {
      return refuse(
        "forbidden-link",
        `A link may not go to "${shorten(address)}".`,
        "Link to a web address (https://…), mailto:, tel:, a section (02-name.md), a term (glossary:id) or a file in media/.",
      );
    }
    if (/^https?$/.test(scheme) && !isAddress(address))
      return refuse(
        "bad-link",
        `"${shorten(address)}" is no web address.`,
        "Copy it again from the browser.",
      );
    return { to: "url", url: encodeURI(address).replace(/%25/g, "%") };
  }
  return within(address, place, page, refuse);
}

function within(
  address: string,
  place: Place,
  page: Page,
  refuse: (code: string, text: string, hint: string) => undefined,
): LinkTarget | undefined {
  const { sections, anchors, media } = page.reading;
  const [written = "", fragment] = address.split("#", 2) as [string, string | undefined];
  const anchor = fragment === undefined || fragment === "" ? undefined : decoded(fragment);
  const path = written === "" ? undefined : resolvePath(page.file, written);
  const section =
    written === "" ? page.section : path === undefined ? undefined : sections.get(path);
  if (section !== undefined && (written !== "" || anchor !== undefined)) {
    if (anchor !== undefined) anchors.push({ section, anchor, place });
    return anchor === undefined ? { to: "section", section } : { to: "section", section, anchor };
  }
  if (written === "" || written.endsWith(".md")) {
    const near = path === undefined ? undefined : nearest(path, sections.keys());
    return refuse(
      "link-to-nothing",
      written === "" ? "This link goes nowhere." : `There is no section "${written}".`,
      near === undefined
        ? `Known: ${[...sections.keys()].slice(0, 8).join(", ")}.`
        : `Did you mean "${near}"?`,
    );
  }
  const file = media.use(written, place);
  return file === undefined ? undefined : { to: "file", path: file };
}

function isAddress(text: string): boolean {
  try {
    return new URL(text).hostname !== "";
  } catch {
    return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

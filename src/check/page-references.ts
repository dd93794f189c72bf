import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { OpenPackage } from "../model/standard.ts";

const PAGE = "index.html";
const REFERENCE = /\s(?:src|href|poster)="([^"]+)"/g;

/** What render writes for the characters that could end an attribute. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Everything that the page asks for lies in the package. Its attributes are ours: quoted with ", their text escaped. */
export function pageReferences(open: OpenPackage): Diagnostic[] {
  const missing = new Set<string>();
  for (const [, written] of (open.text(PAGE) ?? "").matchAll(REFERENCE)) {
    const address = written!.replace(/&(?:\w+|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
    if (/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(address)) continue;
    const path = decodeURIComponent(address.replace(/[?#].*$/, ""));
    if (!open.files.has(path)) missing.add(path);
  }
  return [...missing].map((path) =>
    error(
      "page-reference",
      { file: PAGE, line: 1 },
      `The page asks for "${path}", which the package does not hold.`,
      "This is a fault of the builder, not of the module. Please report it.",
    ),
  );
}

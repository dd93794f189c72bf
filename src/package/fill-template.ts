import { create } from "xmlbuilder2";
import { type Diagnostic, error } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import type { Hole } from "../model/standard.ts";
import { unbalancedTag } from "../model/xml.ts";

type Holes = Readonly<Record<string, Hole>>;

const HOLE = /^\{\{\s*([\w.-]+)\s*\}\}$/;

/**
 * A manifest's template and the values for its holes go in, the manifest comes out. The template is parsed first and
 * filled then, so no value can break it. `{{name}}` is a whole attribute or a whole text: a string sets it, an absent one
 * removes the attribute or the element, a list repeats the element that names it, with each row's own holes inside.
 */
export function fillTemplate(
  template: string,
  { file, holes }: { file: string; holes: Holes },
): { xml: string; diagnostics: Diagnostic[] } {
  const filler = new Filler(template, file);
  const broken = brokenAt(template);
  if (broken !== undefined) {
    const hint = "Close every tag, and write &amp; for &.";
    filler.say(
      "template-not-well-formed",
      broken.line,
      `This template is no XML: ${broken.fact}`,
      hint,
    );
    return { xml: "", diagnostics: filler.diagnostics };
  }
  const document = create(plain(template));
  filler.element(document.root().node as unknown as DomElement, [holes]);
  const xml = document.root().doc().end({ prettyPrint: true, indent: " ", wellFormed: false });
  return { xml: `${xml}\n`, diagnostics: filler.diagnostics };
}

/** Comments are for those who write templates: an LMS administrator would take them for holes left over. */
function plain(template: string): string {
  return template
    .replace(/^\uFEFF/, "")
    .replace(/<!--[\s\S]*?-->\s*/g, "")
    .trimStart();
}

function brokenAt(template: string): { line: number; fact: string } | undefined {
  const tag = unbalancedTag(template);
  if (tag !== undefined) return tag;
  try {
    create(plain(template));
    return undefined;
  } catch (reason) {
    const fact = (reason instanceof Error ? reason.message : String(reason)).split("\n")[0]!;
    return { line: 1, fact };
  }
}

class Filler {
  readonly diagnostics: Diagnostic[] = [];
  readonly #template: string;
  readonly #file: string;

  constructor(template: string, file: string) {
    this.#template = template;
    this.#file = file;
  }

  say(code: string, line: number, text: string, hint: string): void {
    this.diagnostics.push(error(code, { file: this.#file, line }, text, hint));
  }

  /** Over copies: removing changes the lists themselves. */
  element(node: DomElement, scopes: readonly Holes[]): void {
    if (this.#repeated(node, scopes)) return;
    for (const { name, value } of Array.from(node.attributes)) {
      const filled = this.#value(value, scopes);
      if (filled === undefined) node.removeAttribute(name);
      else node.setAttribute(name, filled);
    }
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === ELEMENT) this.element(child, scopes);
      else if (child.nodeType === COMMENT) node.removeChild(child);
      else if (child.nodeType === TEXT) {
        const text = child.nodeValue ?? "";
        const filled = this.#value(text.trim(), scopes);
        if (filled === undefined) return void node.parentNode.removeChild(node);
        child.nodeValue = filled;
      }
    }
  }

  /** Once per row, where an attribute's hole is a list. That attribute only names the list, so it goes. */
  #repeated(node: DomElement, scopes: readonly Holes[]): boolean {
    for (const { name, value } of Array.from(node.attributes)) {
      const hole = HOLE.exec(value)?.[1];
      const rows = hole === undefined ? undefined : find(hole, scopes)?.value;
      if (!Array.isArray(rows)) continue;
      node.removeAttribute(name);
      for (const row of rows as readonly Holes[]) {
        const copy = node.cloneNode(true);
        node.parentNode.insertBefore(copy, node);
        this.element(copy, [row, ...scopes]);
      }
      node.parentNode.removeChild(node);
      return true;
    }
    return false;
  }

  #value(text: string, scopes: readonly Holes[]): string | undefined {
    const name = HOLE.exec(text)?.[1];
    if (name === undefined) {
      if (text.includes("{{"))
        this.say(
          "template-hole-not-whole",
          this.#lineOf(text),
          `"${text}" holds more than a hole.`,
          "A hole is a whole attribute or a whole text: {{name}} and nothing else.",
        );
      return xmlText(text);
    }
    const found = find(name, scopes);
    if (found === undefined) {
      const known = scopes.flatMap((scope) => Object.keys(scope));
      this.say(
        "template-unknown-hole",
        this.#lineOf(text),
        `The hole {{${name}}} is not known.`,
        suggestion(name, known),
      );
      return text;
    }
    if (typeof found.value === "object") {
      this.say(
        "template-list-in-text",
        this.#lineOf(text),
        `{{${name}}} is a list.`,
        `Write each="{{${name}}}" on the element that it repeats.`,
      );
      return text;
    }
    return found.value === undefined ? undefined : xmlText(found.value);
  }

  #lineOf(text: string): number {
    return this.#template.slice(0, this.#template.indexOf(text)).split("\n").length;
  }
}

function find(name: string, scopes: readonly Holes[]): { value: Hole } | undefined {
  const scope = scopes.find((holes) => Object.hasOwn(holes, name));
  return scope === undefined ? undefined : { value: scope[name] };
}

/**
 * Without what XML 1.0 cannot say: control characters and halves of pairs. An ampersand is escaped here, because xmlbuilder2
 * (4.0) leaves one as it is where what follows looks like an entity: "&nbsp;" in a title would break the manifest.
 */
function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
      .replaceAll("&", "&amp;")
  );
}

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** The little of a DOM that is used here: the DOM's own types are a browser's. */
interface DomElement {
  readonly nodeType: number;
  nodeValue: string | null;
  readonly parentNode: DomElement;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DomElement>;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
  removeChild(child: DomElement): void;
  insertBefore(child: DomElement, before: DomElement): void;
  cloneNode(deep: boolean): DomElement;
}

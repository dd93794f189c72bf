import type { Token } from "markdown-it";
import { error, type Place } from "../model/diagnostic.ts";
import { type Attributes, type Inline, plainText } from "../model/tree.ts";
import type { WrittenAttributes } from "./attribute-syntax.ts";
import { imageOf } from "./build-image.ts";
import { citation, link } from "./build-link.ts";
import { checkAttributes } from "./check-attributes.ts";
import { formula } from "./formula.ts";
import { htmlIn } from "./html.ts";
import { type Page, placeOfText } from "./reading.ts";
import { strayAttributes } from "./stray-attributes.ts";

/** The inline part of a block, and the `{…}` at its end that belongs to the block. */
export interface InlineContent {
  readonly children: Inline[];
  readonly trailing?: {
    readonly attributes: Attributes;
    readonly place: Place;
    /** Nothing else stands in the block. */
    readonly isAlone: boolean;
  };
}

/** Marks inside marks: what is deeper is kept as words without the mark. */
const DEEPEST = 30;

type Wrapper = "emphasis" | "strong" | "deleted" | "span" | "link";

interface Frame {
  readonly children: Inline[];
  readonly close?: (children: Inline[]) => Inline | undefined;
}

/** Inline tokens of one block that begins at `line` → nodes. */
export function buildInline(tokens: readonly Token[], line: number, page: Page): InlineContent {
  const frames: Frame[] = [{ children: [] }];
  let trailing: InlineContent["trailing"];
  let current = line;
  const top = (): Inline[] => frames.at(-1)!.children;
  const open = (close: Frame["close"]): void => void frames.push({ children: [], close });
  const wrap = (type: Exclude<Wrapper, "link">): void => {
    const place = page.placeOf(current);
    open((children) => ({ type, place, children }));
  };
  const close = (): void => {
    const frame = frames.length > 1 ? frames.pop()! : undefined;
    if (frame === undefined) return;
    const node = frames.length <= DEEPEST ? frame.close?.(frame.children) : undefined;
    if (node !== undefined) top().push(node);
    else for (const child of frame.children) push(top(), child);
  };

  for (const [i, token] of tokens.entries()) {
    const place = page.placeOf(current);
    switch (token.type) {
      case "text":
      case "text_special":
        addText(top(), token.content, current, page);
        break;
      case "softbreak":
        current++;
        addText(top(), " ", current, page);
        break;
      case "hardbreak":
        current++;
        top().push({ type: "break", place });
        break;
      case "em_open":
        wrap("emphasis");
        break;
      case "strong_open":
        wrap("strong");
        break;
      case "s_open":
        wrap("deleted");
        break;
      case "span_open":
        wrap("span");
        break;
      case "link_open": {
        const at = current;
        const href = String(token.attrGet("href") ?? "");
        open((children) => link(href, children, at, current - at + 1, page));
        break;
      }
      case "em_close":
      case "strong_close":
      case "s_close":
      case "span_close":
      case "link_close":
        close();
        break;
      case "code_inline":
        top().push({ type: "inline-code", place, text: token.content });
        break;
      case "math_inline":
        top().push(formula("inline-math", token.content, place, page));
        break;
      case "image":
        top().push(image(token, tokens[i + 1], current, page));
        break;
      case "citation":
        top().push(citation(token, current, page));
        break;
      case "footnote_ref": {
        const number = Number(token.meta!["id"]) + 1;
        if (!page.references.has(number)) page.references.set(number, current);
        top().push({ type: "footnote-reference", place, number });
        break;
      }
      case "html_inline":
        htmlIn(token.content, current, page);
        current += token.content.split("\n").length - 1;
        break;
      case "attributes": {
        const written = token.meta as unknown as WrittenAttributes;
        const isLast = tokens
          .slice(i + 1)
          .every((t) => t.type === "softbreak" || (t.type === "text" && t.content.trim() === ""));
        const before = tokens[i - 1];
        if (
          before !== undefined &&
          takesAttributes(before) &&
          (!written.isBare || before.type === "image")
        ) {
          attach(top(), before, written.attributes, place, page);
        } else if (isLast && frames.length === 1 && !written.isBare) {
          trimEnd(top());
          trailing = { attributes: written.attributes, place, isAlone: top().length === 0 };
        } else {
          addText(top(), token.content, current, page);
          if (!written.isBare) strayAttributes(token.content, place, page);
        }
        break;
      }
      default:
        if (token.content !== "") addText(top(), token.content, current, page);
    }
  }
  while (frames.length > 1) close();
  return { children: frames[0]!.children, trailing };
}

function takesAttributes(token: Token): boolean {
  return token.nesting === -1 || ["code_inline", "image", "math_inline"].includes(token.type);
}

function attach(
  children: Inline[],
  to: Token,
  attributes: Attributes,
  place: Place,
  page: Page,
): void {
  const last = children.pop();
  if (last === undefined) return;
  // An image's were checked when it was read, with the keys that only it takes.
  if (last.type !== "image")
    checkAttributes(last.type.replace("-", " "), attributes, place, page.reading.found);
  children.push({ ...last, attributes });
}

function push(children: Inline[], node: Inline): void {
  const last = children.at(-1);
  if (node.type === "text" && last?.type === "text" && last.attributes === undefined)
    children[children.length - 1] = { ...last, text: last.text + node.text };
  else children.push(node);
}

const UNKNOWN_FOOTNOTE = /\[\^([^\]\s]+)\]/g;

function addText(children: Inline[], text: string, line: number, page: Page): void {
  if (text === "") return;
  push(children, { type: "text", place: page.placeOf(line), text });
  for (const name of new Set([...text.matchAll(UNKNOWN_FOOTNOTE)].map((match) => match[1]!)))
    page.reading.found.push(
      error(
        "unknown-footnote",
        placeOfText(page, line, `[^${name}]`),
        `There is no footnote "${name}" in this file.`,
        `Write it below: "[^${name}]: …".`,
      ),
    );
}

function trimEnd(children: Inline[]): void {
  const last = children.at(-1);
  if (last?.type !== "text") return;
  const text = last.text.trimEnd();
  children.pop();
  if (text !== "") children.push({ ...last, text });
}

function image(token: Token, next: Token | undefined, line: number, page: Page): Inline {
  const written =
    next?.type === "attributes" ? (next.meta as unknown as WrittenAttributes) : undefined;
  const alt = plainText(buildInline(token.children ?? [], line, page).children);
  return imageOf(token, alt, written?.attributes, line, page);
}

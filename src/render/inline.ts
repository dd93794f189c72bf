import type { Citation, FootnoteReference, Image, Inline, Link } from "../model/tree.ts";
import { anchorOf, attribute, writeAttributes } from "./attributes.ts";
import { escape } from "./escape.ts";
import { cleanMathml } from "./mathml.ts";
import { addressOf } from "./addresses.ts";
import { next, noteUse, type Scope } from "./scope.ts";

export function renderInline(nodes: readonly Inline[], scope: Scope): string {
  return nodes.map((node) => renderOne(node, scope)).join("");
}

function renderOne(node: Inline, scope: Scope): string {
  const wrap = (tag: string, children: readonly Inline[]): string =>
    `<${tag}${writeAttributes(node.attributes, scope)}>${renderInline(children, scope)}</${tag}>`;
  switch (node.type) {
    case "text":
      return escape(node.text);
    case "emphasis":
      return wrap("em", node.children);
    case "strong":
      return wrap("strong", node.children);
    case "deleted":
      return wrap("del", node.children);
    case "span":
      return wrap("span", node.children);
    case "inline-code":
      return `<code${writeAttributes(node.attributes, scope)}>${escape(node.text)}</code>`;
    case "inline-math":
      // It scrolls when it is wider than the line; browsers let the keyboard reach what does. A tabindex in a label would take
      // the click that is meant for the option.
      return `<span class="formula">${cleanMathml(node.mathml) || `<code>${escape(node.tex)}</code>`}</span>`;
    case "break":
      return "<br>";
    case "image":
      return renderImage(node, scope);
    case "link":
      return renderLink(node, scope);
    case "footnote-reference":
      return renderFootnoteReference(node, scope);
    case "citation":
      return renderCitation(node, scope);
    case "gap":
      return `<span class="gap-line">${"\u2007".repeat(Math.min(60, Math.max(1, node.width)))}</span>`;
  }
}

export function renderImage(node: Image, scope: Scope): string {
  const size = scope.book.media.get(node.source);
  return (
    `<img src="${escape(addressOf(node.source))}" alt="${escape(node.alt)}"` +
    attribute("title", node.title) +
    attribute("width", size?.width) +
    attribute("height", size?.height) +
    // What is seen first must not wait for the layout.
    `${scope.isFirst ? "" : ' loading="lazy"'} decoding="async"${writeAttributes(node.attributes, scope)}>`
  );
}

function renderLink(node: Link, scope: Scope): string {
  const { target } = node;
  const words = renderInline(node.children, scope);
  const link = (attributes: string, more = ""): string =>
    `<a${attributes}${writeAttributes(node.attributes, scope)}>${words}${more}</a>`;
  switch (target.to) {
    case "section": {
      const id =
        target.anchor === undefined ? target.section : anchorOf(target.section, target.anchor);
      return link(`${attribute("href", `#${id}`)}${attribute("data-goto", target.section)}`);
    }
    case "term": {
      if (!scope.book.terms.has(target.term)) return words;
      const wanted = anchorOf(scope.section, `t-${target.term}`);
      const id = noteUse(scope.book.termUses, target.term, wanted, scope);
      return `<a${attribute("id", id)} class="term"${attribute("href", `#g--${target.term}`)}${attribute("data-term", target.term)}>${words}</a>`;
    }
    case "file":
      return link(`${attribute("href", addressOf(target.path))}${NEW_WINDOW}`, saysSo(scope));
    case "url":
      // parse lets no other scheme through; nothing that runs may pass here either.
      if (/^https?:\/\//i.test(target.url))
        return link(`${attribute("href", target.url)}${NEW_WINDOW}`, saysSo(scope));
      return /^(mailto|tel):/i.test(target.url) ? link(attribute("href", target.url)) : words;
  }
}

/** In an LMS's frame a link out of the package would take the module's place. */
const NEW_WINDOW = ' target="_blank" rel="noopener"';

function saysSo(scope: Scope): string {
  return `<span class="visually-hidden"> (${escape(scope.book.t("newWindow"))})</span>`;
}

function renderFootnoteReference(node: FootnoteReference, scope: Scope): string {
  const { section, book } = scope;
  const n = scope.isLive ? next(book, anchorOf(section, `fnref${node.number}`)) : 0;
  const id =
    n === 0
      ? undefined
      : anchorOf(section, n === 1 ? `fnref${node.number}` : `fnref${node.number}-${n}`);
  const href = `#${anchorOf(section, `fn${node.number}`)}`;
  return `<sup class="footnote-mark"><a${attribute("id", id)}${attribute("href", href)} role="doc-noteref"><span class="visually-hidden">${escape(book.t("footnote"))} </span>${node.number}</a></sup>`;
}

function renderCitation(node: Citation, scope: Scope): string {
  const { book, section } = scope;
  const items = node.items.map(({ id, locator }) => {
    const reference = book.references.get(id);
    const place = locator === undefined ? "" : `, ${escape(locator)}`;
    if (reference === undefined) return escape(id) + place;
    const own = noteUse(book.citations, id, anchorOf(section, `c-${id}`), scope);
    return `<a${attribute("id", own)} class="citation"${attribute("href", `#ref--${id}`)}${attribute("data-reference", id)}>${escape(reference.label)}</a>${place}`;
  });
  return `(${items.join("; ")})`;
}

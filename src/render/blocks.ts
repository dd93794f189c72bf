import type { Block, Definitions, Heading, Item, List, Table, TableRow } from "../model/tree.ts";
import { anchorOf, attribute, writeAttributes } from "./attributes.ts";
import { escape } from "./escape.ts";
import { renderInline } from "./inline.ts";
import { renderActivity, renderBlockKind } from "./kinds.ts";
import { cleanMathml } from "./mathml.ts";
import { type Scope, uniqueId } from "./scope.ts";

export function renderBlocks(nodes: readonly Block[], scope: Scope): string {
  return nodes.map((node) => renderOne(node, scope)).join("\n");
}

function renderOne(node: Block, scope: Scope): string {
  const own = (classes?: readonly string[]): string =>
    writeAttributes(node.attributes, scope, { classes });
  switch (node.type) {
    case "heading":
      return renderHeading(node, scope);
    case "paragraph":
      return `<p${own()}>${renderInline(node.children, scope)}</p>`;
    case "list":
      return renderList(node, scope);
    case "quote":
      return `<blockquote${own()}>${renderBlocks(node.children, scope)}</blockquote>`;
    case "table":
      return renderTable(node, scope);
    case "code":
      // It scrolls when it is wide, so the keyboard must reach it.
      return `<pre${own()} tabindex="0" dir="ltr"><code${attribute("data-language", node.language)}>${escape(node.text)}</code></pre>`;
    case "math":
      return `<div${own(["math"])} tabindex="0">${cleanMathml(node.mathml) || `<code>${escape(node.tex)}</code>`}</div>`;
    case "definitions":
      return renderDefinitions(node, scope);
    case "rule":
      return "<hr>";
    case "room":
      return `<div class="room">${"<br>".repeat(Math.min(40, node.lines))}</div>`;
    case "block":
      return renderBlockKind(node, scope);
    case "activity":
      return renderActivity(node, scope);
    case "container":
      // None is left in a module that parse let through; its words are still worth reading.
      return renderBlocks(node.children, scope);
  }
}

function renderHeading(node: Heading, scope: Scope): string {
  const depth = Math.min(6, Math.max(2, node.depth));
  const id = scope.isLive ? uniqueId(scope.book, anchorOf(scope.section, node.slug)) : undefined;
  return `<h${depth}${writeAttributes(node.attributes, scope, { id })}>${renderInline(node.children, scope)}</h${depth}>`;
}

function renderList(node: List, scope: Scope): string {
  const tag = node.ordered ? "ol" : "ul";
  const start = node.ordered && node.start !== 1 ? attribute("start", node.start) : "";
  const isTasks = node.children.some((item) => item.checked !== undefined);
  const classes = isTasks ? ["tasks"] : [];
  const items = node.children.map((item) => renderItem(item, scope)).join("");
  return `<${tag}${start}${writeAttributes(node.attributes, scope, { classes })}>${items}</${tag}>`;
}

function renderItem(node: Item, scope: Scope): string {
  return `<li${writeAttributes(node.attributes, scope)}>${renderTask(node, scope)}${renderTight(node.children, scope)}</li>`;
}

function renderTask({ checked }: Item, scope: Scope): string {
  if (checked === undefined) return "";
  const words = checked
    ? `<span class="visually-hidden">${escape(scope.book.t("done"))} </span>`
    : "";
  return `<span class="box" aria-hidden="true">${checked ? "☑" : "☐"}</span> ${words}`;
}

/** A single paragraph (with lists below it) stands in its item without a paragraph's space around it. */
export function renderTight(nodes: readonly Block[], scope: Scope): string {
  const [first, ...others] = nodes;
  if (first?.type !== "paragraph" || others.some((n) => n.type !== "list"))
    return renderBlocks(nodes, scope);
  return renderInline(first.children, scope) + renderBlocks(others, scope);
}

function renderTable(node: Table, scope: Scope): string {
  const heads = node.children.filter((row) => row.header);
  const rows = node.children.filter((row) => !row.header);
  const part = (tag: string, of: readonly TableRow[]): string =>
    of.length === 0
      ? ""
      : `<${tag}>${of.map((row) => renderRow(row, node.align, scope)).join("")}</${tag}>`;
  // A region of its own scrolls where the table is wider than the page.
  return (
    `<div class="table" role="group" tabindex="0"${attribute("aria-label", scope.book.t("table"))}>` +
    `<table${writeAttributes(node.attributes, scope)}>${part("thead", heads)}${part("tbody", rows)}</table></div>`
  );
}

function renderRow(row: TableRow, align: Table["align"], scope: Scope): string {
  const cells = row.children.map((cell, i) => {
    const side = align[i];
    const classes = side === "center" || side === "end" ? [`align-${side}`] : [];
    const tag = row.header && cell.children.length > 0 ? "th" : "td";
    const scopeAttribute = tag === "th" ? ' scope="col"' : "";
    return `<${tag}${scopeAttribute}${writeAttributes(cell.attributes, scope, { classes })}>${renderInline(cell.children, scope)}</${tag}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function renderDefinitions(node: Definitions, scope: Scope): string {
  const parts = node.children.map((child) =>
    child.type === "definition-term"
      ? `<dt${writeAttributes(child.attributes, scope)}>${renderInline(child.children, scope)}</dt>`
      : `<dd${writeAttributes(child.attributes, scope)}>${renderTight(child.children, scope)}</dd>`,
  );
  return `<dl${writeAttributes(node.attributes, scope)}>${parts.join("")}</dl>`;
}

import type { Attributes, Node } from "../../src/model/tree.ts";

/** A tree as a few lines: type, what it says, its line. */
export function outline(nodes: readonly Node[], depth = 0): string {
  return nodes
    .map((node) => {
      const below = "children" in node ? `\n${outline(node.children, depth + 1)}` : "";
      return `${"  ".repeat(depth)}${node.place.line} ${node.type}${wordsOf(node)}${attributesOf(node.attributes)}${below}`;
    })
    .join("\n")
    .replace(/\n+$/, "")
    .replace(/\n\n+/g, "\n");
}

function wordsOf(node: Node): string {
  switch (node.type) {
    case "text":
    case "inline-code":
      return ` “${node.text}”`;
    case "code":
      return ` ${node.language ?? ""} ${JSON.stringify(node.text)}`;
    case "inline-math":
    case "math":
      return ` ${node.tex} → ${node.mathml}`;
    case "image":
      return ` ${node.source} “${node.alt}”`;
    case "link":
      return ` ${Object.values(node.target).join(" ")}`;
    case "citation":
      return ` ${node.items.map(({ id, locator }) => (locator === undefined ? id : `${id} (${locator})`)).join("; ")}`;
    case "footnote-reference":
      return ` ${node.number}`;
    case "heading":
      return ` ${node.depth} ${node.slug}`;
    case "item":
      return node.checked === undefined ? "" : node.checked ? " [x]" : " [ ]";
    case "list":
      return node.ordered ? ` from ${node.start}` : "";
    case "table":
      return ` ${node.align.map((a) => a ?? "-").join(" ")}`;
    case "container":
      return ` ${node.name} …${node.end}`;
    case "block":
    case "activity":
      return ` ${node.kind} ${node.id ?? ""}`;
    default:
      return "";
  }
}

function attributesOf(attributes: Attributes | undefined): string {
  if (attributes === undefined) return "";
  const parts = [
    ...(attributes.id === undefined ? [] : [`#${attributes.id}`]),
    ...attributes.classes.map((name) => `.${name}`),
    ...Object.entries(attributes.values).map(([key, value]) => `${key}=${value}`),
  ];
  return parts.length === 0 ? "" : ` {${parts.join(" ")}}`;
}

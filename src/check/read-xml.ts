import { create } from "xmlbuilder2";
import { unbalancedTag, type XmlElement } from "../model/xml.ts";

/** Text in, a plain tree out; or what keeps it from being XML. */
export function readXml(text: string): { root?: XmlElement; problem?: string } {
  const tag = unbalancedTag(text);
  if (tag !== undefined) return { problem: `${tag.fact} (line ${tag.line})` };
  try {
    const node = create(text.replace(/^\uFEFF/, "")).root().node as unknown as DomElement;
    return { root: elementOf(node) };
  } catch (reason) {
    const problem = reason instanceof Error ? reason.message : String(reason);
    return { problem: problem.split("\n")[0]!.slice(0, 200) };
  }
}

/** The little of a DOM that is read here: the DOM's own types are a browser's. */
interface DomElement {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly nodeValue: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DomElement>;
}

function elementOf(node: DomElement): XmlElement {
  const children: XmlElement[] = [];
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeType === 1) children.push(elementOf(child));
    else if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? "";
  }
  return {
    name: node.nodeName,
    local: node.localName,
    namespace: node.namespaceURI ?? "",
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children,
    text: text.trim(),
  };
}

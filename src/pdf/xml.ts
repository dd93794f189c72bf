/** An element with its attributes and what is in it; comments, instructions and doctypes are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The first element of a small, well-formed text of our own making (temml's MathML), or undefined. Not for files of
 * authors: what does not close is closed at the end, and nothing is fetched or expanded beyond the five entities.
 */
export function readXml(text: string): XmlElement | undefined {
  type Open = { name: string; attributes: Record<string, string>; children: (Open | string)[] };
  const root: Open = { name: "", attributes: {}, children: [] };
  const stack = [root];
  for (const [, close, open, attributes = "", empty, words] of text.matchAll(TOKENS)) {
    const top = stack.at(-1)!;
    if (words !== undefined) top.children.push(entities(words));
    else if (close !== undefined) {
      if (stack.length > 1 && top.name === close) stack.pop();
    } else if (open !== undefined) {
      const element: Open = { name: open, attributes: {}, children: [] };
      for (const [, key, a, b] of attributes.matchAll(ATTRIBUTES))
        element.attributes[key!] = entities(a ?? b ?? "");
      top.children.push(element);
      if (empty === undefined) stack.push(element);
    }
  }
  return root.children.find((child): child is Open => typeof child !== "string");
}

const TOKENS =
  /<(?:!--[\s\S]*?--|[!?][^>]*)>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/)?>|([^<]+)/g;
const ATTRIBUTES = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function entities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

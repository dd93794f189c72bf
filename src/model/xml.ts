/** An element of an XML document as `check` reads it: names resolved, text gathered, nothing else kept. */
export interface XmlElement {
  /** As written: "adlcp:location". */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  /** "" when it is in none. */
  readonly namespace: string;
  /** By the name as written: receivers such as Moodle match prefixes as text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own characters, trimmed. */
  readonly text: string;
}

/** Every element below and the element itself, in document order. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) yield* elementsOf(child);
}

/**
 * The first tag that has no partner, with its line; undefined when all have one and there is one root. xmlbuilder2 (4.0)
 * mends such text without a word, and an LMS does not.
 */
export function unbalancedTag(
  text: string,
): { readonly line: number; readonly fact: string } | undefined {
  const lineAt = (index: number): number => text.slice(0, index).split("\n").length;
  const open: { name: string; at: number }[] = [];
  let roots = 0;
  for (const match of text.matchAll(TAG)) {
    const [, closing, name, isEmpty] = match;
    if (name === undefined) continue;
    const at = match.index;
    if (closing === "/") {
      const last = open.pop();
      if (last?.name !== name) {
        const instead = last === undefined ? "nothing is open" : `<${last.name}> is open`;
        return { line: lineAt(at), fact: `</${name}> closes nothing: ${instead}.` };
      }
    } else {
      if (open.length === 0 && ++roots > 1)
        return { line: lineAt(at), fact: `<${name}> is a second root element.` };
      if (isEmpty !== "/") open.push({ name, at });
    }
  }
  const left = open.pop();
  if (left !== undefined) return { line: lineAt(left.at), fact: `<${left.name}> is never closed.` };
  return roots === 0 ? { line: 1, fact: "There is no element." } : undefined;
}

/** Comments, CDATA, instructions and the doctype are passed over; of a tag: "/", its name, and "/" when it is empty. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>"'=]+)(?:\s+(?:[^"'>]|"[^"]*"|'[^']*')*?)?(\/?)>/g;

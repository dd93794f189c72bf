// check: a package laid open and a standard go in; diagnostics come out. Ours are checked before they are written.
import { type Diagnostic, error } from "../model/diagnostic.ts";
import type { OpenPackage, Standard } from "../model/standard.ts";
import { fileNames } from "./file-names.ts";
import { pageReferences } from "./page-references.ts";
import { readXml } from "./read-xml.ts";

export function checkPackage(open: OpenPackage, standard: Standard): readonly Diagnostic[] {
  const found: Diagnostic[] = [...fileNames(open), ...pageReferences(open)];
  const read = new Map<string, ReturnType<typeof readXml>>();
  const xml = (path: string): ReturnType<typeof readXml> => {
    if (!read.has(path)) {
      const text = open.text(path);
      read.set(path, text === undefined ? {} : readXml(text));
    }
    return read.get(path)!;
  };
  found.push(
    ...standard.rules({ ...open, text: (path) => open.text(path), xml: (path) => xml(path).root }),
  );
  for (const [path, { problem }] of read)
    if (problem !== undefined)
      found.push(
        error(
          "xml-not-well-formed",
          { file: path, line: 1 },
          `${path} is not well-formed XML: ${problem}`,
          "An LMS cannot read it. Mend the template that it was made from.",
        ),
      );
  return found;
}

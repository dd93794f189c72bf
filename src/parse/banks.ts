import { type Diagnostic, error, note, type Place } from "../model/diagnostic.ts";
import type { ActivityDefaults } from "../model/kind.ts";
import type { ActivityNode, Block } from "../model/tree.ts";
import { decode } from "./decode.ts";
import type { KindReader } from "./read-kinds.ts";
import { readMarkdown } from "./read-markdown.ts";
import { createPage, type Reading } from "./reading.ts";

/** The banks of a module; each is read when a quiz first draws from it, with what that quiz gives its activities. */
export interface Banks {
  open(name: string, defaults: ActivityDefaults | undefined): readonly ActivityNode[] | undefined;
  /** All of them, those that nothing drew from too; `isWhole`: whatever could draw from them was read. */
  close(isWhole: boolean): Readonly<Record<string, readonly ActivityNode[]>>;
}

/** In any letter case: a bank never travels under its own name. */
const PATH = /^banks\/([^/]+)\.md$/i;

export function createBanks(reading: Reading, kinds: () => KindReader): Banks {
  const { files } = reading.folder;
  const read = new Map<string, readonly ActivityNode[]>();
  const paths = new Map(
    [...files.keys()].flatMap((path) => {
      const name = PATH.exec(path)?.[1];
      return name === undefined ? [] : [[name, path] as const];
    }),
  );

  const open: Banks["open"] = (name, defaults) => {
    const before = read.get(name);
    if (before !== undefined) return before;
    const path = paths.get(name);
    if (path === undefined) return undefined;
    // A bank that draws from itself finds nothing.
    read.set(name, []);
    const file = files.get(path);
    const text = file && decode(file.read(), path, reading.found);
    if (text === undefined) return [];
    const { blocks, footnotes } = readMarkdown(text, createPage(reading, path, text));
    reading.found.push(...footnotes.slice(0, 1).map(({ place }) => noFootnote(place, name)));
    const activities = kinds()
      .read(blocks, defaults)
      .filter((block) => isActivity(block, reading));
    read.set(name, activities as readonly ActivityNode[]);
    return activities as readonly ActivityNode[];
  };

  return {
    open,
    close(isWhole) {
      for (const [name, path] of paths) {
        if (read.has(name)) continue;
        if (isWhole) reading.found.push(unused(name, path));
        open(name, undefined);
      }
      return Object.fromEntries([...read].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

function unused(name: string, file: string): Diagnostic {
  return note(
    "unused-bank",
    { file, line: 1 },
    "No quiz draws from this bank.",
    `Draw from it: ":::quiz{#my-quiz from=${name}}".`,
  );
}

/** Headings in a bank are for its author; words would be seen by nobody. */
function isActivity(block: Block, reading: Reading): boolean {
  if (block.type !== "activity" && block.type !== "heading") {
    reading.found.push(
      error(
        "bank-text",
        block.place,
        "A bank holds activities only; this would be shown to nobody.",
        "Put it into an activity, or into a comment: <!-- … -->.",
      ),
    );
  }
  return block.type === "activity";
}

/** What is drawn stands in another file's section, whose notes are its own. */
function noFootnote(place: Place, name: string): Diagnostic {
  return error(
    "footnote-not-here",
    place,
    `The bank "${name}" has a footnote; a bank has none.`,
    "Put its words into the text.",
  );
}

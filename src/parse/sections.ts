import type { Section } from "../model/course-module.ts";
import { type Diagnostic, error, note, type Place, warning } from "../model/diagnostic.ts";
import { suggestion } from "../model/nearest.ts";
import { type Block, type Inline, plainText } from "../model/tree.ts";
import { buildInline } from "./build-inline.ts";
import { decode } from "./decode.ts";
import type { Folder } from "./folder.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import type { KindReader } from "./read-kinds.ts";
import { readMarkdown } from "./read-markdown.ts";
import { createPage, type Page, type Reading } from "./reading.ts";

/** A section's file, its Markdown not yet read. */
export interface SectionFile extends FrontMatter {
  readonly file: string;
}

/** The section files in order, with their ids: links may point forward. */
export function findSections(
  folder: Folder,
  written: readonly { readonly file: string; readonly place: Place }[] | undefined,
  found: Diagnostic[],
): SectionFile[] {
  const there = [...folder.files.keys()].filter(
    (path) => /^[^/]+\.md$/i.test(path) && !/^readme\.md$/i.test(path),
  );
  const chosen = written === undefined ? there : listed(written, there, found);
  if (written === undefined) found.push(...orderProblem(there));
  if (chosen.length === 0) {
    found.push(
      error(
        "no-sections",
        { file: "module.yaml", line: 1 },
        "This module has no section.",
        'Write one beside module.yaml: a file 01-introduction.md that begins with "# Introduction".',
      ),
    );
  }
  return chosen.flatMap((file): SectionFile[] => {
    const text = decode(folder.files.get(file)!.read(), file, found);
    return text === undefined ? [] : [{ file, ...readFrontMatter(text, file, found) }];
  });
}

/** Names are ordered as in a dictionary, 10 before 2; who numbers files means their numbers. Once is enough. */
function orderProblem(files: readonly string[]): Diagnostic[] {
  const numbered = files.filter((file) => /^\d/.test(file));
  const at = numbered.findIndex(
    (file, i) => i > 0 && Number.parseInt(file, 10) < Number.parseInt(numbered[i - 1]!, 10),
  );
  if (at < 0) return [];
  const [first, second] = [numbered[at - 1]!, numbered[at]!];
  return [
    warning(
      "section-order",
      { file: first, line: 1 },
      `"${first}" comes before "${second}": the files are ordered by their first letter or digit, then by the second, and so on.`,
      'Write all numbers with as many digits: 01, 02 … 10. Or list the files in your order under "sections" in module.yaml.',
    ),
  ];
}

function listed(
  written: readonly { readonly file: string; readonly place: Place }[],
  there: readonly string[],
  found: Diagnostic[],
): string[] {
  const names = written.map(({ file }) => file.normalize("NFC"));
  const chosen: string[] = [];
  for (const [i, name] of names.entries()) {
    const path = [name, `${name}.md`].find((candidate) => there.includes(candidate));
    if (path === undefined)
      found.push(
        error(
          "missing-section",
          written[i]!.place,
          `There is no section file "${name}".`,
          there.length === 0
            ? "Sections stand beside module.yaml, and in no folder: 01-introduction.md."
            : suggestion(name, there),
        ),
      );
    else if (chosen.includes(path))
      found.push(
        error(
          "section-twice",
          written[i]!.place,
          `"${name}" is listed twice.`,
          "Delete one of the two lines.",
        ),
      );
    else chosen.push(path);
  }
  for (const path of there) {
    if (!chosen.includes(path))
      found.push(
        note(
          "section-not-listed",
          { file: path, line: 1 },
          `"${path}" is not listed under "sections", so it is left out.`,
          "List it there, or move it out of the folder.",
        ),
      );
  }
  return chosen;
}

export function readSection(file: SectionFile, reading: Reading, kinds: KindReader): Section {
  const page = createPage(reading, file.file, file.body, { section: file.id });
  const { blocks, footnotes } = readMarkdown(file.body, page);
  const { title, rest } = takeTitle(blocks, file, page);
  const { gaps } = reading;
  const children = kinds.read(rest);
  return {
    id: file.id,
    title,
    children,
    footnotes: footnotes.map((f) => ({ ...f, children: kinds.read(f.children) })),
    ...(reading.gaps > gaps ? { hasGaps: true } : {}),
    place: { file: file.file, line: title[0]?.place.line ?? 1 },
  };
}

/** The `# heading` that begins the section, else the front matter's title. Further ones go one level down. */
function takeTitle(
  blocks: readonly Block[],
  file: SectionFile,
  page: Page,
): { title: readonly Inline[]; rest: readonly Block[] } {
  const { found } = page.reading;
  const at = blocks.findIndex((block) => block.type === "heading" && block.depth === 1);
  const heading = blocks[at];
  const rest = blocks.flatMap((block, i): Block[] => {
    if (i === at) return [];
    if (block.type !== "heading" || block.depth !== 1) return [block];
    found.push(
      error(
        "second-title",
        block.place,
        "A section has one title; this is its second.",
        'Write "##" for a heading in the section, or begin a new file.',
      ),
    );
    return [{ ...block, depth: 2 }];
  });
  if (heading?.type === "heading") {
    if (file.title !== undefined)
      found.push(
        error(
          "second-title",
          file.title.place,
          'The section has a title here and a "#" heading too.',
          "Keep one of them.",
        ),
      );
    if (at > 0)
      found.push(
        error(
          "title-not-first",
          heading.place,
          "The title is not the first thing in its section.",
          "Move what stands above it below it.",
        ),
      );
    if (plainText(heading.children) !== "") return { title: heading.children, rest };
  }
  if (file.title !== undefined) return { title: titleOf(file.title, page), rest };
  // A no-break space is none of the blanks that Markdown knows.
  const joined = page.lines.findIndex((line) => /^#(?:[^\s#{]|[\u00a0\u202f])/.test(line));
  found.push(
    error(
      "no-title",
      joined < 0 ? { file: file.file, line: heading?.place.line ?? 1 } : page.placeOf(joined),
      "This section has no title.",
      joined < 0
        ? 'Begin it with a line "# Title".'
        : `There is no ordinary blank behind this "#". Write "# ${page.lines[joined]!.slice(1, 60).trim()}".`,
    ),
  );
  return { title: [{ type: "text", place: { file: file.file, line: 1 }, text: file.id }], rest };
}

function titleOf({ text, place }: NonNullable<SectionFile["title"]>, page: Page): Inline[] {
  const fences = { openers: new Map(), closers: new Map() };
  const environment = { fences, diagnostics: [], containers: new Set() };
  const [inline] = page.reading.markdown.parseInline(text, environment);
  return buildInline(inline?.children ?? [], place.line - 1, page).children;
}

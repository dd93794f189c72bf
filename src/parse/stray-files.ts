import { type Diagnostic, warning } from "../model/diagnostic.ts";
import { extensionOf } from "./image-size.ts";
import type { Folder } from "./folder.ts";

/** More than this and the list would hide everything else. */
const MOST_NAMED = 10;

/** What a module is made of. */
const PARTS = [
  /^module\.ya?ml$/i,
  /^(?:glossary|references)\.yaml$/,
  /^[^/]+\.md$/i,
  /^banks\/[^/]+\.md$/i,
  /^media\//,
  /^manifest-templates\/.+\.xml$/,
];
/** What is written beside a module for those who work on it. */
const ABOUT = /(?:^|\/)(?:readme|licen[cs]e|changelog)(?:\.[a-z]+)?$/i;
/** Of these somebody saves a section; what a word processor writes cannot be had by another name. */
const PLAIN = ["", "md", "markdown", "mdown", "mkd", "txt", "text"];
const PROCESSED = ["doc", "docx", "odt", "rtf", "pages", "htm", "html"];
const ENDINGS = new RegExp(
  `(?:\\.(?:${[...PLAIN, ...PROCESSED].filter((e) => e !== "").join("|")}))+$`,
  "i",
);

/** Files of which the module takes no notice and that are no media. */
export function isStray(path: string): boolean {
  return !PARTS.some((part) => part.test(path)) && !ABOUT.test(path);
}

/** Whether words may stand in it that somebody meant to be read: its ending says so, or the number that sections have. */
export function isWritten(path: string): boolean {
  const ending = endingOf(path);
  return [...PLAIN, ...PROCESSED, "yaml", "yml"].includes(ending) || /(?:^|\/)\d[^/]*$/.test(path);
}

/** A section under a wrong name, or in a folder of its own, is missed by nobody but its learners. */
export function straySections(folder: Folder, used: ReadonlySet<string>): Diagnostic[] {
  const stray = [...folder.files.keys()].filter(
    (path) => isStray(path) && isWritten(path) && !used.has(path),
  );
  return stray.slice(0, MOST_NAMED).map((path, i) => {
    const more = stray.length - MOST_NAMED;
    const others = i === MOST_NAMED - 1 && more > 0 ? ` Nor are ${more} others.` : "";
    return warning(
      "not-a-section",
      { file: path, line: 1 },
      `${factOf(path)}${others}`,
      hintOf(path, folder),
    );
  });
}

function factOf(path: string): string {
  if (isYaml(path)) return `"${path}" is not read: no part of a module has this name.`;
  const [what, where] = isBank(path)
    ? ["a bank", "directly in banks/"]
    : ["a section", "beside module.yaml"];
  return endingOf(path) === "md"
    ? `"${path}" is not ${what}, so it is left out: it does not lie ${where}.`
    : `"${path}" is not ${what}, so it is left out: its name does not end with ".md".`;
}

function hintOf(path: string, folder: Folder): string {
  if (isYaml(path))
    return "Known are module.yaml, glossary.yaml and references.yaml, side by side. Or move it out of the module's folder.";
  const name = path.replace(/^.*\//, "").replace(ENDINGS, "");
  const wanted = `${isBank(path) ? "banks/" : ""}${name}.md`;
  const away = "or move it out of the module's folder";
  if (folder.byLowerCase.has(wanted.toLowerCase()))
    return `"${wanted}" is there already: put what is missing into that file, ${away}.`;
  if (PROCESSED.includes(endingOf(path)))
    return `Save it as plain text (UTF-8) with the name "${wanted}", ${away}.`;
  const hidden = /\.md\.txt$/i.test(path)
    ? ' Windows hides ".txt" until "File name extensions" is ticked in the Explorer\'s menu View.'
    : "";
  const way =
    path.includes("/") && !isBank(path)
      ? `Move it beside module.yaml, as "${wanted}"`
      : `Rename it to "${wanted}"`;
  return `${way}, ${away}.${hidden}`;
}

/** A name without a dot has no ending; "2. Steps" has none either. */
function endingOf(path: string): string {
  return /\.[a-z0-9]+$/i.test(path) ? extensionOf(path) : "";
}

function isYaml(path: string): boolean {
  return ["yaml", "yml"].includes(endingOf(path));
}

function isBank(path: string): boolean {
  return /^banks\//i.test(path);
}

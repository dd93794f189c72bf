import { createRequire } from "node:module";
import { fontCharacters, type HasCharacter } from "./cmap.ts";

/** One family that may stand in a PDF: OFL, no network, and the same bytes on every machine (pinned by the lock file). */
export interface FontFamily {
  readonly name: string;
  readonly package: string;
  /** Weight folders of the package. Fewer files, faster start. */
  readonly styles: readonly string[];
  /** Not installed with Lectern: big, and only some need it. What it is for. */
  readonly optional?: string;
}

export const SERIF = "Source Serif 4";
export const SANS = "Source Sans 3";
export const MONO = "Source Code Pro";

const TEXT_STYLES = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"];

/** Of 8 MB each: what is told by its weight, headings above all, must be seen to be. */
const BIG_STYLES = ["400Regular", "700Bold"];

/** In the order in which a missing character is looked for. Amiri, as Noto's Arabic extracts garbled (Typst 0.14, 2026). */
export const FAMILIES: readonly FontFamily[] = [
  { name: SERIF, package: "source-serif-4", styles: TEXT_STYLES },
  {
    name: "Noto Serif",
    package: "noto-serif",
    styles: ["400Regular", "400Regular_Italic", "600SemiBold"],
  },
  { name: "Amiri", package: "amiri", styles: ["400Regular", "700Bold"] },
  {
    name: "Noto Serif Hebrew",
    package: "noto-serif-hebrew",
    styles: ["400Regular", "600SemiBold"],
  },
  {
    name: "Noto Serif Devanagari",
    package: "noto-serif-devanagari",
    styles: ["400Regular", "600SemiBold"],
  },
  { name: SANS, package: "source-sans-3", styles: TEXT_STYLES },
  { name: MONO, package: "source-code-pro", styles: ["400Regular"] },
  { name: "Noto Sans Symbols 2", package: "noto-sans-symbols-2", styles: ["400Regular"] },
  { name: "Noto Serif JP", package: "noto-serif-jp", styles: BIG_STYLES, optional: "Japanese" },
  { name: "Noto Serif SC", package: "noto-serif-sc", styles: BIG_STYLES, optional: "Chinese" },
  { name: "Noto Serif KR", package: "noto-serif-kr", styles: BIG_STYLES, optional: "Korean" },
  { name: "Noto Emoji", package: "noto-emoji", styles: ["400Regular"], optional: "emoji" },
];

const here = createRequire(import.meta.url);
const known = new Map<string, readonly string[]>();
const characters = new Map<string, HasCharacter>();

/** The family's files on this machine; none when its package is not installed. */
export function fontFiles(family: FontFamily): readonly string[] {
  let files = known.get(family.name);
  if (files === undefined) {
    files = family.styles.flatMap((style) => {
      const file = `${family.name.replaceAll(" ", "")}_${style}.ttf`;
      try {
        return [here.resolve(`@expo-google-fonts/${family.package}/${style}/${file}`)];
      } catch {
        return [];
      }
    });
    known.set(family.name, files);
  }
  return files;
}

/** Whether the family has a glyph for a character. Read once, from its regular style. */
export function covers(family: FontFamily, code: number): boolean {
  let has = characters.get(family.name);
  if (has === undefined) {
    const [first] = fontFiles(family);
    has = first === undefined ? () => false : fontCharacters(first);
    characters.set(family.name, has);
  }
  return has(code);
}

export function familyOf(name: string): FontFamily {
  const found = FAMILIES.find((family) => family.name === name);
  if (found === undefined) throw new Error(`Unknown font family "${name}".`);
  return found;
}

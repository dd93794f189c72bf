// pdf: a CourseModule goes in; the bytes of a PDF come out, and what was wrong. Typst sets it in a process of its own.
import { activityKinds } from "../activities/index.ts";
import { blockKinds } from "../blocks/index.ts";
import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, note, type Place, warning } from "../model/diagnostic.ts";
import { resolveTexts, say } from "../model/texts.ts";
import { type Cache, cacheFolder, cacheIn, keyFor, NO_CACHE } from "./cache.ts";
import { compile, printVersion, typstModule } from "./compile.ts";
import { FAMILIES, familyOf, fontFiles, MONO, SANS, SERIF } from "./fonts.ts";
import { boxed, glyphsFor } from "./glyphs.ts";
import { guideDocument } from "./guide-document.ts";
import { guideHtml } from "./guide-html.ts";
import { kindsForPaper } from "./kinds.ts";
import { type Drawn, moduleDocument } from "./module-document.ts";
import { MODULE_YAML } from "./module-yaml.ts";
import { packPdf } from "./pack.ts";
import { readPictures } from "./pictures.ts";
import { settle } from "./settle.ts";
import { pdfTexts } from "./texts.ts";

/** Bytes. Packing costs a fifth of what Typst does: for what travels in every package, and for what is big. */
const PACK_BOOK_ABOVE = 200_000;
const PACK_GUIDE_ABOVE = 500_000;

export interface PdfOptions {
  /** Where PDFs are kept by content; `false`: nowhere. Default: the user's cache folder. */
  readonly cache?: string | false;
}

export interface PdfResult {
  /** Absent: no PDF could be made, and a diagnostic says why. */
  readonly bytes?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether Typst's binary for this platform is installed. */
export function hasTypst(): boolean {
  return typstModule() !== undefined;
}

/** The module as a book. */
export function makePdf(module: CourseModule, options: PdfOptions = {}): Promise<PdfResult> {
  return print(module, options, moduleDocument, PACK_BOOK_ABOVE);
}

/** The faculty guide as a PDF. */
export function makeGuidePdf(module: CourseModule, options: PdfOptions = {}): Promise<PdfResult> {
  return print(module, options, guideDocument, PACK_GUIDE_ABOVE);
}

/** The faculty guide as one HTML page. Needs no Typst. */
export async function makeGuideHtml(
  module: CourseModule,
): Promise<{ html: string; diagnostics: readonly Diagnostic[] }> {
  const { language } = module.settings;
  const kinds = kindsForPaper(activityKinds, blockKinds, language);
  const { document, walk } = guideDocument(module, kinds);
  const pictures = await readPictures(module, walk.images);
  const { words } = resolveTexts(pdfTexts, language);
  const settled = settle(document, {
    labels: walk.labels,
    pictures: pictures.files,
    missing: (alt) => say(words, "picture", { alt }),
  });
  const addresses = new Map(
    [...pictures.files.values()].map(({ file, bytes, type }) => [
      file,
      `data:${type};base64,${Buffer.from(bytes).toString("base64")}`,
    ]),
  );
  const html = guideHtml(settled, (file) => addresses.get(file) ?? "");
  return { html, diagnostics: [...walk.diagnostics, ...pictures.diagnostics] };
}

/** What there is to say of both PDFs before Typst sets them; it never has much to add. Nothing where Typst is not. */
export async function pdfProblems(module: CourseModule): Promise<readonly Diagnostic[]> {
  if (!hasTypst()) return [];
  const both = [await prepare(module, moduleDocument), await prepare(module, guideDocument)];
  return both.flatMap(({ diagnostics }) => diagnostics);
}

type Draw = (module: CourseModule, kinds: ReturnType<typeof kindsForPaper>) => Drawn;

async function prepare(module: CourseModule, draw: Draw) {
  const { language } = module.settings;
  const { document, walk } = draw(module, kindsForPaper(activityKinds, blockKinds, language));
  const pictures = await readPictures(module, walk.images);
  const { words } = resolveTexts(pdfTexts, language);
  const settled = settle(document, {
    labels: walk.labels,
    pictures: pictures.files,
    missing: (alt) => say(words, "picture", { alt }),
  });
  const glyphs = glyphsFor(settled, walk.characters, MODULE_YAML);
  const diagnostics = [...walk.diagnostics, ...pictures.diagnostics, ...glyphs.diagnostics];
  return { settled, walk, pictures, glyphs, diagnostics };
}

async function print(
  module: CourseModule,
  options: PdfOptions,
  draw: Draw,
  packAbove: number,
): Promise<PdfResult> {
  const typst = typstModule();
  if (typst === undefined) return { diagnostics: [noTypst(MODULE_YAML)] };
  const { settled, walk, pictures, glyphs, diagnostics } = await prepare(module, draw);
  if (glyphs.unreadable) return { diagnostics };
  const families = familiesInOrder([...glyphs.families, ...pictures.families]);
  const fonts = fontLists(families, module.settings.theme.font);
  const json = JSON.stringify({ ...boxed(settled, glyphs.boxed), fonts }, withoutMathml);
  const files = new Map([...pictures.files.values()].map((p) => [p.file, p.bytes]));
  const cache = cacheFor(options);
  const fontNames = families.flatMap((f) =>
    fontFiles(familyOf(f)).map((path) => path.replace(/^.*[\\/]/, "")),
  );
  const key = keyFor([printVersion(), json, fontNames.join(), ...files.values()]);
  const kept = await cache.get(key);
  if (kept !== undefined) return { bytes: kept, diagnostics };
  const { bytes: whole, errors } = await compile(typst, families, { json, files });
  const bytes = whole === undefined || whole.length < packAbove ? whole : packPdf(whole);
  diagnostics.push(...errors.map((e) => refused(e, bytes !== undefined, walk)));
  // What is not as it should be is made again next time, so that its diagnostics come again.
  if (bytes !== undefined && errors.length === 0) await cache.set(key, bytes);
  return { bytes, diagnostics };
}

/** The guide as HTML wants it, Typst does not. */
function withoutMathml(key: string, value: unknown): unknown {
  return key === "mathml" ? undefined : value;
}

function cacheFor(options: PdfOptions): Cache {
  return options.cache === false ? NO_CACHE : cacheIn(options.cache ?? cacheFolder());
}

function familiesInOrder(names: readonly string[]): string[] {
  return FAMILIES.map((f) => f.name).filter((name) => names.includes(name));
}

/** Each role's own family first, then all others that are loaded: never a name that is not. */
function fontLists(families: readonly string[], body: "serif" | "sans"): Record<string, string[]> {
  const first = (name: string): string[] => [name, ...families.filter((f) => f !== name)];
  return { body: first(body === "sans" ? SANS : SERIF), sans: first(SANS), mono: first(MONO) };
}

function noTypst(place: Place): Diagnostic {
  return note(
    "pdf-no-typst",
    place,
    `Typst has no binary here for ${process.platform}-${process.arch}, so the PDF is left out.`,
    "npm install --include=optional may fetch it; or print through a browser: lectern pdf --engine chromium.",
  );
}

/** Typst's last word, when all our own checks let something through: a character at least has its place. */
function refused(message: string, isMade: boolean, walk: Drawn["walk"]): Diagnostic {
  const character = /the text `"(.+?)"` could not be displayed/.exec(message)?.[1];
  const seen = character === undefined ? undefined : walk.characters.get(character.codePointAt(0)!);
  const place = seen?.place ?? MODULE_YAML;
  const hint =
    seen === undefined ? "This is worth a bug report." : "Write this character another way.";
  const said = message.replace(/^PDF\/UA-1 error: /, "");
  return isMade
    ? warning("pdf-not-ua", place, `The PDF is made, but does not meet PDF/UA-1: ${said}.`, hint)
    : warning("pdf-failed", place, `No PDF was made. Typst says: ${said}.`, hint);
}

// Which road a PDF takes: Typst, else a Chromium that is there, else none, and one sentence.
import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, note, type Place, warning } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";
import { findChromium, printWithChromium } from "./chromium.ts";
import {
  hasTypst,
  makeGuideHtml,
  makeGuidePdf,
  makePdf,
  type PdfOptions,
  type PdfResult,
} from "./index.ts";
import { MODULE_YAML } from "./module-yaml.ts";

export type Engine = "typst" | "chromium";

/** The files of a page, made only when a browser prints it. */
export type PageFiles = readonly PackageFile[] | Promise<readonly PackageFile[]>;

export interface PrintOptions extends PdfOptions {
  /** Absent: Typst where it is, else a Chromium that is there. */
  readonly engine?: Engine;
}

/** The module's PDF. `page`: the module's web page. */
export async function printModule(
  module: CourseModule,
  page: () => PageFiles,
  options: PrintOptions = {},
): Promise<PdfResult> {
  return (await byBrowser(module, page, options)) ?? makePdf(module, options);
}

/** The guide as PDF and as HTML. */
export async function printGuide(
  module: CourseModule,
  options: PrintOptions = {},
): Promise<PdfResult & { readonly html: string }> {
  const { html, diagnostics } = await makeGuideHtml(module);
  const bytes = new TextEncoder().encode(html);
  const page = (): PackageFile[] => [{ path: "index.html", bytes: bytes.length, content: bytes }];
  const pdf = (await byBrowser(module, page, options)) ?? (await makeGuidePdf(module, options));
  const said = new Set(pdf.diagnostics.map((d) => JSON.stringify(d)));
  const others = diagnostics.filter((d) => !said.has(JSON.stringify(d)));
  return { html, bytes: pdf.bytes, diagnostics: [...pdf.diagnostics, ...others] };
}

/** Undefined: it is Typst's turn. */
async function byBrowser(
  module: CourseModule,
  page: () => PageFiles,
  { engine }: PrintOptions,
): Promise<PdfResult | undefined> {
  if (engine === "typst" || (engine === undefined && hasTypst())) return undefined;
  const place = MODULE_YAML;
  const chromium = findChromium();
  if (chromium === undefined) {
    // Typst, where it is missing, has a sentence of its own; asked for a browser, this is it.
    return engine === undefined
      ? { diagnostics: [noEngine(place)] }
      : { diagnostics: [noChromium(place)] };
  }
  try {
    return { bytes: await printWithChromium(chromium, await page()), diagnostics: [] };
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return { diagnostics: [failed(place, why)] };
  }
}

function noEngine(place: Place): Diagnostic {
  return note(
    "pdf-no-engine",
    place,
    `There is neither Typst for ${process.platform}-${process.arch} nor a Chromium here, so the PDF is left out.`,
    "npm install --include=optional may fetch Typst; or install Chromium, Chrome or Edge.",
  );
}

function noChromium(place: Place): Diagnostic {
  return warning(
    "pdf-no-chromium",
    place,
    "No Chromium was found to print with, so the PDF is left out.",
    "Install Chromium, Chrome or Edge, or name it in LECTERN_CHROMIUM.",
  );
}

function failed(place: Place, why: string): Diagnostic {
  return warning("pdf-failed", place, `No PDF was made: ${why}`, "Try --engine typst.");
}

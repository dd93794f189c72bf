// package: a module, a standard and what the build made once (player, templates, schemas) go in; the files of a zip come
// out, and its bytes. Nothing here touches the disk.
import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";
import type { PackageInput } from "../model/package-input.ts";
import type { Standard } from "../model/standard.ts";
import { renderModule } from "../render/index.ts";
import { fillTemplate } from "./fill-template.ts";
import { icon } from "./icon.ts";
import { limits } from "./limits.ts";
import { mediaFile } from "./media-file.ts";
import { ownNames } from "./own-names.ts";
import { playerOf } from "./player-parts.ts";

export { zipPackage } from "./zip.ts";

export function packageModule(
  module: CourseModule,
  standard: Standard,
  input: PackageInput,
): { files: PackageFile[]; diagnostics: Diagnostic[] } {
  const page = pageOf(module, input.extras?.find((file) => file.path.endsWith(".pdf"))?.path);
  const player = playerOf(module, input, page);
  const own = [
    textFile("index.html", page.html),
    textFile("icon.svg", icon(module)),
    bytesFile("player.js", player.script),
    bytesFile("player.css", player.style),
    ...(input.extras ?? []),
  ];
  const content = [...own, ...module.media.map(mediaFile)].sort(byPath);
  const names = [...own.map(({ path }) => path), ...standard.manifests, ...standard.schemas];
  const diagnostics = [...page.diagnostics, ...ownNames(module.media, names)];
  const manifests = standard.manifests.map((name) => {
    const paths = content.map((file) => file.path);
    const template = module.templates[`${standard.id}/${name}`];
    const filled = fillTemplate(template ?? input.templates[name] ?? "", {
      // The same in Lectern and in a module that overrides it.
      file: `manifest-templates/${standard.id}/${name}`,
      holes: standard.holes(module, paths),
    });
    diagnostics.push(...filled.diagnostics);
    return textFile(name, filled.xml);
  });
  const schemas = standard.schemas.map((name) => {
    const bytes = input.schemas[name];
    // A throw, not a diagnostic: Lectern's own build left it out.
    if (bytes === undefined) throw new Error(`The schema ${name} of ${standard.title} is missing.`);
    return { ...bytesFile(name, bytes), archive: input.archive };
  });
  const files = [...content, ...manifests, ...schemas].sort(byPath);
  if (!hasErrors(diagnostics)) diagnostics.push(...limits(files, module.settings.id));
  return { files, diagnostics };
}

const rendered = new WeakMap<CourseModule, Map<string, ReturnType<typeof renderModule>>>();

/** A module's page is the same in every standard, so it is rendered once; with a PDF beside it, it links to that. */
function pageOf(module: CourseModule, pdf: string | undefined): ReturnType<typeof renderModule> {
  const pages = rendered.get(module) ?? new Map<string, ReturnType<typeof renderModule>>();
  rendered.set(module, pages);
  let page = pages.get(pdf ?? "");
  if (page === undefined) pages.set(pdf ?? "", (page = renderModule(module, { pdf })));
  return page;
}

/** By code unit: the same on every machine, whatever its locale. */
function byPath(a: PackageFile, b: PackageFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function textFile(path: string, text: string): PackageFile {
  return bytesFile(path, new TextEncoder().encode(text));
}

function bytesFile(path: string, content: Uint8Array): PackageFile {
  return { path, bytes: content.length, content };
}

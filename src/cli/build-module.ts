import type { CourseModule } from "../model/course-module.ts";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { PackageFile } from "../model/package-file.ts";
import type { OpenPackage, Standard } from "../model/standard.ts";
import { standards } from "../standards/index.ts";
import type { Printed } from "../pdf/for-build.ts";
import { packageInput } from "./lectern-files.ts";
import { unusedTemplates } from "./unused-templates.ts";
import type { ModuleFolder } from "./project.ts";
import { readModule } from "./read-module.ts";
import { newsOf } from "./report.ts";
import { estimateSavedText, type SavedText } from "./saved-text.ts";

export interface BuiltPackage {
  readonly standard: Standard;
  readonly files: readonly PackageFile[];
  /** What was looked at, for the last line about it. */
  readonly checked: string;
  readonly savedText: SavedText;
}

export interface BuiltModule {
  /** Absent: too broken to be read. */
  readonly module?: CourseModule;
  /** Those that can be written; none when anything is wrong. */
  readonly packages: readonly BuiltPackage[];
  /** What lies beside the packages: the guide for those who assign it. */
  readonly beside: readonly PackageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildOptions {
  /** Absent: those of `module.yaml`. */
  readonly standards?: readonly Standard[];
  /** Hold the manifest against its XSDs too. A module's own template always is. */
  readonly schemas: boolean;
  /** Print it too, and its guide; "look": only say what is wrong with them; `false`: not. */
  readonly pdf?: boolean | "look";
}

/** The whole way of a module, up to the files of its packages. Nothing is written. */
export async function buildModule(
  folder: ModuleFolder,
  options: BuildOptions,
): Promise<BuiltModule> {
  const { module, diagnostics: found } = await readModule(folder);
  const diagnostics = [...found, ...(module === undefined ? [] : unusedTemplates(module))];
  const nothing = { module, packages: [], beside: [] };
  if (module === undefined || hasErrors(diagnostics)) return { ...nothing, diagnostics };
  const wanted =
    options.standards ?? standards.filter(({ id }) => module.settings.standards.includes(id));
  const printed =
    options.pdf === false
      ? undefined
      : await print(builtFor(module, wanted), options.pdf === "look");
  diagnostics.push(...newsOf(printed?.diagnostics ?? [], diagnostics));
  const packages: BuiltPackage[] = [];
  for (const standard of wanted) {
    const extras = printed?.inside ?? [];
    const built = await packOne(module, standard, { extras, schemas: options.schemas });
    diagnostics.push(...built.diagnostics);
    packages.push(built.pack);
  }
  if (hasErrors(diagnostics)) return { ...nothing, diagnostics: once(diagnostics) };
  return { module, packages, beside: printed?.beside ?? [], diagnostics: once(diagnostics) };
}

/** The guide is about the packages that it lies beside, whatever `module.yaml` says. */
function builtFor(module: CourseModule, wanted: readonly Standard[]): CourseModule {
  const settings = { ...module.settings, standards: wanted.map(({ id }) => id) };
  return { ...module, settings };
}

async function print(module: CourseModule, isLook: boolean): Promise<Printed> {
  if (isLook) {
    const { pdfProblems } = await import("../pdf/index.ts");
    return { inside: [], beside: [], diagnostics: await pdfProblems(module) };
  }
  const { printForBuild } = await import("../pdf/for-build.ts");
  return printForBuild(module, async () => (await import("./web-page.ts")).webPage(module));
}

async function packOne(
  module: CourseModule,
  standard: Standard,
  { extras, schemas }: { extras: readonly PackageFile[]; schemas: boolean },
): Promise<{ pack: BuiltPackage; diagnostics: Diagnostic[] }> {
  // Here and not above: a module that is too broken never needs them.
  const { packageModule } = await import("../package/index.ts");
  const input = packageInput(standard);
  const { files, diagnostics } = packageModule(module, standard, { ...input, extras });
  const open = openPackage(files);
  const checked = [`${files.length} files`, "names"];
  if (!hasErrors(diagnostics)) {
    const { checkPackage } = await import("../check/index.ts");
    diagnostics.push(...checkPackage(open, standard));
    if (standard.manifests.length > 0) checked.push("manifest");
    const isOwn = Object.keys(module.templates).some((key) => key.split("/")[0] === standard.id);
    if ((schemas || isOwn) && standard.manifests.length > 0) {
      const { checkSchemas } = await import("../check/schemas.ts");
      for (const name of standard.manifests)
        diagnostics.push(...(await checkSchemas(name, open.text(name) ?? "", input.schemas)));
      checked.push("XSD");
    }
  }
  const savedText = estimateSavedText(files, standard);
  diagnostics.push(...savedText.diagnostics);
  return { pack: { standard, files, checked: checked.join(", "), savedText }, diagnostics };
}

/** A package that is not written yet, laid open for its rules. */
function openPackage(files: readonly PackageFile[]): OpenPackage {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    files: new Map(files.map((file) => [file.path, file.bytes])),
    text: (path) => {
      const content = byPath.get(path)?.content;
      return content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
    },
  };
}

/** What is wrong with the page is found once for every standard. */
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((one) => {
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

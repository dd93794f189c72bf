import { join, resolve } from "node:path";
import type { Standard } from "../../model/standard.ts";
import { standards } from "../../standards/index.ts";
import { type BuiltModule, buildModule } from "../build-module.ts";
import type { Command } from "../command.ts";
import { findStandards } from "../find-standards.ts";
import { sayOlder } from "../older-files.ts";
import { findModules, namesakes, projectRoot, shown } from "../project.ts";
import { type Finding, findings, inOrder, jsonOf, printable, summary } from "../report.ts";
import { clear, complain, paint, print, progress } from "../terminal.ts";
import { isFailure } from "../verdict.ts";
import { writeBeside } from "../write-beside.ts";
import { writePackage } from "../write-package.ts";

export const command: Command = {
  usage: "build [module…] [options]",
  about:
    "Builds packages of the modules named, or of all in modules/. Of a module with errors nothing is written.",
  options: {
    standard: {
      value: "<id>",
      multiple: true,
      doc: "scorm12, scorm2004 or web; without it, what module.yaml says.",
    },
    out: { value: "<dir>", doc: "Where the zips go (dist/packages)." },
    strict: { doc: "Warnings count as errors, and manifests are held against their XSDs." },
    "no-pdf": { doc: "Leave out the PDF in the package and the guide beside it." },
    xsd: { doc: "Hold manifests against their XSDs." },
    verbose: { doc: "Print what went into each package." },
    json: { doc: "Print packages and diagnostics as JSON." },
  },
  async run(args) {
    const root = projectRoot();
    const isStrict = args.has("strict");
    const given = args.values("standard");
    const wanted = given.length === 0 ? undefined : findStandards(given);
    const out = resolve(args.value("out") ?? join(root, "dist", "packages"));
    const say = args.has("json") ? () => {} : print;
    const packages: Record<string, unknown>[] = [];
    const list: Finding[] = [];

    const folders = findModules(args.words, root);
    const twins = namesakes(folders, root);
    for (const [index, folder] of folders.entries()) {
      progress(`[${index + 1}/${folders.length}] ${folder.name}`);
      const built = await buildModule(folder, {
        standards: wanted,
        schemas: isStrict || args.has("xsd"),
        pdf: !args.has("no-pdf"),
      });
      const diagnostics = [...built.diagnostics, ...(twins.get(folder) ?? [])];
      const found = inOrder(findings(folder, diagnostics));
      list.push(...found);
      clear();
      if (!args.has("json")) for (const finding of found) complain(printable(finding));
      const id = built.module?.settings.id;
      if (id === undefined || isFailure(found, isStrict)) continue;
      packages.push(...(await write(built, id, out, say, args.has("verbose"))));
    }

    if (args.has("json"))
      print(JSON.stringify({ packages, diagnostics: list.map(jsonOf) }, null, 2));
    else complain(last(list, packages.length, isStrict));
    return isFailure(list, isStrict) ? 1 : 0;
  },
};

async function write(
  built: BuiltModule,
  id: string,
  out: string,
  say: (line: string) => void,
  isVerbose: boolean,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const { standard, files, checked, savedText } of built.packages) {
    const path = join(out, `${id}-${standard.id}.zip`);
    progress(`writing ${shown(path)}`);
    const { bytes, sha256 } = await writePackage(path, files);
    clear();
    rows.push({ module: id, standard: standard.id, path: shown(path), bytes, sha256 });
    say(`${paint("bold", shown(path), "stdout")}  ${kilobytes(bytes)}  ${standard.title}`);
    say(`  ${savedText.line}`);
    say(`  checked: ${checked}`);
    if (isVerbose)
      for (const file of files) say(`  ${String(file.bytes).padStart(10)}  ${file.path}`);
  }
  for (const { path, content, bytes } of built.beside) {
    writeBeside(join(out, path), content as Uint8Array);
    say(`${shown(join(out, path))}  ${kilobytes(bytes)}`);
  }
  const packages = (list: readonly Standard[]): string[] =>
    list.map((one) => `${id}-${one.id}.zip`);
  const made = [
    ...packages(built.packages.map(({ standard }) => standard)),
    ...built.beside.map(({ path }) => path),
  ];
  const printed = [`${id}-guide.pdf`, `${id}-guide.html`, `${id}.pdf`];
  sayOlder(out, [...packages(standards), ...printed], made, say);
  return rows;
}

function last(list: readonly Finding[], count: number, isStrict: boolean): string {
  const found = summary(list);
  const done = `${count} package${count === 1 ? "" : "s"} built`;
  if (!isFailure(list, isStrict)) return found === undefined ? `${done}.` : `${done}: ${found}.`;
  const strict = list.some((one) => one.severity === "error") ? "" : " (--strict)";
  return `${found}${strict}. ${count === 0 ? "No package was written" : done}; what was there before is as it was.`;
}

function kilobytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

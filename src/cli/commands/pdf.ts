import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CourseModule } from "../../model/course-module.ts";
import type { PackageFile } from "../../model/package-file.ts";
import { suggestion } from "../../model/nearest.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import type { Engine } from "../../pdf/engines.ts";
import { printModule } from "../../pdf/engines.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { findModules, namesakes, projectRoot, shown } from "../project.ts";
import { readModule } from "../read-module.ts";
import { type Finding, findings, inOrder, newsOf, printable } from "../report.ts";
import { clear, complain, paint, print, progress } from "../terminal.ts";
import { isFailure } from "../verdict.ts";
import { writeBeside } from "../write-beside.ts";

export const command: Command = {
  usage: "pdf [module…] [options]",
  about: "Prints modules as PDF: <id>.pdf for each, the one that a package has in it too.",
  options: {
    out: { value: "<dir>", doc: "Where the PDFs go (dist/packages)." },
    engine: { value: "<name>", doc: "typst or chromium; without it, Typst where it is." },
    strict: { doc: "Warnings count as errors." },
  },
  async run(args) {
    const root = projectRoot();
    const engine = engineOf(args.value("engine"));
    const out = resolve(args.value("out") ?? join(root, "dist", "packages"));
    const isStrict = args.has("strict");
    const all: Finding[] = [];
    let isMissing = false;
    const folders = findModules(args.words, root);
    const twins = namesakes(folders, root);
    for (const folder of folders) {
      progress(`printing ${folder.name}`);
      const { module, diagnostics } = await readModule(folder);
      diagnostics.push(...(twins.get(folder) ?? []));
      const made =
        module === undefined || hasErrors(diagnostics)
          ? undefined
          : await printModule(module, () => webPage(module), { engine });
      const found = inOrder(
        findings(folder, [...diagnostics, ...newsOf(made?.diagnostics ?? [], diagnostics)]),
      );
      all.push(...found);
      clear();
      for (const finding of found) complain(printable(finding));
      if (module === undefined || made?.bytes === undefined || isFailure(found, isStrict)) {
        isMissing = true;
        continue;
      }
      mkdirSync(out, { recursive: true });
      const path = join(out, `${module.settings.id}.pdf`);
      writeBeside(path, made.bytes);
      print(`${paint("bold", shown(path), "stdout")}  ${Math.ceil(made.bytes.length / 1000)} kB`);
    }
    return isMissing || isFailure(all, isStrict) ? 1 : 0;
  },
};

/** Loaded only when a browser prints: Typst needs no page. */
async function webPage(module: CourseModule): Promise<readonly PackageFile[]> {
  return (await import("../web-page.ts")).webPage(module);
}

const ENGINES: readonly Engine[] = ["typst", "chromium"];

function engineOf(written: string | undefined): Engine | undefined {
  const engine = ENGINES.find((name) => name === written);
  if (written === undefined || engine !== undefined) return engine;
  throw new UsageError(`There is no engine "${written}". ${suggestion(written, ENGINES)}`);
}

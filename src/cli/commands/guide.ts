import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { hasErrors } from "../../model/diagnostic.ts";
import { printGuide } from "../../pdf/engines.ts";
import type { Command } from "../command.ts";
import { sayOlder } from "../older-files.ts";
import { findModules, namesakes, projectRoot, shown } from "../project.ts";
import { readModule } from "../read-module.ts";
import { type Finding, findings, inOrder, newsOf, printable } from "../report.ts";
import { clear, complain, paint, print, progress } from "../terminal.ts";
import { isFailure } from "../verdict.ts";
import { writeBeside } from "../write-beside.ts";

export const command: Command = {
  usage: "guide [module…] [options]",
  about:
    "Writes the guide for those who assign a module: what it is, what is tracked, how to import it, all solutions. <id>-guide.pdf and <id>-guide.html.",
  options: {
    out: { value: "<dir>", doc: "Where the guides go (dist/packages)." },
    strict: { doc: "Warnings count as errors." },
  },
  async run(args) {
    const root = projectRoot();
    const out = resolve(args.value("out") ?? join(root, "dist", "packages"));
    const isStrict = args.has("strict");
    const all: Finding[] = [];
    const folders = findModules(args.words, root);
    const twins = namesakes(folders, root);
    for (const folder of folders) {
      progress(`printing the guide of ${folder.name}`);
      const { module, diagnostics } = await readModule(folder);
      diagnostics.push(...(twins.get(folder) ?? []));
      const made =
        module === undefined || hasErrors(diagnostics) ? undefined : await printGuide(module);
      const found = inOrder(
        findings(folder, [...diagnostics, ...newsOf(made?.diagnostics ?? [], diagnostics)]),
      );
      all.push(...found);
      clear();
      for (const finding of found) complain(printable(finding));
      if (module === undefined || made === undefined || isFailure(found, isStrict)) continue;
      mkdirSync(out, { recursive: true });
      const files: [string, Uint8Array | undefined][] = [
        [`${module.settings.id}-guide.pdf`, made.bytes],
        [`${module.settings.id}-guide.html`, new TextEncoder().encode(made.html)],
      ];
      for (const [name, bytes] of files) {
        if (bytes === undefined) continue;
        writeBeside(join(out, name), bytes);
        const size = `${Math.ceil(bytes.length / 1000)} kB`;
        print(`${paint("bold", shown(join(out, name)), "stdout")}  ${size}`);
      }
      const names = (list: typeof files): string[] => list.map(([name]) => name);
      sayOlder(out, names(files), names(files.filter(([, bytes]) => bytes !== undefined)), print);
    }
    return isFailure(all, isStrict) ? 1 : 0;
  },
};

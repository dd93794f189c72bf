import { buildModule } from "../build-module.ts";
import type { Command } from "../command.ts";
import { findModules, namesakes, projectRoot } from "../project.ts";
import { type Finding, findings, inOrder, jsonOf, printable, summary } from "../report.ts";
import { complain, print } from "../terminal.ts";
import { isFailure } from "../verdict.ts";

export const command: Command = {
  usage: "validate [module…] [options]",
  about: "Looks modules over and says what is wrong, without writing anything.",
  options: {
    json: { doc: "Print the diagnostics as JSON." },
    "no-pdf": { doc: "Leave out what only the PDF is about." },
    strict: { doc: "Warnings count as errors." },
  },
  async run(args) {
    const root = projectRoot();
    const folders = findModules(args.words, root);
    const all: Finding[] = [];
    const twins = namesakes(folders, root);
    for (const folder of folders) {
      // The whole way, so that a build says no more than this; but for setting the PDF, which costs more than all the rest.
      const pdf = args.has("no-pdf") ? false : "look";
      const { diagnostics } = await buildModule(folder, { schemas: false, pdf });
      all.push(...findings(folder, [...diagnostics, ...(twins.get(folder) ?? [])]));
    }
    const list = inOrder(all);
    if (args.has("json"))
      print(JSON.stringify({ packages: [], diagnostics: list.map(jsonOf) }, null, 2));
    else {
      for (const finding of list) complain(printable(finding));
      const count = `${folders.length} module${folders.length === 1 ? "" : "s"}`;
      print(`${count} looked over: ${summary(list) ?? "nothing wrong"}.`);
    }
    return isFailure(list, args.has("strict")) ? 1 : 0;
  },
};

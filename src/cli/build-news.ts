import { basename } from "node:path";
import { type Diagnostic, hasErrors } from "../model/diagnostic.ts";
import type { ModuleFolder } from "./project.ts";
import { findings, inOrder, printable, summary } from "./report.ts";
import { complain, paint } from "./terminal.ts";

type Tell = (folder: ModuleFolder, standard: string, diagnostics: readonly Diagnostic[]) => void;

/**
 * What the terminal says of builds that go on while one writes: with errors all that is wrong, else one quiet line. A module that
 * is built for several standards at once is told of once.
 */
export function buildNews(): Tell {
  const told = new Map<string, { readonly news: string; readonly standards: Set<string> }>();
  return (folder, standard, diagnostics) => {
    const { wrong, verdict } = newsOf(folder, diagnostics);
    const news = [...wrong, verdict].join("\n");
    const last = told.get(folder.folder);
    if (last?.news === news && !last.standards.has(standard)) {
      last.standards.add(standard);
      return;
    }
    told.set(folder.folder, { news, standards: new Set([standard]) });
    for (const one of wrong) complain(one);
    const line = `${new Date().toTimeString().slice(0, 8)}  ${verdict}`;
    complain(wrong.length === 0 ? paint("dim", line, "stderr") : line);
  };
}

function newsOf(
  folder: ModuleFolder,
  diagnostics: readonly Diagnostic[],
): { readonly wrong: readonly string[]; readonly verdict: string } {
  const name = folder.name === "." ? basename(folder.folder) : folder.name;
  const found = inOrder(findings(folder, diagnostics));
  const count = summary(found);
  if (hasErrors(found))
    return { wrong: found.map(printable), verdict: `${name} is not built: ${count}.` };
  return { wrong: [], verdict: `${name} is built${count === undefined ? "" : `: ${count}`}.` };
}

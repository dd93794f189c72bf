import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Diagnostic, Place } from "../../model/diagnostic.ts";
import { type Built, type Preview, startPreview } from "../../preview/index.ts";
import { standards } from "../../standards/index.ts";
import { buildModule } from "../build-module.ts";
import { buildNews } from "../build-news.ts";
import { type Arguments, type Command, type ExitCode, UsageError } from "../command.ts";
import { findStandards } from "../find-standards.ts";
import { previewClient } from "../lectern-files.ts";
import { machineFault } from "../machine-fault.ts";
import {
  allModules,
  findModules,
  idIn,
  type ModuleFolder,
  namesakes,
  projectRoot,
} from "../project.ts";
import { complain, print } from "../terminal.ts";
import { unreadable } from "../unreadable.ts";

export const command: Command = {
  usage: "preview [module] [options]",
  about:
    "Shows a module inside a local LMS: the package exactly as it is built, what the LMS holds of it, and every call. What you change in the source is rebuilt and shown in place; the attempt goes on. Ctrl+C ends it.",
  options: {
    standard: { doc: "The package to begin with: scorm12, scorm2004 or web.", value: "<id>" },
    port: { doc: "The port; without it the first free one from 4400.", value: "<number>" },
  },
  words: 1,
  run,
};

async function run(args: Arguments): Promise<ExitCode> {
  const root = projectRoot();
  const [first, ...others] = foldersOf(args.words, root);
  const port = portOf(args.value("port"));
  const standard = findStandards(args.values("standard").slice(-1))[0] ?? firstOf(first!);
  // Of two with one id the first counts: the one that was named.
  const byId = new Map<string, ModuleFolder>();
  for (const folder of [first!, ...others])
    if (!byId.has(moduleId(folder))) byId.set(moduleId(folder), folder);
  const news = buildNews();
  const preview = await startPreview({
    modules: [...byId].map(([id, { folder }]) => ({ id, title: titleIn(folder) ?? id, folder })),
    standards: standards.map(({ id, title, savedText }) => ({ id, title, savedText })),
    start: { module: moduleId(first!), standard: standard.id },
    build: async (module, wanted) => {
      const folder = byId.get(module)!;
      const built = await build(folder, wanted, root).catch((fault: unknown) => {
        complain(`lectern: ${machineFault(fault)}`);
        throw fault;
      });
      news(folder, wanted, built.diagnostics);
      return named(built, folder);
    },
    client: previewClient(),
    port,
  });
  print(`Preview: ${preview.url} (Ctrl+C ends it)`);
  await interrupted(preview);
  return 0;
}

/** The module that was named first, all others after it: one can change over in the page. */
function foldersOf(words: readonly string[], root: string): ModuleFolder[] {
  const named = findModules(words, root);
  const rest = allModules(root).filter(({ folder }) => named.every((n) => n.folder !== folder));
  return [...named, ...rest];
}

async function build(folder: ModuleFolder, wanted: string, root: string): Promise<Built> {
  const options = { standards: findStandards([wanted]), schemas: false };
  try {
    const { packages, diagnostics } = await buildModule(folder, options);
    // Looked up anew each time: the id is what its author changes then.
    const twins = namesakes([folder], root).get(folder) ?? [];
    const files = twins.length === 0 ? packages[0]?.files : undefined;
    return { files, diagnostics: [...diagnostics, ...twins] };
  } catch (reason) {
    return { diagnostics: [unreadable(folder, reason)] };
  }
}

/** In the page a file is named as in the terminal: from where the preview was started. */
function named({ files, diagnostics }: Built, { name }: ModuleFolder): Built {
  const path = (file: string): string => (name === "." ? file : `${name}/${file}`);
  const at = ({ place }: Diagnostic): Place => ({ ...place, file: path(place.file) });
  return { files, diagnostics: diagnostics.map((one) => ({ ...one, place: at(one) })) };
}

const moduleId = ({ folder }: ModuleFolder): string => idIn(folder) ?? basename(folder);

/** Titles are wanted before anything is built: a look at the file is enough for a list. */
function titleIn(folder: string): string | undefined {
  const file = join(folder, "module.yaml");
  if (!existsSync(file)) return undefined;
  return /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(readFileSync(file, "utf8"))?.[1];
}

/** What the module is built for first. */
function firstOf({ folder }: ModuleFolder): (typeof standards)[number] {
  const file = join(folder, "module.yaml");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const listed = /^standards:\s*\[?\s*(?:-\s*)?([\w-]+)/m.exec(text)?.[1];
  return standards.find(({ id }) => id === listed) ?? standards[0]!;
}

function portOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`"${written}" is no port. A port is a number from 1 to 65535.`);
}

function interrupted(preview: Preview): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => void preview.close().then(resolve);
    process.once("SIGINT", end).once("SIGTERM", end);
  });
}

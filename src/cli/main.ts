// cli: a command line goes in; files on disk, words on the terminal and an exit code come out. With preview and pdf, the only
// rooms that touch the machine.
import type { Command, ExitCode } from "./command.ts";
import { UsageError } from "./command.ts";
import { commandHelp, help } from "./help.ts";
import { suggestion } from "../model/nearest.ts";
import { machineFault, outputFault } from "./machine-fault.ts";
import { readArguments } from "./read-arguments.ts";
import { complain, print } from "./terminal.ts";
import { version } from "../../package.json";

export interface Verb {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Loaded when asked for: most of what Lectern knows, most commands never need. */
const verbs: Readonly<Record<string, Verb>> = {
  new: {
    summary: "Write a new module that builds at once",
    load: async () => (await import("./commands/new.ts")).command,
  },
  build: {
    summary: "Build packages for an LMS or the web",
    load: async () => (await import("./commands/build.ts")).command,
  },
  preview: {
    summary: "Show modules inside a local LMS, and rebuild while you write",
    load: async () => (await import("./commands/preview.ts")).command,
  },
  pdf: {
    summary: "Print modules as PDF",
    load: async () => (await import("./commands/pdf.ts")).command,
  },
  guide: {
    summary: "Write the guide for those who assign a module",
    load: async () => (await import("./commands/guide.ts")).command,
  },
  certificate: {
    summary: "Compute a certificate's number again",
    load: async () => (await import("./commands/certificate.ts")).command,
  },
  validate: {
    summary: "Say what is wrong with modules, without writing anything",
    load: async () => (await import("./commands/validate.ts")).command,
  },
};

export async function main(argv: readonly string[]): Promise<ExitCode> {
  process.stdout.on("error", outputFault);
  try {
    return await run(argv);
  } catch (reason) {
    if (reason instanceof UsageError) {
      complain(`lectern: ${reason.message}`);
      return 2;
    }
    complain(`lectern: ${machineFault(reason)}`);
    if (process.env["LECTERN_DEBUG"] && reason instanceof Error) complain(reason.stack ?? "");
    return 3;
  }
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const verb = first === "help" ? verbs[rest[0] ?? ""] : undefined;
    print(verb === undefined ? help(verbs) : commandHelp(await verb.load()));
    return first === undefined ? 2 : 0;
  }
  if (first === "--version" || first === "-v") {
    print(version);
    return 0;
  }
  const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  if (verb === undefined) {
    const what = first.startsWith("-") ? "the option" : "the command";
    const known = first.startsWith("-") ? ["--help", "--version"] : Object.keys(verbs);
    throw new UsageError(`Lectern does not know ${what} "${first}". ${suggestion(first, known)}`);
  }
  const command = await verb.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    print(commandHelp(command));
    return 0;
  }
  return command.run(readArguments(first, command.options, command.words, rest));
}

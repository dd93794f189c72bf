import type { Command } from "./command.ts";

export function help(verbs: Readonly<Record<string, { readonly summary: string }>>): string {
  const rows = Object.entries(verbs).map(([name, { summary }]) => [name, summary] as const);
  return [
    "Lectern makes of a module's folder a page, and packages that an LMS imports and tracks.",
    "",
    "lectern <command> [options]",
    "",
    ...columns(rows),
    "",
    ...columns([
      ["<command> --help", "What a command takes"],
      ["--version", "Which Lectern this is"],
    ]),
    "",
    "A module is an id in modules/, or a path to a module's folder.",
    "Exit codes: 0 fine, 1 something in a module is wrong, 2 wrong use, 3 the machine failed.",
  ].join("\n");
}

export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, spec]) => {
    const value = spec.value === undefined ? "" : ` ${spec.value}`;
    return [
      `--${name}${value}`,
      `${spec.doc}${spec.multiple ? " May be given again." : ""}`,
    ] as const;
  });
  return [`lectern ${command.usage}`, "", command.about, "", ...columns(rows)].join("\n").trimEnd();
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

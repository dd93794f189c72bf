import { parseArgs } from "node:util";
import { suggestion } from "../model/nearest.ts";
import type { Arguments, Command } from "./command.ts";
import { UsageError } from "./command.ts";

/** Every command's own. */
const HELP = { help: { doc: "Show this." } } as const;

export function readArguments(
  verb: string,
  options: Command["options"],
  most: number | undefined,
  argv: readonly string[],
): Arguments {
  const specs = { ...options, ...HELP };
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        { type: "value" in spec ? ("string" as const) : ("boolean" as const) },
      ]),
    ),
  });
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(specs, token.name)
      ? specs[token.name as keyof typeof specs]
      : undefined;
    if (spec === undefined) throw new UsageError(unknown(verb, token.rawName, specs));
    if ("value" in spec && (token.value === undefined || token.value === ""))
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${spec.value}.`);
    if (!("value" in spec) && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value.`);
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }
  if (most !== undefined && words.length > most)
    throw new UsageError(
      `"lectern ${verb}" takes ${most === 0 ? "no module" : `at most ${most}`}, and got ${words.length}: ${words.join(", ")}.`,
    );
  return {
    words,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
  };
}

function unknown(verb: string, written: string, specs: Command["options"]): string {
  const known = Object.keys(specs).map((name) => `--${name}`);
  return `"lectern ${verb}" does not know the option ${written}. ${suggestion(written, known)}`;
}

import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { ModuleFolder } from "./project.ts";
import { paint } from "./terminal.ts";

/** A diagnostic, and the module in which it was found. */
export interface Finding extends Diagnostic {
  readonly folder: string;
}

export function findings(folder: ModuleFolder, diagnostics: readonly Diagnostic[]): Finding[] {
  return diagnostics.map((one) => ({ ...one, folder: folder.name }));
}

/** What print says of a picture, without what its source has already been told. */
export function newsOf(printed: readonly Diagnostic[], said: readonly Diagnostic[]): Diagnostic[] {
  const cut = said.filter(({ code }) => code === "cut-image").map(lineOf);
  return printed.filter((one) => one.code !== "pdf-picture" || !cut.includes(lineOf(one)));
}

function lineOf({ place }: Diagnostic): string {
  return `${place.file}:${place.line}`;
}

const COLOURS = { error: "red", warning: "yellow", note: "blue" } as const;

/** `place  severity  code`, and the fact with its way out below. */
export function printable(finding: Finding): string {
  const { place, severity, code, text, hint } = finding;
  const column = place.column === undefined ? "" : `:${place.column}`;
  const where = `${pathOf(finding)}:${place.line}${column}`;
  return [
    `${where}  ${paint(COLOURS[severity], severity, "stderr")}  ${code}`,
    `  ${text} ${hint}`.trimEnd(),
  ].join("\n");
}

/** What `--json` says of it; a column that is not known is null. */
export function jsonOf(finding: Finding): Record<string, unknown> {
  const { severity, code, place, text, hint } = finding;
  const { line, column = null } = place;
  return { severity, code, file: pathOf(finding), line, column, text, hint };
}

/** "2 errors, 1 warning", or undefined when there is nothing. */
export function summary(list: readonly Finding[]): string | undefined {
  const words = (["error", "warning", "note"] as const).flatMap((severity) => {
    const count = list.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return words.length === 0 ? undefined : words.join(", ");
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** By file and line; errors before notes on the same line. */
export function inOrder(list: readonly Finding[]): Finding[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...list].sort(
    (a, b) =>
      compare(a.folder, b.folder) ||
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      RANK[a.severity] - RANK[b.severity],
  );
}

function pathOf({ folder, place }: Finding): string {
  return folder === "." ? place.file : `${folder}/${place.file}`;
}

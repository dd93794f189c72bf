/** Where something stands in what an author wrote. Lines and columns count from 1. */
export interface Place {
  /** Path as the author knows it, relative to the module's folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

export type Severity = "error" | "warning" | "note";

/** Something wrong in what an author wrote. Collected, never thrown. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Kebab-case and stable: fixtures are named after it. */
  readonly code: string;
  /** The fact, one sentence. */
  readonly text: string;
  /** The way out, one or two sentences. */
  readonly hint: string;
  readonly place: Place;
}

export function error(code: string, place: Place, text: string, hint: string): Diagnostic {
  return { severity: "error", code, place, text, hint };
}

export function warning(code: string, place: Place, text: string, hint: string): Diagnostic {
  return { severity: "warning", code, place, text, hint };
}

export function note(code: string, place: Place, text: string, hint: string): Diagnostic {
  return { severity: "note", code, place, text, hint };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

import type { Diagnostic } from "../model/diagnostic.ts";

/** Whether these keep a package from being written. */
export function isFailure(list: readonly Diagnostic[], strict: boolean): boolean {
  return list.some((one) => one.severity === "error" || (strict && one.severity === "warning"));
}

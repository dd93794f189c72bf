import type { Host, HostCall } from "../../model/standard.ts";
import type { PackageInfo, PreviewInfo } from "../messages.ts";

export type Size = "moodle" | "phone" | "wide";

/** All that the preview's page shows. */
export interface State {
  readonly info: PreviewInfo;
  readonly module: string;
  readonly standard: string;
  readonly hostId: string;
  readonly size: Size;
  readonly isReviewer: boolean;
  readonly pack: PackageInfo | undefined;
  readonly host: Host | undefined;
  readonly calls: readonly HostCall[];
  readonly violations: readonly string[];
  readonly phase: "loading" | "running" | "closed" | "none";
  readonly isBuilding: boolean;
  readonly isConnected: boolean;
  readonly showsRefusedOnly: boolean;
}

declare global {
  interface Window {
    /** For tests and curious authors: what the page shows now, the host and its record among it. */
    readonly lecternPreview: State;
  }
}

/** What ADL's test counts as a failure: any error but "this was never set" on a read. */
export function isRefused({ name, result, code }: HostCall): boolean {
  if (name.endsWith("GetValue")) return code !== "0" && code !== "403";
  return code !== "0" || result === "false";
}

/** The address of this choice, so that a reload shows it again. */
export function addressOf({ module, standard, hostId, size }: State): string {
  return `?${new URLSearchParams({ module, standard, host: hostId, size })}`;
}

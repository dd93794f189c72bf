import type { HostState } from "../../model/standard.ts";
import type { PackageInfo, PreviewInfo, ServerEvent } from "../messages.ts";

async function ask<T>(address: string, method = "GET"): Promise<T> {
  const response = await fetch(address, { method });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export const readInfo = (): Promise<PreviewInfo> => ask("/preview/info");

export const readPackage = (module: string, standard: string): Promise<PackageInfo> =>
  ask(`/preview/packages/${encodeURIComponent(module)}/${standard}`);

const attemptAddress = (key: string): string => `/preview/attempts/${encodeURIComponent(key)}`;

export const readAttempt = async (key: string): Promise<HostState | undefined> =>
  (await ask<HostState | null>(attemptAddress(key))) ?? undefined;

export const forgetAttempt = (key: string): Promise<unknown> => ask(attemptAddress(key), "DELETE");

/**
 * Stored when this returns true, as with a real LMS: a synchronous request while the page lives; a beacon, which may
 * be lost, while it goes.
 */
export function keepAttempt(key: string, state: HostState): boolean {
  const body = JSON.stringify(state);
  try {
    const request = new XMLHttpRequest();
    request.open("PUT", attemptAddress(key), false);
    request.send(body);
    return request.status === 200;
  } catch {
    return navigator.sendBeacon(attemptAddress(key), body);
  }
}

/** Resolves once the server is heard, or does not answer: what it tells from then on is not missed. */
export function listen(
  heard: (event: ServerEvent) => void,
  isConnected: (is: boolean) => void,
): Promise<void> {
  const source = new EventSource("/preview/events");
  source.onmessage = ({ data }) => heard(JSON.parse(data as string) as ServerEvent);
  return new Promise((resolve) => {
    const tell = (is: boolean): void => {
      isConnected(is);
      resolve();
    };
    source.onopen = () => tell(true);
    source.onerror = () => tell(false);
  });
}

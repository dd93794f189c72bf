// preview: modules and a way to build them go in; a local LMS on this machine comes out. It plays each package exactly as
// built, from memory. Loopback only.
import { listen } from "./listen.ts";
import type { ServerEvent } from "./messages.ts";
import type { PreviewOptions } from "./options.ts";
import { previewServer } from "./server.ts";
import { watchFolders } from "./watch.ts";
import { Workshop } from "./workshop.ts";

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const listeners = new Set<(event: ServerEvent) => void>();
  const tell = (event: ServerEvent): void => listeners.forEach((listener) => listener(event));
  const workshop = new Workshop(options.build, tell);
  const server = previewServer({ ...options, workshop, listeners, tell });
  const watching = watchFolders(options.modules, (module) => void workshop.sourceChanged(module));
  const port = await listen(server, options.port).catch((refusal: unknown) => {
    watching.close();
    throw refusal;
  });
  // What everybody sees first is ready, and its errors are told, before anybody opens the page.
  setImmediate(() => void workshop.open(options.start.module, options.start.standard));
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        watching.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export { PortInUse } from "./listen.ts";
export type { Built, PreviewModule, PreviewOptions } from "./options.ts";

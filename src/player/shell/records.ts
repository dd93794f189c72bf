import { drawCertificate } from "../extras/certificate.ts";
import { drawNotebook } from "../extras/notebook.ts";
import type { PageModule } from "../page-module.ts";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";

/** The pages that show what was done (notebook, certificate): drawn when they are shown, and while they are. */
export function startRecords(
  shell: Shell,
  navigation: Navigation,
  page: PageModule,
): { refresh(): void } {
  function refresh(): void {
    const section = navigation.current;
    if (section.querySelector("[data-notebook]") !== null) drawNotebook(shell, page);
    if (section.querySelector("[data-certificate]") !== null) drawCertificate(shell, page);
  }
  navigation.onMove(refresh);
  return { refresh };
}

// extras: the browser's list of what a page may have behind its sections, by the page's id. What is not there costs nothing.
import type { Navigation } from "../shell/navigation.ts";
import type { Shell } from "../shell/shell.ts";
import { startCertificate } from "./certificate.ts";
import { startComments } from "./comments.ts";
import { startGlossary } from "./glossary.ts";
import { startNotebook } from "./notebook.ts";

/** Started before the LMS has answered; `refresh` whenever something changed after that. */
export type Extra = (shell: Shell, navigation: Navigation) => { refresh(): void } | undefined;

export const extras: readonly Extra[] = [
  startCertificate,
  startComments,
  startGlossary,
  startNotebook,
];

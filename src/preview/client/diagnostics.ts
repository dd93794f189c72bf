import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PackageInfo } from "../messages.ts";
import type { State } from "./state.ts";

/** What is wrong in the source, where the author is looking. */
export function diagnostics(state: State): TemplateResult | typeof nothing {
  const { pack, violations } = state;
  const all = pack?.diagnostics ?? [];
  const loud = all.filter((d) => d.severity !== "note");
  const notes = all.filter((d) => d.severity === "note");
  if (all.length === 0 && violations.length === 0) return nothing;
  const worst = pack?.isBroken || violations.length > 0 ? "error" : (loud[0]?.severity ?? "note");
  return html`<section class="diagnostics is-${worst}" aria-label="Diagnostics" tabindex="0">
    ${pack?.isBroken ? html`<p class="verdict">${verdict(pack)}</p>` : nothing}
    <ul>
      ${loud.map(item)}${violations.map(violation)}
    </ul>
    ${
      notes.length > 0
        ? html`<details>
            <summary>${notes.length === 1 ? "1 note" : `${notes.length} notes`}</summary>
            <ul>
              ${notes.map(item)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

function verdict({ entry, revision, diagnostics: all }: PackageInfo): string {
  const count = all.filter(({ severity }) => severity === "error").length;
  const errors = count === 1 ? "an error" : `${count} errors`;
  return entry === undefined
    ? `There is no package yet: the source has ${errors}.`
    : `Not rebuilt: the source has ${errors}. Below is build ${revision}, the last without.`;
}

function item({ severity, code, text, hint, place }: Diagnostic): TemplateResult {
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
  return html`<li class="diagnostic is-${severity}" data-code=${code}>
    <p><strong>${severity}</strong> <span>${text}</span> ${hint}</p>
    <p class="place"><code>${at}</code> <code>${code}</code></p>
  </li>`;
}

function violation(text: string): TemplateResult {
  return html`<li class="diagnostic is-error" data-code="content-security-policy">
    <p>
      <strong>blocked</strong> The page broke its content security policy: ${text}. A strict LMS
      would show it so too.
    </p>
  </li>`;
}

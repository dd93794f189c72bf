import { html, type TemplateResult } from "lit/html.js";
import { hostsOf } from "../hosts.ts";
import type { Size, State } from "./state.ts";

export interface Actions {
  choose(change: Partial<Pick<State, "module" | "standard" | "hostId">>): void;
  resize(size: Size): void;
  exit(): void;
  relaunch(): void;
  newAttempt(): void;
  asReviewer(): void;
  showRefusedOnly(only: boolean): void;
}

const SIZES: readonly { readonly id: Size; readonly title: string }[] = [
  { id: "moodle", title: "Moodle, 650 × 666" },
  { id: "phone", title: "Phone, 320 × 640" },
  { id: "wide", title: "Wide" },
];

export function controls(state: State, actions: Actions): TemplateResult {
  const { info, module, standard, hostId, size, phase, isReviewer } = state;
  const isOff = phase === "loading" || phase === "none";
  return html`
    <div class="buttons" role="group" aria-label="Session">
      <button
        type="button"
        data-action="exit"
        ?disabled=${phase !== "running"}
        @click=${actions.exit}
      >
        Exit
      </button>
      <button type="button" data-action="relaunch" ?disabled=${isOff} @click=${actions.relaunch}>
        ${phase === "closed" ? "Launch" : "Relaunch"}
      </button>
      <button
        type="button"
        data-action="new-attempt"
        ?disabled=${isOff}
        @click=${actions.newAttempt}
      >
        New attempt
      </button>
      <button
        type="button"
        data-action="reviewer"
        aria-pressed=${isReviewer}
        ?disabled=${isOff}
        @click=${actions.asReviewer}
      >
        As reviewer
      </button>
    </div>
    ${select("module", "Module", info.modules, module, (id) => actions.choose({ module: id }))}
    ${select("standard", "Package", info.standards, standard, (id) => actions.choose({ standard: id }))}
    ${select("host", "Play as if in", hostsOf(standard), hostId, (id) => actions.choose({ hostId: id }))}
    ${select("size", "Frame", SIZES, size, (id) => actions.resize(id as Size))}
  `;
}

function select(
  name: string,
  label: string,
  choices: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const changed = (event: Event): void => choose((event.target as HTMLSelectElement).value);
  return html`<label class="choice"
    ><span>${label}</span>
    <select name=${name} @change=${changed}>
      ${choices.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
    </select>
  </label>`;
}

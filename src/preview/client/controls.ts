import { ifDefined } from "lit/directives/if-defined.js";
import { html, type TemplateResult } from "lit/html.js";
import { hostsOf } from "../hosts.ts";
import type { Size, State } from "./state.ts";
import { BUTTONS } from "./words.ts";

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
  const isClosed = phase === "closed";
  const known = hostsOf(standard);
  const host = known.find(({ id }) => id === hostId);
  return html`
    <div class="buttons" role="group" aria-label="Session">
      <button
        type="button"
        data-action="exit"
        title=${BUTTONS.exit}
        ?disabled=${phase !== "running"}
        @click=${actions.exit}
      >
        Exit
      </button>
      <button
        type="button"
        data-action="relaunch"
        title=${isClosed ? BUTTONS.launch : BUTTONS.relaunch}
        ?disabled=${isOff}
        @click=${actions.relaunch}
      >
        ${isClosed ? "Launch" : "Relaunch"}
      </button>
      <button
        type="button"
        data-action="new-attempt"
        title=${BUTTONS.newAttempt}
        ?disabled=${isOff}
        @click=${actions.newAttempt}
      >
        New attempt
      </button>
      <button
        type="button"
        data-action="reviewer"
        title=${BUTTONS.asReviewer}
        aria-pressed=${isReviewer}
        ?disabled=${isOff}
        @click=${actions.asReviewer}
      >
        As reviewer
      </button>
    </div>
    <div class="choices">
      ${select("module", "Module", info.modules, module, (id) => actions.choose({ module: id }))}
      ${select("standard", "Package", info.standards, standard, (id) => actions.choose({ standard: id }))}
      ${select("host", "Play as if in", known, hostId, (id) => actions.choose({ hostId: id }), "about-host")}
      ${select("size", "Frame", SIZES, size, (id) => actions.resize(id as Size))}
      <p class="about" id="about-host"><strong>${host?.title}:</strong> ${host?.about}</p>
    </div>
  `;
}

function select(
  name: string,
  label: string,
  choices: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
  choose: (id: string) => void,
  describedBy?: string,
): TemplateResult {
  const changed = (event: Event): void => choose((event.target as HTMLSelectElement).value);
  return html`<label class="choice"
    ><span>${label}</span>
    <select name=${name} aria-describedby=${ifDefined(describedBy)} @change=${changed}>
      ${choices.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
    </select>
  </label>`;
}

import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Host, HostCall } from "../../model/standard.ts";
import type { Actions } from "./controls.ts";
import { isRefused, type State } from "./state.ts";

/** A long session has thousands of calls; the newest are what one looks for. */
const SHOWN = 400;
const SHORT = 120;

/** Every call of the package, the newest first, with what came back. */
export function callLog(state: State, actions: Actions): TemplateResult {
  const { calls, host, showsRefusedOnly } = state;
  const numbered = calls.map((call, index) => ({ call, number: index + 1 }));
  const refused = numbered.filter(({ call }) => isRefused(call));
  const wanted = showsRefusedOnly ? refused : numbered;
  const shown = wanted.slice(-SHOWN).reverse();
  const toggle = (event: Event): void =>
    actions.showRefusedOnly((event.target as HTMLInputElement).checked);
  const list = html`<label class="only"
      ><input type="checkbox" .checked=${showsRefusedOnly} @change=${toggle} /> Refused only</label
    >
    <div class="scroll log" role="region" aria-label="Calls, the newest first" tabindex="0">
      <ol reversed start=${shown[0]?.number ?? 0}>
        ${shown.map(({ call, number }) => entry(call, showsRefusedOnly ? number : undefined, host))}
      </ol>
    </div>
    ${wanted.length > SHOWN ? html`<p class="quiet">The newest ${SHOWN} are shown.</p>` : nothing}`;
  return html`<section class="part">
    <h2>
      Calls <span data-fact="calls">${calls.length}</span>
      <span class=${refused.length > 0 ? "is-refused" : ""} data-fact="refused"
        >${refused.length} refused</span
      >
    </h2>
    ${calls.length === 0 ? nothing : list}
  </section>`;
}

/** `number` where it is not one less than that above: browsers number the whole list anew for each that is written. */
function entry(call: HostCall, number: number | undefined, host: Host | undefined): TemplateResult {
  const isBad = isRefused(call);
  return html`<li value=${number ?? nothing} class=${isBad ? "is-refused" : ""}>
    <code>${call.name}(${call.args.map((arg, n) => html`${n > 0 ? ", " : ""}${value(arg)}`)})</code>
    <code class="result">→ ${value(call.result)}</code>
    ${
      call.code === "0"
        ? nothing
        : html`<span class="code">${call.code} ${host?.explain?.(call.code) ?? ""}</span>`
    }
  </li>`;
}

function value(text: string): TemplateResult {
  const isLong = text.length > SHORT;
  const shown = isLong ? `${text.slice(0, SHORT)}…` : text;
  return html`"${shown}"${isLong ? html` <span class="length">${text.length} characters</span>` : nothing}`;
}

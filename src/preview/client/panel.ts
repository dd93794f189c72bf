import { html, nothing, type TemplateResult } from "lit/html.js";
import type { HostRecord } from "../../model/standard.ts";
import { callLog } from "./call-log.ts";
import type { Actions } from "./controls.ts";
import type { State } from "./state.ts";
import { words } from "./words.ts";

/** What the LMS holds: exactly what was committed, and what was said on the way. */
export function panel(state: State, actions: Actions): TemplateResult {
  const { host, info, standard } = state;
  const limit = info.standards.find((s) => s.id === standard)?.savedText;
  const record = host?.record();
  return html`<h1 id="panel-title">What the LMS holds</h1>
    ${
      record === undefined || host === undefined
        ? html`<p class="quiet">Nothing yet: no session has begun.</p>`
        : html`${facts(record, state)} ${savedText(record.savedText, limit)}
          ${interactions(record.interactions)} ${comments(record.comments)}
          ${callLog(state, actions)}`
    }
    ${words()}`;
}

const SESSION = { new: "not begun", open: "open", ended: "ended" } as const;

function facts(record: HostRecord, { host, isReviewer }: State): TemplateResult {
  const rows: readonly (readonly [string, string, unknown])[] = [
    ["completion", "Completion", chip(record.completion)],
    ["success", "Success", chip(record.success)],
    ["score", "Score", record.score || "none"],
    ["place", "Place", record.place || "none"],
    ["time", "Time", record.time || "none"],
    ["exit", "Exit", record.exit || "none"],
    ["session", "Session", SESSION[host!.session] + (isReviewer ? ", as reviewer" : "")],
    ["waiting", "Not committed", `${host!.waiting}`],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, title, value]) =>
        html`<div>
          <dt>${title}</dt>
          <dd data-fact=${name}>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function chip(word: string): TemplateResult {
  const tone = /^(completed|passed)$/.test(word)
    ? "good"
    : /^(failed)$/.test(word)
      ? "bad"
      : "plain";
  return html`<span class="chip is-${tone}">${word || "none"}</span>`;
}

function savedText(text: string, limit: number | undefined): TemplateResult {
  const count = `${format(text.length)}${limit === undefined ? "" : ` of ${format(limit)}`} characters`;
  return html`<section class="part">
    <h2>Saved text <span data-fact="saved-text-length">${count}</span></h2>
    ${
      limit === undefined
        ? nothing
        : html`<meter
            min="0"
            max=${limit}
            high=${Math.round(limit * 0.8)}
            .value=${text.length}
            aria-label="Saved text, share of the limit"
          ></meter>`
    }
    ${
      text === ""
        ? nothing
        : html`<details>
            <summary>Show the text</summary>
            <pre tabindex="0" data-fact="saved-text">${text}</pre>
          </details>`
    }
  </section>`;
}

const COLUMNS = ["id", "type", "response", "correct", "result"] as const;

function interactions(records: HostRecord["interactions"]): TemplateResult {
  return html`<section class="part">
    <h2>Interactions <span data-fact="interactions">${records.length}</span></h2>
    ${
      records.length === 0
        ? nothing
        : html`<div class="scroll" role="region" aria-label="Interactions" tabindex="0">
            <table>
              <thead>
                <tr>
                  ${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${records.map(
                  (record) =>
                    html`<tr>
                      ${COLUMNS.map((column) => html`<td class="of-${column}">${record[column] ?? ""}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function comments(texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<section class="part">
    <h2>Comments <span>${texts.length}</span></h2>
    <ul>
      ${texts.map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

function format(n: number): string {
  return n.toLocaleString("en");
}

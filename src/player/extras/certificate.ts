import "./certificate.css";
import { html, nothing, render } from "lit/html.js";
import type { Certificate } from "../../model/course-module.ts";
import type { Navigation } from "../shell/navigation.ts";
import type { Session } from "../session.ts";
import type { Shell } from "../shell/shell.ts";
import { certificateId, isEarned } from "./certified.ts";
import { dayInWords } from "./day-in-words.ts";
import { startFilled } from "./filled.ts";

/** Fills `[data-certificate]`: the certificate, or when it will be there. */
export function startCertificate(shell: Shell, navigation: Navigation): { refresh(): void } {
  startPrinting(shell, navigation);
  return startFilled(shell, navigation, "certificate", (place, session) =>
    draw(shell, place, session),
  );
}

function draw(shell: Shell, place: HTMLElement, { standing, progress, launch }: Session): void {
  const { module, settings: all } = shell.data;
  const settings = all.certificate as Certificate & { duration?: string };
  if (!isEarned(standing) || progress.completedOn === undefined) {
    const isMarked = standing.passed !== undefined;
    render(
      html`<p>${shell.t(isMarked ? "certificate.notPassed" : "certificate.notYet")}</p>`,
      place,
    );
    return;
  }
  const { id, title, language } = module;
  const row = (key: string, value: string | undefined): unknown =>
    value === undefined
      ? nothing
      : html`<dt>${shell.t(`certificate.${key}`)}</dt>
          <dd>${value}</dd>`;
  const name = launch?.learnerName.trim() || shell.t("certificate.learner");
  const score =
    settings.score && standing.score
      ? `${Math.floor(standing.score.share * 10_000) / 100} %`
      : undefined;
  render(
    html`<div class="certificate">
        <p class="certificate-issuer">${settings.issuer}</p>
        <p class="certificate-title">${settings.title ?? shell.t("certificate.title")}</p>
        <p>${shell.t("certificate.says")}</p>
        <p class="certificate-name" dir="auto">${name}</p>
        <p>${shell.t("certificate.did")}</p>
        <p class="certificate-module">${title}</p>
        ${settings.text === undefined ? nothing : html`<p>${settings.text}</p>`}
        <dl class="certificate-facts">
          ${row("date", dayInWords(progress.completedOn, language))}
          ${row("duration", settings.duration)} ${row("score", score)}
          ${row("id", certificateId(id, launch?.learnerId ?? "", progress.attempt, progress.completedOn))}
        </dl>
        ${settings.signatory === undefined ? nothing : html`<p class="certificate-signatory">${settings.signatory}</p>`}
      </div>
      <p class="buttons">
        <button
          type="button"
          class="button button-primary"
          data-print-certificate
          @click=${() => window.print()}
        >
          ${shell.t("certificate.print")}
        </button>
      </p>`,
    place,
  );
}

/** Who prints while it is on the screen means the certificate alone; by the module's own button all of the module. */
function startPrinting({ root }: Shell, navigation: Navigation): void {
  const { classList } = document.documentElement;
  let isWhole = false;
  root.querySelector("[data-action=print]")?.addEventListener("click", () => (isWhole = true));
  window.addEventListener("beforeprint", () => {
    const isShown = navigation.current.querySelector(".certificate") !== null;
    classList.toggle("prints-certificate", isShown && !isWhole);
  });
  window.addEventListener("afterprint", () => {
    isWhole = false;
    classList.remove("prints-certificate");
  });
}

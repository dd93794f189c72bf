// player: the page that render wrote and the adapter of one standard go in; a page that moves and keeps what a learner does comes out.
import "./style.css";
import type { PageData } from "../model/page-data.ts";
import { readPage } from "./page-module.ts";
import { browserEnvironment, openSession } from "./session.ts";
import { createAdapter } from "#adapter";
import { keepEarlyInput } from "./shell/early-input.ts";
import { LecternModule } from "./shell/lectern-module.ts";
import { LecternSection } from "./shell/lectern-section.ts";
import { applyPreferences } from "./shell/preferences.ts";
// Behind the others: the parts follow it, and gzip finds within 32 kB only what reads alike.
import { parts } from "./parts.ts";

/** A hidden tab paints nothing: then this is long enough to wait. */
const LATEST = 300;

applyPreferences();
afterFirstPaint(() => void start());

/** In three steps with a breath between: each stays short enough not to be felt, in modules of 500 sections too. */
async function start(): Promise<void> {
  customElements.define("lectern-section", LecternSection);
  customElements.define("lectern-module", LecternModule);
  const data = JSON.parse(document.getElementById("lectern-data")!.textContent!) as PageData;
  const shell = document.querySelector<LecternModule>("lectern-module")!;
  const early = keepEarlyInput(shell);
  shell.start(data);

  await breath();
  const answers = new Map(parts.activities.map(({ answer }) => [answer.kind, answer]));
  const page = readPage(data, answers);
  const session = await openSession(page, createAdapter(window), browserEnvironment(window));

  await breath();
  for (const { kind, element } of parts.blocks) customElements.define(`lectern-${kind}`, element);
  for (const { answer, element } of parts.activities)
    customElements.define(`lectern-${answer.kind}`, element);
  shell.open(page, session, early);
}

function breath(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}

/** Nothing runs before the text stands on the screen. */
function afterFirstPaint(act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) act();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, LATEST);
}

// preview/client: the page that plays the LMS around one package. Talks to the preview's server only.
import "./style.css";
import { render } from "lit/html.js";
import type { HostCall } from "../../model/standard.ts";
import { hostsOf } from "../hosts.ts";
import type { PackageInfo, ServerEvent } from "../messages.ts";
import { type Actions, controls } from "./controls.ts";
import { diagnostics } from "./diagnostics.ts";
import { launch, type Launched } from "./lms.ts";
import { panel } from "./panel.ts";
import {
  forgetAttempt,
  keepAttempt,
  listen,
  readAttempt,
  readInfo,
  readPackage,
} from "./server.ts";
import type { Spot } from "./spot.ts";
import { addressOf, isRefused, type Size, type State } from "./state.ts";

const place = (id: string): HTMLElement => document.getElementById(id)!;

let state: State;
let launched: Launched | undefined;
/** One after the other: a click during a launch waits for it. */
let queue: Promise<void> = Promise.resolve();
let isDrawing = false;

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    draw();
  });
}

function draw(): void {
  const { phase, isBuilding, isConnected, pack } = state;
  document.title = `${titleOf(state)} – Lectern preview`;
  render(controls(state, actions), place("controls"));
  render(diagnostics(state), place("diagnostics"));
  render(panel(state, actions), place("panel"));
  document.querySelector<HTMLElement>("main")!.dataset["size"] = state.size;
  place("frame").dataset["phase"] = phase;
  place("footing").textContent = !isConnected
    ? "The preview’s server does not answer. Start it again: this page reconnects by itself."
    : isBuilding
      ? "Building …"
      : phase === "closed"
        ? "The module is closed. “Launch” opens it again."
        : pack?.entry === undefined
          ? ""
          : buildOf(pack);
}

function titleOf({ info, module }: State): string {
  return info.modules.find(({ id }) => id === module)?.title ?? module;
}

/** Which build one sees: with an error in the source it is an older one. */
function buildOf({ revision, files, bytes, isBroken }: PackageInfo): string {
  const size = `${files} files, ${Math.ceil(bytes / 1000)} kB.`;
  return isBroken
    ? `Still build ${revision}, the last without errors: ${size}`
    : `Build ${revision}: ${size}`;
}

function say(text: string): void {
  place("announcer").textContent = text;
}

const attemptKey = (): string => `${state.module}/${state.standard}/${state.hostId}`;

function later(act: () => Promise<void>): void {
  queue = queue.then(act).catch((fault: unknown) => say(String(fault)));
}

async function leave(): Promise<void> {
  const old = launched;
  launched = undefined;
  await old?.leave();
}

async function begin(pack: PackageInfo, at?: Spot): Promise<void> {
  await leave();
  if (pack.entry === undefined) {
    place("frame").replaceChildren();
    return set({ pack, phase: "none", host: undefined, calls: [] });
  }
  const key = attemptKey();
  const attempt = await readAttempt(key);
  const choice = hostsOf(state.standard).find((host) => host.id === state.hostId)!;
  set({ pack, phase: "running", calls: [], violations: [] });
  launched = launch({
    choice,
    state: attempt,
    mode: state.isReviewer ? "review" : "normal",
    address: pack.entry,
    title: titleOf(state),
    at,
    into: place("frame"),
    store: (kept) => {
      const isKept = keepAttempt(key, kept);
      set({});
      return isKept;
    },
    called,
  });
  set({ host: launched.host });
}

function called(call: HostCall): void {
  set({ calls: [...state.calls, call] });
  if (isRefused(call)) say(`Refused: ${call.name}, ${call.code}`);
}

async function open(at?: Spot): Promise<void> {
  history.replaceState(null, "", addressOf(state));
  set({ phase: "loading" });
  await leave();
  set({ isBuilding: true });
  const pack = await readPackage(state.module, state.standard);
  set({ isBuilding: false });
  await begin(pack, at);
}

const relaunch = (): void => later(() => begin(state.pack!));

const actions: Actions = {
  choose(change) {
    const next = { ...state, ...change };
    const known = hostsOf(next.standard);
    const hostId = known.some((h) => h.id === next.hostId) ? next.hostId : known[0]!.id;
    later(async () => {
      set({ ...change, hostId, isReviewer: false, host: undefined, calls: [] });
      await open();
    });
  },
  resize(size) {
    set({ size });
    history.replaceState(null, "", addressOf(state));
  },
  exit: () =>
    later(async () => {
      // A button that is switched off loses the focus: it goes to the one that leads on.
      const isByKey = document.activeElement?.matches("[data-action=exit]") === true;
      await leave();
      set({ phase: "closed" });
      if (isByKey) document.querySelector<HTMLElement>("[data-action=relaunch]")!.focus();
      say("The module is closed.");
    }),
  relaunch,
  newAttempt: () =>
    later(async () => {
      await leave();
      await forgetAttempt(attemptKey());
      set({ isReviewer: false });
      await begin(state.pack!);
      say("A new attempt has begun.");
    }),
  asReviewer: () =>
    later(async () => {
      set({ isReviewer: !state.isReviewer });
      await begin(state.pack!);
    }),
  showRefusedOnly: (only) => set({ showsRefusedOnly: only }),
};

function heard(event: ServerEvent): void {
  if (event.type === "violation") return set({ violations: [...state.violations, event.text] });
  const { module, standard } = event.type === "building" ? event : event.package;
  if (module !== state.module || standard !== state.standard) return;
  set({ isBuilding: event.type === "building" });
  if (event.type === "building") return;
  const { package: pack } = event;
  if (pack.isBroken) {
    set({ pack });
    return say(`Not rebuilt: ${pack.diagnostics[0]?.text ?? "the source has errors"}`);
  }
  // In place: the same attempt, the same spot, the new words.
  later(async () => {
    if (state.phase === "closed") return set({ pack });
    await begin(pack, launched?.spot());
    say("Rebuilt.");
  });
}

async function start(): Promise<void> {
  const info = await readInfo();
  const asked = new URLSearchParams(location.search);
  const among = (list: readonly { id: string }[], id: string | null, otherwise: string): string =>
    list.some((item) => item.id === id) ? id! : otherwise;
  const standard = among(info.standards, asked.get("standard"), info.start.standard);
  const hosts = hostsOf(standard);
  state = {
    info,
    module: among(info.modules, asked.get("module"), info.start.module),
    standard,
    hostId: among(hosts, asked.get("host"), hosts[0]!.id),
    size: (["moodle", "phone", "wide"] as Size[]).find((s) => s === asked.get("size")) ?? "moodle",
    isReviewer: false,
    pack: undefined,
    host: undefined,
    calls: [],
    violations: [],
    phase: "loading",
    isBuilding: false,
    isConnected: true,
    showsRefusedOnly: false,
  };
  const isListening = listen(heard, (isConnected) => {
    // Another server now: it knows nothing of what this page shows.
    if (isConnected && !state.isConnected) later(() => open(launched?.spot()));
    set({ isConnected });
  });
  // A package for the web keeps its progress here; the frame's writing is heard in this window.
  addEventListener("storage", () => set({}));
  // What the package does wrong is told as it starts.
  later(() => isListening.then(() => open()));
}

Object.defineProperty(window, "lecternPreview", { get: () => state });

void start();

import type { Host, HostCall, HostState, HostStart } from "../../model/standard.ts";
import type { HostChoice } from "../hosts.ts";
import { goTo, type Spot, spotIn } from "./spot.ts";

const LEARNER = { id: "preview-learner", name: "Learner, Lee" };
/** The page is told to go and gets this long, as an LMS would give it. */
const PATIENCE = 3000;

export interface Launched {
  readonly host: Host;
  /** As an LMS ends it: the frame goes elsewhere while the API is still there. */
  leave(): Promise<void>;
  /** Where one is in the page, for coming back to it. */
  spot(): Spot | undefined;
}

/** Puts the API into this window and the package into a frame, in that order. */
export function launch(options: {
  readonly choice: HostChoice;
  readonly state: HostState | undefined;
  readonly mode: HostStart["mode"];
  readonly address: string;
  readonly title: string;
  /** Where to begin in the page; absent: where it begins by itself. */
  readonly at: Spot | undefined;
  readonly into: HTMLElement;
  store(state: HostState): boolean;
  called(call: HostCall): void;
}): Launched {
  const { choice, state, mode, address, title, at, into, store, called } = options;
  const host = choice.create({ state, mode, learner: LEARNER, store, onCall: called });
  const take = offer(host);
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allowFullscreen = true;
  frame.src = address + (at?.hash ?? "");
  into.replaceChildren(frame);
  // Saved again before it is there: it is still on its way to the same spot.
  let aim = at;
  if (at !== undefined) void goTo(at, frame).then(() => (aim = undefined));

  return {
    host,
    async leave() {
      await closed(frame);
      frame.remove();
      take();
    },
    spot: () => aim ?? spotIn(frame),
  };
}

/** Where this LMS puts its objects, and when; returns how to take them away. */
function offer({ page, late = 0, isInOpener = false }: Host): () => void {
  const windows = window as unknown as Record<string, unknown>;
  const put = (): void => {
    if (isInOpener) windows["opener"] = page;
    else Object.assign(windows, page);
  };
  const timer = late === 0 ? (put(), undefined) : setTimeout(put, late);
  return () => {
    clearTimeout(timer);
    if (isInOpener) windows["opener"] = null;
    else for (const name of Object.keys(page)) delete windows[name];
  };
}

function closed(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    // A page that is still loading would fire its own load first.
    frame.addEventListener("load", () => {
      if (frame.contentWindow?.location.pathname === "/preview/closed") done();
    });
    frame.contentWindow?.location.replace("/preview/closed");
  });
}

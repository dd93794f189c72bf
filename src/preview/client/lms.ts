import type { Host, HostCall, HostState, HostStart } from "../../model/standard.ts";
import type { HostChoice } from "../hosts.ts";

const LEARNER = { id: "preview-learner", name: "Learner, Lee" };
/** The page is told to go and gets this long, as an LMS would give it. */
const PATIENCE = 3000;

export interface Launched {
  readonly host: Host;
  /** As an LMS ends it: the frame goes elsewhere while the API is still there. */
  leave(): Promise<void>;
  /** The `#…` where the learner is, for coming back to the same place. */
  place(): string;
}

/** Puts the API into this window and the package into a frame, in that order. */
export function launch(options: {
  readonly choice: HostChoice;
  readonly state: HostState | undefined;
  readonly mode: HostStart["mode"];
  readonly address: string;
  readonly title: string;
  readonly into: HTMLElement;
  store(state: HostState): boolean;
  called(call: HostCall): void;
}): Launched {
  const { choice, state, mode, address, title, into, store, called } = options;
  const host = choice.create({ state, mode, learner: LEARNER, store, onCall: called });
  const take = offer(host);
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allowFullscreen = true;
  frame.src = address;
  into.replaceChildren(frame);

  return {
    host,
    async leave() {
      await closed(frame);
      frame.remove();
      take();
    },
    place: () => frame.contentWindow?.location.hash ?? "",
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

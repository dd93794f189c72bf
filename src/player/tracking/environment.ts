// environment: what the tracker needs of the machine, handed in: tests need no browser, and no clock to wait for.

export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Web storage, or absent. May throw at any time: then it counts as none. */
  readonly storage?: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
  /** Calls once after so many milliseconds; what comes back cancels. */
  timer(milliseconds: number, act: () => void): () => void;
  /** False: what an LMS's page says about saving now is not to be believed (Moodle 4.5: "true" to a failed network). */
  isOnline(): boolean;
  onOnline?(act: () => void): () => void;
  /** Where the page stands: the same module in another course stands elsewhere. */
  readonly place?: string;
  /** This tab alone works on `name`. What comes back gives it free; undefined: another tab has it. */
  claim?(name: string): Promise<(() => void) | undefined>;
}

export function browserEnvironment(page: Window & typeof globalThis): Environment {
  return {
    now: () => Date.now(),
    random: () => page.crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
    storage: storageOf(page),
    place: page.location.pathname,
    timer(milliseconds, act) {
      const id = page.setTimeout(act, milliseconds);
      return () => page.clearTimeout(id);
    },
    isOnline: () => page.navigator.onLine !== false,
    onOnline(act) {
      page.addEventListener("online", act);
      return () => page.removeEventListener("online", act);
    },
    claim: (name) =>
      page.navigator.locks === undefined ? claimByChannel(page, name) : claimByLock(page, name),
  };
}

// Reading `localStorage` itself throws where cookies are blocked.
function storageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined;
  }
}

function claimByLock(page: Window, name: string): ReturnType<NonNullable<Environment["claim"]>> {
  return new Promise((answer) => {
    page.navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) return answer(undefined);
        return new Promise<void>((free) => answer(free));
      })
      // A frame without an origin of its own may not lock: then nobody can be asked.
      .catch(() => answer(() => {}));
  });
}

// Web Locks are there on https only. A tab that died does not answer, so nothing stale is left behind.
function claimByChannel(
  page: Window & typeof globalThis,
  name: string,
): ReturnType<NonNullable<Environment["claim"]>> {
  return new Promise((answer) => {
    if (page.BroadcastChannel === undefined) return answer(() => {});
    const channel = new page.BroadcastChannel(name);
    let isMine = false;
    const wait = page.setTimeout(() => {
      isMine = true;
      answer(() => channel.close());
    }, 150);
    channel.onmessage = ({ data }) => {
      if (data === "who?") return channel.postMessage("me");
      if (isMine) return;
      page.clearTimeout(wait);
      channel.close();
      answer(undefined);
    };
    channel.postMessage("who?");
  });
}

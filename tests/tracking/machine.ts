// A browser that tests can hold in their hand: time moves when told to, storage outlives a tab, tabs know of each other.
import type { Environment } from "../../src/player/session.ts";

export interface Machine {
  /** A new tab, with a page from `place`: its timers die with it. */
  tab(place?: string): Environment & { die(): void };
  /** Time passes, timers of all living tabs go off. */
  wait(milliseconds: number): void;
  /** The lid is closed for so long: the clock goes on, timers stand still. */
  sleep(milliseconds: number): void;
  isOnline: boolean;
  goOnline(): void;
  readonly stored: Map<string, string>;
  now: number;
}

export function machine({ hasStorage = true, random = Math.random } = {}): Machine {
  const stored = new Map<string, string>();
  const locks = new Set<string>();
  let timers: { at: number; act: () => void }[] = [];
  let online: (() => void)[] = [];
  // A tab that died writes nothing more.
  const storageOf = (isAlive: () => boolean): NonNullable<Environment["storage"]> => {
    const alive = (): Map<string, string> => {
      if (!isAlive()) throw new Error("this tab is dead");
      return stored;
    };
    return {
      getItem: (key: string) => alive().get(key) ?? null,
      setItem: (key: string, value: string) => void alive().set(key, value),
      removeItem: (key: string) => void alive().delete(key),
      key: (n: number) => [...alive().keys()][n] ?? null,
      get length() {
        return alive().size;
      },
    };
  };
  const self: Machine = {
    now: Date.UTC(2026, 10, 23, 9),
    isOnline: true,
    stored,
    tab(place) {
      let isAlive = true;
      const own = new Set<string>();
      return {
        now: () => self.now,
        place,
        random,
        storage: hasStorage ? storageOf(() => isAlive) : undefined,
        timer(milliseconds, act) {
          const entry = { at: self.now + milliseconds, act: () => isAlive && act() };
          timers.push(entry);
          return () => (timers = timers.filter((t) => t !== entry));
        },
        isOnline: () => self.isOnline,
        onOnline(act) {
          const listener = (): void => void (isAlive && act());
          online.push(listener);
          return () => (online = online.filter((l) => l !== listener));
        },
        claim(name) {
          if (locks.has(name)) return Promise.resolve(undefined);
          locks.add(name);
          own.add(name);
          return Promise.resolve(() => void (own.delete(name) && locks.delete(name)));
        },
        die() {
          isAlive = false;
          for (const name of own) locks.delete(name);
        },
      };
    },
    wait(milliseconds) {
      const end = self.now + milliseconds;
      for (;;) {
        const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((t) => t !== next);
        self.now = Math.max(self.now, next.at);
        next.act();
      }
      self.now = end;
    },
    sleep(milliseconds) {
      self.now += milliseconds;
      for (const timer of timers) timer.at += milliseconds;
    },
    goOnline() {
      self.isOnline = true;
      for (const listener of online) listener();
    },
  };
  return self;
}

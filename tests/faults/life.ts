// One launch after another of one learner's attempt, on one or two devices, in front of one LMS: what a page and its windows
// are to an adapter, with a hand on everything that can go wrong.
import type { CreateHost, Host, HostCall, HostState } from "../../src/model/standard.ts";
import type { Adapter } from "../../src/model/standard.ts";
import type { PageModule } from "../../src/player/page-module.ts";
import { openSession, type Session } from "../../src/player/session.ts";
import { type Machine, machine } from "../tracking/machine.ts";

export interface Life {
  readonly session: Session;
  readonly host: Host;
  /** The calls of this launch, as the LMS saw them. */
  readonly calls: readonly HostCall[];
  readonly isAlive: boolean;
  /** The tab is gone between two statements. */
  die(): void;
  /** The tab goes in the middle: after so many more calls nothing of it reaches anything. */
  dieAfter(calls: number): void;
}

export interface World {
  readonly devices: readonly [Machine, Machine];
  /** What the LMS holds of the attempt. */
  state: HostState | undefined;
  /** Every state that it ever held. */
  readonly history: HostState[];
  /** False: its database cannot be reached. */
  isUp: boolean;
  /** The line to it is cut and the browser does not notice: every call is answered "false", with this code. */
  cutOff: string | undefined;
  launch(
    page: PageModule,
    device: Machine,
    mode?: "normal" | "review" | "browse",
    odd?: Odd,
  ): Promise<Life>;
}

interface Setting {
  readonly random?: () => number;
  /** Milliseconds that every call takes. */
  readonly lag?: number;
  /** Who sits there: on the same device it may be somebody else, with a record of their own. */
  readonly learner?: string;
  /** From where it serves the module: a course of its own if nothing else is said. */
  readonly place?: string;
}

let courses = 0;

/** What an LMS answers to its n-th call, and what it then says its error was; undefined: as it always does. */
export type Odd = (
  n: number,
) => { readonly answer: () => unknown; readonly code?: unknown } | undefined;

export function world(
  create: CreateHost,
  createAdapter: (window: never) => Adapter,
  {
    random = Math.random,
    lag = 0,
    learner = "learner-1",
    place = `/course-${++courses}/`,
  }: Setting = {},
): World {
  const self: World = {
    devices: [machine({ random }), machine({ random })],
    state: undefined,
    history: [],
    isUp: true,
    cutOff: undefined,
    async launch(page, device, mode = "normal", odd = () => undefined) {
      const calls: HostCall[] = [];
      const tab = device.tab(place);
      let isAlive = true;
      let left = Infinity;
      const host = create({
        state: self.state,
        learner: { id: learner, name: "Lovelace, Ada" },
        mode,
        store(state) {
          if (!self.isUp || !device.isOnline) return false;
          self.state = state;
          self.history.push(state);
          return true;
        },
        onCall: (call) => calls.push(call),
      });
      const life = {
        host,
        calls,
        get isAlive() {
          return isAlive;
        },
        die() {
          isAlive = false;
          tab.die();
        },
        dieAfter(more: number) {
          left = more;
        },
      };
      const offered = Object.fromEntries(
        Object.entries(host.page).map(([name, api]) => [name, guarded(api)]),
      );
      let n = 0;
      let now: ReturnType<Odd>;
      function guarded(api: object): object {
        return new Proxy(api, {
          get(target, name) {
            const act = (target as Record<string | symbol, unknown>)[name];
            if (typeof act !== "function") return act;
            return (...values: unknown[]) => {
              if (!isAlive) throw new Error("this tab is dead");
              if (--left < 0) {
                life.die();
                throw new Error("this tab just died");
              }
              device.now += lag;
              if (/GetLastError|GetErrorString|GetDiagnostic/.test(String(name)))
                return now === undefined ? act.apply(target, values) : now.code;
              const { cutOff: code } = self;
              now = code === undefined ? odd(n++) : { answer: () => "false", code };
              return now === undefined ? act.apply(target, values) : now.answer();
            };
          },
        });
      }
      const around: Record<string, unknown> = {};
      around["parent"] = around;
      const opener: Record<string, unknown> = {};
      opener["parent"] = opener;
      if (host.isInOpener) around["opener"] = opener;
      const holder = host.isInOpener ? opener : around;
      const window = { parent: around, top: around, setTimeout: tab.timer };
      const hang = (): void => void Object.assign(holder, offered);
      if (host.late === undefined) hang();
      else tab.timer(host.late, hang);
      const timed = { ...window, setTimeout: (act: () => void, ms: number) => tab.timer(ms, act) };
      const opening = openSession(page, createAdapter(timed as never), tab);
      if (host.late !== undefined) device.wait(10_000);
      return Object.assign(life, { session: await opening }) as Life;
    },
  };
  return self;
}

import type { PageData } from "../../model/page-data.ts";
import type { ProgressEvent } from "../../model/progress.ts";
import { say } from "../../model/texts.ts";
import { startSearch } from "../extras/search.ts";
import type { PageModule } from "../page-module.ts";
import type { Session } from "../session.ts";
import { createAnnouncer } from "./announcer.ts";
import { startCompletion } from "./completion.ts";
import { startContents } from "./contents.ts";
import { keepEarlyInput } from "./early-input.ts";
import { startLeaving } from "./leaving.ts";
import { type Navigation, startNavigation } from "./navigation.ts";
import { startNotices } from "./notices.ts";
import { startPreferences } from "./preferences.ts";
import { startSaveState } from "./save-state.ts";
import type { Shell } from "./shell.ts";
import { createStarting } from "./starting.ts";
// Behind the others, as in main.ts.
import { parts } from "../parts.ts";

/** `<lectern-module>`: the shell. Its HTML is complete already; it makes it move, and stands between the page and the session. */
export class LecternModule extends HTMLElement implements Shell {
  data!: PageData;
  session: Session | undefined;
  page: PageModule | undefined;
  readonly root: HTMLElement = this;
  announce!: (text: string) => void;
  private waiting: ProgressEvent[] = [];
  private parts: { refresh(): void }[] = [];
  private navigation!: Navigation;

  /** The page can be read and walked from here on; `open` follows when the LMS has answered. */
  start(data: PageData): void {
    this.data = data;
    this.announce = createAnnouncer(this);
    // The order of these matters: who listens first answers a click or a key first.
    const navigation = startNavigation(this);
    this.navigation = navigation;
    this.parts = [
      ...parts.extras.flatMap((start) => start(this, navigation) ?? []),
      startContents(this, navigation),
      startSaveState(this),
    ];
    measureBar(this);
    startPreferences(this);
    startSearch(this, navigation);
    const print = this.querySelector("[data-action=print]");
    print?.addEventListener("click", () => window.print());
    this.classList.add("is-ready");
  }

  /** Progress can be made from here on. */
  open(page: PageModule, session: Session, early: EarlyInput): void {
    this.session = session;
    this.page = page;
    const navigation = this.navigation;
    const starting = createStarting(this, page, session);
    const isMoved = this.waiting.some((event) => event.type === "visit");
    if (!isMoved) startNotices(this, navigation).open();
    startLeaving(this);
    this.parts.push(starting, startCompletion(this, navigation));
    session.subscribe(() => this.refresh());
    early(page, starting, navigation.current);
    navigation.onShow((section) => starting.start(section));
    // On paper every section stands, with what was answered in it.
    window.addEventListener("beforeprint", () => {
      for (const section of this.querySelectorAll("lectern-section")) starting.start(section);
      openForPrint(this);
    });
    this.begin(session);
    this.refresh();
  }

  t(key: string, values?: Readonly<Record<string, string | number>>): string {
    return say(this.data.words, `player.${key}`, values);
  }

  dispatch = (event: ProgressEvent): void => {
    const { session } = this;
    if (session === undefined) {
      this.waiting.push(event);
      return;
    }
    // Who answers here is here, also when the page offered to go on elsewhere.
    if (
      (event.type === "answer" || event.type === "submit") &&
      !this.navigation.current.isInformation
    )
      session.dispatch({ type: "visit", section: this.navigation.current.id });
    session.dispatch(event);
  };

  refresh(): void {
    for (const part of this.parts) part.refresh();
  }

  /** What was done while the LMS took its time; and at a first visit, that one is here. */
  private begin(session: Session): void {
    const { id, isInformation } = this.navigation.current;
    const waiting = this.waiting;
    if (session.progress.place === undefined && !isInformation)
      session.dispatch({ type: "visit", section: id });
    for (const event of waiting) session.dispatch(event);
    this.waiting = [];
  }
}

/** The bar has two rows where there is little room: what one goes to stands below both. */
function measureBar(root: HTMLElement): void {
  const bars = [...root.querySelectorAll<HTMLElement>(".bar, .tools")];
  const observer = new ResizeObserver(() => {
    const height = Math.max(...bars.map((bar) => bar.offsetHeight));
    document.documentElement.style.setProperty("--top", `${height}px`);
  });
  for (const bar of bars) observer.observe(bar);
}

/** Paper has nothing to click on and cuts what does not fit a field: until it is printed, all is open, and fields are text. */
function openForPrint(root: HTMLElement): void {
  const closed = [...root.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (const details of closed) details.open = true;
  const written: HTMLElement[] = [];
  for (const field of root.querySelectorAll<Field>(FIELDS)) {
    if (field.value === "") continue;
    const text = document.createElement("span");
    text.className = "on-paper written";
    text.dir = "auto";
    text.textContent = field.selectedOptions?.[0]?.text ?? field.value;
    field.before(text);
    written.push(text);
  }
  const close = (): void => {
    for (const details of closed) details.open = false;
    for (const text of written) text.remove();
  };
  window.addEventListener("afterprint", close, { once: true });
}

const FIELDS = "[data-activity] :is(select, textarea, [type=text])";
type Field = HTMLInputElement & Partial<Pick<HTMLSelectElement, "selectedOptions">>;
type EarlyInput = ReturnType<typeof keepEarlyInput>;

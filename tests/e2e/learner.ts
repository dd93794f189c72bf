import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type PageActivity, type PageData, reveal } from "../../src/model/page-data.ts";
import type { HostCall, HostRecord } from "../../src/model/standard.ts";
import { isRefused } from "../../src/preview/client/state.ts";
import type { Hand } from "./hand.ts";
import { byControls } from "./solvers/by-controls.ts";
import { solvers } from "./solvers/index.ts";
import { viewers } from "./solvers/viewers.ts";

type Answers = Readonly<Record<string, readonly unknown[]>>;

/** What a learner does in a module, and what the LMS around it says, whatever the module is. */
export class Learner {
  readonly page: Page;
  readonly #hand: Hand;
  #frame: Frame | undefined;
  #data: PageData | undefined;

  constructor(page: Page, hand: Hand) {
    this.page = page;
    this.#hand = hand;
  }

  // ── The page ──

  /** The page that was arrived at: looked for once, which is a third of the time of all that is done in it. */
  get frame(): Frame {
    return this.#frame!;
  }

  /** Whichever page is there now. */
  get #place(): FrameLocator {
    return this.page.frameLocator("#frame iframe");
  }

  async data(): Promise<PageData> {
    this.#data ??= JSON.parse((await this.frame.locator("#lectern-data").textContent())!);
    return this.#data!;
  }

  get shown(): Locator {
    return this.frame.locator("lectern-section.is-shown");
  }

  here(): Promise<string | null> {
    return this.shown.getAttribute("id");
  }

  /** The LMS has answered, and what is shown can be answered. */
  async arrive(): Promise<void> {
    await this.#place.locator("lectern-section.is-shown[data-started]").waitFor();
    const page = this.#place.locator("html");
    await page.evaluate((html) => html.setAttribute("data-visited", ""));
    this.#frame = (await (await page.elementHandle())!.ownerFrame())!;
    // The preview draws its list of calls anew with each of them: a third of a long session's time.
    for (const box of await this.page.getByLabel("Refused only").all())
      await box.evaluate((one: HTMLInputElement) => void (one.checked || one.click()));
  }

  /** The page in the frame is another one than that which was arrived at. */
  async isFresh(): Promise<boolean> {
    return (await this.#place.locator("html:not([data-visited])").count()) > 0;
  }

  /** Next, as it stands at the end of the section. False: this is the last one, and its end is on the screen. */
  async goOn(): Promise<boolean> {
    const next = await this.#neighbour(1);
    if (next === undefined) await this.#hand.goToEnd(this.shown.locator(":scope > *").last());
    return this.#turnTo(next);
  }

  /** Previous; false: this is the first one. */
  async goBack(): Promise<boolean> {
    return this.#turnTo(await this.#neighbour(-1));
  }

  /** By the table of contents, which stands behind a button where there is no room. */
  async goTo(section: string): Promise<void> {
    const link = this.frame.locator(`#contents [data-goto="${section}"]`);
    if (!(await link.isVisible()))
      await this.#hand.press(this.frame.locator("[data-action=contents]"));
    await this.#hand.press(link);
    await expect.poll(() => this.here()).toBe(section);
  }

  async #neighbour(step: 1 | -1): Promise<string | undefined> {
    const ids = (await this.data()).sections.map((section) => section.id);
    return ids[ids.indexOf((await this.here())!) + step];
  }

  async #turnTo(section: string | undefined): Promise<boolean> {
    if (section === undefined) return false;
    await this.#hand.press(this.shown.locator(`.turn [data-goto="${section}"]`));
    await expect.poll(() => this.here()).toBe(section);
    return true;
  }

  /** "Continue where you were", where the page offers it. */
  async resume(): Promise<void> {
    await this.#hand.press(this.frame.locator("[data-notice] [data-resume]"));
  }

  /** Does everything that stands in the section that is shown. */
  async solveSection(): Promise<void> {
    const { activities, blocks } = await this.data();
    const here = await this.here();
    for (const [id, block] of Object.entries(blocks))
      if (block.section === here)
        await viewers[block.kind]?.(this.frame.locator(`[id="${id}"]`), block, this.#hand);
    for (const activity of activities)
      if (activity.section === here && activity.within === undefined) await this.#solve(activity);
  }

  /** From here to the end of the module. */
  async solveRest(): Promise<void> {
    do await this.solveSection();
    while (await this.goOn());
  }

  async #solve(page: PageActivity, { submits = true } = {}): Promise<void> {
    const solver = solvers[page.kind] ?? byControls(page.kind);
    const activity = this.frame.locator(`[id="${page.id}"]`);
    const data = reveal(page.data) as never;
    const { activities } = await this.data();
    const solve = (id: string, options?: { submits: boolean }): Promise<void> =>
      this.#solve(
        activities.find((a) => a.id === id)!,
        options,
      );
    await solver({ activity, page, data, hand: this.#hand, solve });
    const button = activity.locator(":scope > [data-live] [data-submit]");
    if (submits && (await button.count()) > 0) await this.#hand.press(button);
  }

  /** How every control of this section stands: what a learner who comes back must find again. */
  answers(): Promise<Answers> {
    return this.shown
      .locator("[data-activity]")
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((activity) => [
            activity.id,
            [...activity.querySelectorAll("input, select, textarea, [data-item]")].map((one) =>
              one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)
                ? one.checked && one.value
                : "value" in one
                  ? one.value
                  : (one as HTMLElement).dataset["item"],
            ),
          ]),
        ),
      );
  }

  /** The sections that the table of contents does not show as done. */
  async undone(): Promise<string[]> {
    const links = this.frame.locator("#contents li.is-done > [data-goto]");
    const done = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLElement).dataset["goto"]),
    );
    return (await this.data()).sections.map(({ id }) => id).filter((id) => !done.includes(id));
  }

  // ── The LMS ──

  session(): Promise<string | undefined> {
    return this.page.evaluate(() => window.lecternPreview.host?.session);
  }

  record(): Promise<HostRecord> {
    return this.page.evaluate(() => window.lecternPreview.host!.record());
  }

  async refused(): Promise<HostCall[]> {
    return (await this.page.evaluate(() => [...window.lecternPreview.calls])).filter(isRefused);
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.lecternPreview.violations);
  }

  /** A button of the preview's own. */
  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }
}

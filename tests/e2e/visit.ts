import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Hand } from "./hand.ts";
import { Learner } from "./learner.ts";

export interface Visit {
  readonly page: Page;
  readonly learner: Learner;
  /** What the browser complained about: scripts that threw, files that are missing, broken policies. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** A browser that has never been here: nothing but the LMS can bring answers back. */
export async function visit(
  browser: Browser,
  address: string,
  hand: (page: Page) => Hand,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  page.on("console", (said) => {
    if (said.type() === "error") faults.push(said.text());
  });
  await page.goto(address);
  return { page, learner: new Learner(page, hand(page)), faults, close: () => context.close() };
}

import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { PageBlock } from "../../../src/model/page-data.ts";
import type { Hand } from "../hand.ts";

/** What a learner does with a block before its section is done, or to see all of it. */
export type Viewer = (block: Locator, page: PageBlock, hand: Hand) => Promise<void>;

/** One per kind of block that one does something with; all others are read. */
export const viewers: Readonly<Record<string, Viewer>> = { audio: watch, tabs: turn, video: watch };

async function watch(block: Locator, { required }: PageBlock, hand: Hand): Promise<void> {
  if (required === undefined) return;
  const media = block.locator("video, audio");
  const isWatched = async (): Promise<number> =>
    media.evaluate(
      (one: HTMLMediaElement) => (one.played.length > 0 ? one.played.end(0) : 0) / one.duration,
    );
  // What was played counts, however fast.
  await media.evaluate((one: HTMLMediaElement) => void (one.playbackRate = 4));
  await hand.play(media);
  await expect.poll(isWatched).toBeGreaterThanOrEqual(required);
}

async function turn(block: Locator, _page: PageBlock, hand: Hand): Promise<void> {
  const panels = block.locator("[role=tabpanel]");
  for (const [n, tab] of (await block.locator("[role=tab]").all()).entries()) {
    await hand.turnTo(tab);
    await panels.nth(n).waitFor({ state: "visible" });
  }
}

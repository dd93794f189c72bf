import { say } from "../model/texts.ts";
import type { BlockSetting } from "./block-element.ts";

/** Every twentieth that is played more is told: that is often enough for a saved text. */
const STEP = 0.05;

/** What `<lectern-video>` and `<lectern-audio>` do: count what was played, not where the playhead stood. */
export abstract class TimedMediaElement extends HTMLElement {
  abstract readonly kind: string;
  private setting: BlockSetting | undefined;
  private told = 0;

  start(setting: BlockSetting): void {
    if (this.setting !== undefined) return;
    this.setting = setting;
    this.told = setting.share;
    this.media.addEventListener("timeupdate", this.onPlayed);
    this.media.addEventListener("ended", this.onPlayed);
    this.showSeen();
  }

  private onPlayed = (): void => {
    const { played, duration } = this.media;
    if (!Number.isFinite(duration) || duration <= 0) return;
    let seconds = 0;
    for (let i = 0; i < played.length; i++) seconds += played.end(i) - played.start(i);
    const share = Math.min(1, seconds / duration);
    const reachesGoal = share >= this.goal && this.told < this.goal;
    if (share < this.told + STEP && !reachesGoal && !(share >= 0.99 && this.told < 0.99)) return;
    this.told = Math.max(this.told, share);
    this.setting!.dispatch({ type: "watch", block: this.id, share: this.told });
    this.showSeen();
  };

  private showSeen(): void {
    const line = this.querySelector<HTMLElement>("[data-seen]");
    if (line !== null && this.told >= this.goal)
      line.textContent = say(this.setting!.words, `${this.kind}.watched`);
  }

  private get goal(): number {
    return (this.setting!.data as { seen?: number }).seen ?? 1;
  }

  private get media(): HTMLMediaElement {
    return this.querySelector<HTMLMediaElement>("video, audio")!;
  }
}

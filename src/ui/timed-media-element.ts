import { PARTS, shareOf } from "../model/progress.ts";
import { say } from "../model/texts.ts";
import type { BlockSetting } from "./block-element.ts";

/** What `<lectern-video>` and `<lectern-audio>` do: count which parts were played, not where the playhead stood. */
export abstract class TimedMediaElement extends HTMLElement {
  abstract readonly kind: string;
  private setting: BlockSetting | undefined;
  private parts = 0;

  start(setting: BlockSetting): void {
    if (this.setting !== undefined) return;
    this.setting = setting;
    this.parts = setting.parts;
    this.media.addEventListener("timeupdate", this.onPlayed);
    this.media.addEventListener("ended", this.onPlayed);
    this.showSeen();
  }

  private onPlayed = (): void => {
    const { played, duration } = this.media;
    if (!Number.isFinite(duration) || duration <= 0) return;
    // Half of a part is enough of it: players leave out moments at the ends, and who comes back begins in the middle.
    const length = duration / PARTS;
    let { parts } = this;
    for (let part = 0; part < PARTS; part++) {
      let seconds = 0;
      for (let i = 0; i < played.length; i++)
        seconds += Math.max(
          0,
          Math.min(played.end(i), (part + 1) * length) - Math.max(played.start(i), part * length),
        );
      if (seconds >= length / 2) parts |= 1 << part;
    }
    if (parts === this.parts) return;
    this.parts = parts;
    this.setting!.dispatch({ type: "watch", block: this.id, parts });
    this.showSeen();
  };

  private showSeen(): void {
    const line = this.querySelector<HTMLElement>("[data-seen]");
    if (line !== null && shareOf(this.parts) >= this.goal)
      line.textContent = say(this.setting!.words, `${this.kind}.watched`);
  }

  private get goal(): number {
    return (this.setting!.data as { seen?: number }).seen ?? 1;
  }

  private get media(): HTMLMediaElement {
    return this.querySelector<HTMLMediaElement>("video, audio")!;
  }
}

/** No act for so long means that nobody is there: of a longer pause, only this much counts. */
const IDLE = 10 * 60_000;

/** Time at work: sleep, hidden pages and long pauses left out, never negative, whatever the wall clock does. */
export interface SessionTime {
  /** Seconds, up to now. */
  seconds(): number;
  /** The page is hidden (or shown again): until then nothing counts. */
  pause(): void;
  resume(): void;
}

export function sessionTime(now: () => number): SessionTime {
  let total = 0;
  let last = now();
  let isPaused = false;
  const count = (): void => {
    const at = now();
    if (!isPaused) total += Math.min(IDLE, Math.max(0, at - last)) || 0;
    last = at;
  };
  return {
    seconds() {
      count();
      return total / 1000;
    },
    pause() {
      count();
      isPaused = true;
    },
    resume() {
      count();
      isPaused = false;
    },
  };
}

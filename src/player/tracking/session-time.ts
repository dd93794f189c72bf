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
  // Since the last act: asking how long it was is none.
  const pause = (): number => (isPaused ? 0 : Math.min(IDLE, Math.max(0, now() - last)) || 0);
  const act = (paused: boolean): void => {
    total += pause();
    last = now();
    isPaused = paused;
  };
  return {
    seconds: () => (total + pause()) / 1000,
    pause: () => act(true),
    resume: () => act(false),
  };
}

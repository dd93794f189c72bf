import { describe, expect, it } from "vitest";
import { sessionTime } from "../../src/player/tracking/session-time.ts";

const MINUTE = 60_000;

describe("session time", () => {
  const start = () => {
    const clock = { now: 1_000_000 };
    const time = sessionTime(() => clock.now);
    const wait = (milliseconds: number): void => void (clock.now += milliseconds);
    return { time, wait };
  };

  it("counts from the beginning, however often it is asked", () => {
    const { time, wait } = start();
    wait(1500);
    expect([time.seconds(), time.seconds()]).toEqual([1.5, 1.5]);
    time.resume();
    wait(500);
    expect(time.seconds()).toBe(2);
  });

  it("counts of a pause without an act ten minutes at most", () => {
    const { time, wait } = start();
    wait(8 * 60 * MINUTE);
    expect(time.seconds()).toBe(600);
    time.resume();
    wait(MINUTE);
    expect(time.seconds()).toBe(660);
  });

  it("is long when there were acts in between", () => {
    const { time, wait } = start();
    for (let i = 0; i < 10; i++) {
      wait(9 * MINUTE);
      time.resume();
    }
    expect(time.seconds()).toBe(90 * 60);
  });

  it("leaves out what the page was hidden", () => {
    const { time, wait } = start();
    wait(MINUTE);
    time.pause();
    wait(5 * MINUTE);
    expect(time.seconds()).toBe(60);
    time.resume();
    wait(MINUTE);
    expect(time.seconds()).toBe(120);
  });

  it("is never negative and never goes back, whatever the clock on the wall does", () => {
    const { time, wait } = start();
    wait(-MINUTE);
    expect(time.seconds()).toBe(0);
    time.resume();
    wait(MINUTE);
    expect(time.seconds()).toBe(60);
    time.resume();
    wait(-60 * MINUTE);
    expect(time.seconds()).toBe(60);
    wait(Number.NaN);
    expect(time.seconds()).toBe(60);
  });
});

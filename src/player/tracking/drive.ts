import type { MaybePromise } from "../../model/standard.ts";

/**
 * Runs steps that wait for answers. As long as the answers are values it all happens at once, within this very call:
 * SCORM's calls are synchronous, and while a page is going away there is no later. With promises it waits for each.
 */
export function drive<Step, Result>(
  steps: Generator<MaybePromise<Step>, Result, Step>,
): MaybePromise<Result> {
  const go = (next: IteratorResult<MaybePromise<Step>, Result>): MaybePromise<Result> => {
    while (!next.done) {
      const { value } = next;
      if (value instanceof Promise)
        return value.then(
          (step) => go(steps.next(step)),
          (reason: unknown) => go(steps.throw(reason)),
        );
      next = steps.next(value);
    }
    return next.value;
  };
  return go(steps.next());
}
